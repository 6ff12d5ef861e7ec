package fangzhi.app;

import java.io.IOException;

/** Whoever read standard output has left, such as {@code head} after its lines. */
final class ReaderGoneException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ReaderGoneException(IOException cause) {
    super("nobody reads standard output any more", cause);
  }
}
