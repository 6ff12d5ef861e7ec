package fangzhi.server;

/** A name that no story prints: 404. */
final class NoSuchPersonException extends RuntimeException {
  private final String name;

  NoSuchPersonException(String name) {
    super("no person " + name);
    this.name = name;
  }

  String name() {
    return name;
  }
}
