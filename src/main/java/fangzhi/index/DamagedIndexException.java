package fangzhi.index;

import org.jspecify.annotations.Nullable;

/** An index of which something is lost or changed on the disk. */
public final class DamagedIndexException extends IndexUnavailableException {
  DamagedIndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
