package fangzhi.server;

import fangzhi.server.view.Message;

/** A request that a page of another site may have had a browser send. */
final class ForeignSiteException extends RuntimeException {
  private final int status;
  private final transient Message sentence;

  private ForeignSiteException(int status, Message sentence) {
    super("refused with status " + status);
    this.status = status;
    this.sentence = sentence;
  }

  /** One that calls the server by a name that isn't its own. */
  static ForeignSiteException name(String host) {
    return new ForeignSiteException(421, Message.get("error.other-name", host));
  }

  /** One with something to take from another site's page. */
  static ForeignSiteException page() {
    return new ForeignSiteException(403, Message.get("error.other-site"));
  }

  int status() {
    return status;
  }

  /** Why, for people. */
  Message sentence() {
    return sentence;
  }
}
