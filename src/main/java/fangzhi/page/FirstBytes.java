package fangzhi.page;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends after so many bytes, even if there come to be more. */
public final class FirstBytes extends FilterInputStream {
  private long left;

  /**
   * @param bytes how many at most
   */
  public FirstBytes(InputStream in, long bytes) {
    super(in);
    this.left = bytes;
  }

  @Override
  public int read() throws IOException {
    if (left <= 0) {
      return -1;
    }
    int b = in.read();
    left--;
    return b;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int count = in.read(into, from, (int) Math.min(length, left));
    left -= Math.max(0, count);
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
