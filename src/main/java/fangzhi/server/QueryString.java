package fangzhi.server;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address, decoded strictly: what isn't percent-encoded UTF-8 is refused, not
 * dropped or replaced, as the answer would be one to another question.
 */
final class QueryString {
  private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Allowed UTF_8 =
      new Allowed("按 UTF-8 作百分号编码的文本", "percent-encoded UTF-8 text");

  private QueryString() {}

  /** The values by name, in their order. Names that aren't known are passed over. */
  static Map<String, List<String>> known(@Nullable String query, List<String> names) {
    return read(query, names, false);
  }

  /** The values by name, in their order. A name that isn't known is refused. */
  static Map<String, List<String>> onlyKnown(@Nullable String query, List<String> names) {
    return read(query, names, true);
  }

  private static Map<String, List<String>> read(
      @Nullable String query, List<String> names, boolean strict) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String parameter : query == null ? new String[0] : query.split("&")) {
      int equals = parameter.indexOf('=');
      String name = legible(equals < 0 ? parameter : parameter.substring(0, equals));
      String value = equals < 0 ? "" : parameter.substring(equals + 1);
      if (names.contains(name)) {
        parameters.computeIfAbsent(name, first -> new ArrayList<>()).add(decoded(name, value));
      } else if (strict && !parameter.isEmpty()) {
        throw BadParameterException.unknown(name, legible(value), names);
      }
    }
    return parameters;
  }

  /** Decoded as far as it can be. */
  private static String legible(String text) {
    return BROKEN_ENCODING.matcher(text).find()
        ? text
        : URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String name, String value) {
    if (BROKEN_ENCODING.matcher(value).find()) {
      throw BadParameterException.value(name, value, UTF_8);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(value))).toString();
    } catch (CharacterCodingException e) {
      throw BadParameterException.value(name, value, UTF_8);
    }
  }

  /** The bytes of a value whose percent-encoding is sound; a byte is a character of ISO 8859-1. */
  private static byte[] bytes(String value) {
    String bytes = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return URLDecoder.decode(bytes, StandardCharsets.ISO_8859_1)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
