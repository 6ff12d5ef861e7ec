package fangzhi.server;

/** A request parameter that can't be used: 400, with what would be allowed. */
final class BadParameterException extends RuntimeException {
  private static final int MAX_SHOWN_CHARS = 100;

  private final String parameter;
  private final String value;
  private final String allowed;

  BadParameterException(String parameter, String value, String allowed) {
    super(parameter + "=" + shortened(value) + ", allowed: " + allowed);
    this.parameter = parameter;
    this.value = shortened(value);
    this.allowed = allowed;
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

  String allowed() {
    return allowed;
  }
}
