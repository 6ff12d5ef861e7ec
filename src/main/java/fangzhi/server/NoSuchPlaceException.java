package fangzhi.server;

/** A code or path that no place has: 404. */
final class NoSuchPlaceException extends RuntimeException {
  private final String parameter;
  private final String value;

  /**
   * A place that there isn't.
   *
   * @param parameter code or path
   */
  NoSuchPlaceException(String parameter, String value) {
    super("no place of " + parameter + " " + value);
    this.parameter = parameter;
    this.value = value;
  }

  String parameter() {
    return parameter;
  }

  String value() {
    return value;
  }
}
