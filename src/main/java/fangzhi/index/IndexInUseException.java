package fangzhi.index;

/** An index that another process is writing to. */
public final class IndexInUseException extends IndexUnavailableException {
  IndexInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
