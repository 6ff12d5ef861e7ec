package fangzhi.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** A print writer that fails where nobody takes what is printed; closing it leaves that open. */
final class CheckedOutput extends Writer {
  private final PrintWriter out;

  CheckedOutput(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    out.write(text, from, length);
    flush();
  }

  @Override
  public void flush() throws IOException {
    if (out.checkError()) {
      throw new IOException("standard output takes no more");
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
