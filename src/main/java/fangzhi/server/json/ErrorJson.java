package fangzhi.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Why a request wasn't answered. */
public record ErrorJson(Detail error) {

  /**
   * What is wrong; absent fields aren't written.
   *
   * @param parameter the parameter that can't be used
   * @param value its value, shortened where it is long
   * @param allowed what would be allowed, in Chinese and English
   * @param message a plain sentence
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Detail(
      @Nullable String parameter,
      @Nullable String value,
      @Nullable String allowed,
      String message) {}

  /** A parameter that can't be used. */
  public static ErrorJson parameter(
      String parameter, String value, String allowed, String message) {
    return new ErrorJson(new Detail(parameter, value, allowed, message));
  }

  /** An id that nothing has. */
  public static ErrorJson unknown(String parameter, String value, String message) {
    return new ErrorJson(new Detail(parameter, value, null, message));
  }

  /** Something sent in a body that can't be used; it isn't quoted. */
  public static ErrorJson refused(
      @Nullable String parameter, @Nullable String allowed, String message) {
    return new ErrorJson(new Detail(parameter, null, allowed, message));
  }

  /** A plain sentence. */
  public static ErrorJson message(String message) {
    return new ErrorJson(new Detail(null, null, null, message));
  }
}
