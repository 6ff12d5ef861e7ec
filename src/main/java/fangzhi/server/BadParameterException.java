package fangzhi.server;

import fangzhi.server.view.Message;
import java.util.List;

/** A request parameter that can't be used: 400, with what would be allowed. */
final class BadParameterException extends RuntimeException {
  private static final int MAX_SHOWN_CHARS = 100;

  private final String parameter;
  private final String value;
  private final transient Message sentence;
  private final transient Allowed allowed;

  private BadParameterException(String parameter, String value, Message sentence, Allowed allowed) {
    super(parameter + "=" + value + ", allowed: " + allowed.english());
    this.parameter = parameter;
    this.value = value;
    this.sentence = sentence;
    this.allowed = allowed;
  }

  /** A value that isn't allowed. */
  static BadParameterException value(String parameter, String value, Allowed allowed) {
    String name = shortened(parameter);
    String shown = shortened(value);
    Message sentence = Message.get("error.parameter-value", name, shown);
    return new BadParameterException(name, shown, sentence, allowed);
  }

  /** A parameter that there isn't. */
  static BadParameterException unknown(String parameter, String value, List<String> names) {
    String name = shortened(parameter);
    Allowed allowed = names.isEmpty() ? new Allowed("不带参数", "no parameters") : Allowed.of(names);
    return new BadParameterException(
        name, shortened(value), Message.get("error.parameter-unknown", name), allowed);
  }

  private static String shortened(String value) {
    return value.length() <= MAX_SHOWN_CHARS ? value : value.substring(0, MAX_SHOWN_CHARS) + "…";
  }

  String parameter() {
    return parameter;
  }

  String value() {
    return value;
  }

  /** What is wrong, for people. */
  Message sentence() {
    return sentence;
  }

  Allowed allowed() {
    return allowed;
  }
}
