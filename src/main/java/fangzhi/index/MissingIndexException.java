package fangzhi.index;

/** A folder in which no index was built yet. */
public final class MissingIndexException extends IndexUnavailableException {
  MissingIndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
