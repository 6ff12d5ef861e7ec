package fangzhi.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The content of a gzipped file, as long as it is what text packs to. News packs to a third, the
 * same sentence over and over to a five-hundredth; a bomb of a megabyte unpacks to a gigabyte.
 */
final class Unpacking extends FilterInputStream {
  /** Bytes unpacked that are taken whatever they were packed in. */
  private static final long MAX_UNASKED_BYTES = 64L << 20;

  private static final long MAX_RATIO = 100;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Counted packed;
  private long bytes;

  Unpacking(InputStream packed) throws IOException {
    this(new Counted(packed));
  }

  private Unpacking(Counted packed) throws IOException {
    super(new GZIPInputStream(packed, BUFFER_BYTES));
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = in.read(into, from, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) throws IOException {
    bytes += read;
    if (bytes > MAX_UNASKED_BYTES && bytes > MAX_RATIO * packed.bytes) {
      throw new TooDenseException();
    }
  }

  /** No text is packed so densely. */
  static final class TooDenseException extends IOException {
    private static final long serialVersionUID = 1;

    private TooDenseException() {
      super("gzipped, but unpacks to more than " + MAX_RATIO + " times its size, as no text does");
    }

    String sentence() {
      return String.valueOf(getMessage());
    }
  }

  /** How many bytes were read of what is packed. */
  private static final class Counted extends FilterInputStream {
    private long bytes;

    private Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      bytes += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = in.read(into, from, length);
      bytes += Math.max(0, count);
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
