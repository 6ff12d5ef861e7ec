package fangzhi.server;

import fangzhi.server.view.Message;
import java.time.Duration;

/** A request that isn't taken on now, and may be later. */
final class TryLaterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final int status;
  private final long seconds;
  private final transient Message title;
  private final transient Message sentence;

  private TryLaterException(int status, Duration later, String title, String sentence) {
    super("a request was refused with status " + status, null, false, false);
    this.status = status;
    this.seconds = Math.max(1, later.plusNanos(999_999_999).toSeconds());
    this.title = Message.get(title);
    this.sentence = Message.get(sentence, seconds);
  }

  /** The server has more to do than it can. */
  static TryLaterException busy(Duration later) {
    return new TryLaterException(UNAVAILABLE, later, "error.busy", "error.busy.means");
  }

  /** The client has asked for too much that is costly. */
  static TryLaterException tooMany(Duration later) {
    return new TryLaterException(
        TOO_MANY_REQUESTS, later, "error.too-many", "error.too-many.means");
  }

  int status() {
    return status;
  }

  /** Seconds after which it is worth trying again, at least 1. */
  long seconds() {
    return seconds;
  }

  /** What is the matter, in a few words. */
  Message title() {
    return title;
  }

  /** The same for people, with what to do. */
  Message sentence() {
    return sentence;
  }
}
