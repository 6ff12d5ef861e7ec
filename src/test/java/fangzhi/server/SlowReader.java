package fangzhi.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A client that asks for something long and reads when it likes; the system reads next to nothing
 * for it.
 */
public final class SlowReader implements AutoCloseable {
  private static final int RECEIVED_BYTES = 4_096;
  private static final int TIMEOUT_MILLIS = 60_000;

  private final Socket socket = new Socket();
  private final StringBuilder read = new StringBuilder();

  /** Asks for it and reads the beginning of the answer. */
  public SlowReader(URI server, String path) throws IOException {
    socket.setReceiveBufferSize(RECEIVED_BYTES);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    while (read.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("the connection ended after " + read);
      }
      read.append((char) next);
    }
  }

  /** Its status. */
  public int status() {
    return Integer.parseInt(read.substring(9, 12));
  }

  /** Reads on to the end of the answer or of the connection, a byte a character. */
  public String readOn() throws IOException {
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[1 << 14];
    try {
      for (int count = in.read(buffer); count >= 0 && !isWhole(); count = in.read(buffer)) {
        read.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        if (isWhole()) {
          break;
        }
      }
    } catch (java.net.SocketException e) {
      read.append(" and then the connection was reset");
    }
    return read.toString();
  }

  /** Whether the answer has come to its end, which a chunk without content tells. */
  public boolean isWhole() {
    int last = read.length() - 7;
    return last > 0 && read.substring(last).equals("\r\n0\r\n\r\n");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
