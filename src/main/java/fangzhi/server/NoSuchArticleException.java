package fangzhi.server;

/** An id that no article of the archive has: 404. */
final class NoSuchArticleException extends RuntimeException {
  private final String id;

  NoSuchArticleException(String id) {
    super("no article " + id);
    this.id = id;
  }

  String id() {
    return id;
  }
}
