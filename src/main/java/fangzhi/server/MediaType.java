package fangzhi.server;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says its body is.
 *
 * @param name such as text/plain, in small letters; empty where nothing is said
 * @param parameters by name, in small letters
 */
record MediaType(String name, Map<String, String> parameters) {
  MediaType {
    parameters = Map.copyOf(parameters);
  }

  static MediaType of(@Nullable String header) {
    String[] parts = header == null ? new String[] {""} : header.split(";", -1);
    Map<String, String> parameters = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals > 0) {
        String value = parts[i].substring(equals + 1).strip().replaceAll("^\"|\"$", "");
        parameters.put(parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT), value);
      }
    }
    return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), parameters);
  }

  boolean is(String other) {
    return name.equals(other);
  }

  /** Whether the body is UTF-8, which it is too where no character set is named. */
  boolean isUtf8() {
    String charset = parameters.getOrDefault("charset", "utf-8");
    return charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("utf8");
  }
}
