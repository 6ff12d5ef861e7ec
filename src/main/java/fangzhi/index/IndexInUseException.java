package fangzhi.index;

import java.nio.file.Path;

/** An index that another process is writing to. */
public final class IndexInUseException extends IndexUnavailableException {
  private IndexInUseException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Says who holds a folder's lock.
   *
   * @param remedy what to do about it
   */
  static IndexInUseException of(Path folder, String remedy, Throwable cause) {
    return new IndexInUseException(
        "The index in "
            + folder
            + " is being written to, by "
            + WriterNote.holder(folder)
            + ". "
            + remedy,
        cause);
  }
}
