package fangzhi.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output. A pipe fails only where its reader has left: that is a {@link
 * ReaderGoneException}, which a print writer doesn't swallow. A file fails with an {@link
 * IOException}, say where a disk is full. Which of the two it is can't be told by the system's
 * message, for that comes in the reader's language.
 */
final class StandardOutput extends OutputStream {
  /** Whoever looks here sees his own standard output. */
  private static final Path SELF = Path.of("/dev/fd/1");

  // The kinds of file in POSIX's st_mode.
  private static final int KIND = 0xF000;
  private static final int PIPE = 0x1000;
  private static final int SOCKET = 0xC000;

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      if (hasReader()) {
        throw new ReaderGoneException(e);
      }
      throw e;
    }
  }

  /** Whether it leads to a reader, not to a file; false where the system doesn't tell. */
  private static boolean hasReader() throws IOException {
    if (!SELF.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return false;
    }
    int kind = (Integer) Files.getAttribute(SELF, "unix:mode") & KIND;
    return kind == PIPE || kind == SOCKET;
  }
}
