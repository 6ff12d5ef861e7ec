package fangzhi.server;

import org.jspecify.annotations.Nullable;

/**
 * A failure for the log without its message, which may quote what was asked for or sent: its kind,
 * where it happened and what caused it.
 */
final class Unquoted extends RuntimeException {
  private Unquoted(String kind, @Nullable Throwable cause) {
    super(kind, cause);
  }

  static Unquoted of(Throwable failure) {
    Throwable cause = failure.getCause();
    Unquoted unquoted =
        new Unquoted(failure.getClass().getName(), cause == null ? null : of(cause));
    unquoted.setStackTrace(failure.getStackTrace());
    return unquoted;
  }
}
