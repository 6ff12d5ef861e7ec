package fangzhi.index;

import org.jspecify.annotations.Nullable;

/** A backup that can't be written or taken back; the message says why and what to do. */
public final class BackupException extends IndexUnavailableException {
  BackupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
