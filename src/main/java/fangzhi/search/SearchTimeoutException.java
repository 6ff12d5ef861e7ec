package fangzhi.search;

import java.time.Duration;

/** A search that was given up because it took too long; nothing of its result is known. */
public final class SearchTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Duration allowed;

  SearchTimeoutException(Duration allowed) {
    super("the search took longer than " + allowed.toMillis() + " ms");
    this.allowed = allowed;
  }

  /** The time that a search may take. */
  public Duration allowed() {
    return allowed;
  }
}
