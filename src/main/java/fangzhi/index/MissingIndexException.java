package fangzhi.index;

import org.jspecify.annotations.Nullable;

/** A folder in which no index was built yet. */
public final class MissingIndexException extends IndexUnavailableException {
  MissingIndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
