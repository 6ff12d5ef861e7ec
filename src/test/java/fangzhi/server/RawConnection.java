package fangzhi.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A client that sends any bytes as a request and keeps its connection while it may. */
final class RawConnection implements AutoCloseable {
  /** A search may take 10 seconds; what takes longer than this hangs. */
  private static final int TIMEOUT_MILLIS = 15_000;

  private static final byte[] HEADERS =
      "\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final URI server;
  private @Nullable Open connection;

  RawConnection(URI server) {
    this.server = server;
  }

  private record Open(Socket socket, InputStream in) {}

  /** An answer, its headers by lower-case name. */
  record Answer(int status, Map<String, String> headers, String text) {
    String contentType() {
      return headers.getOrDefault("content-type", "");
    }
  }

  /**
   * What the server answers to a request without a body.
   *
   * @param start its line and any headers but Host, without the end of the last line
   */
  Answer send(byte[] start) throws IOException {
    Open open = connection == null ? opened() : connection;
    connection = open;
    byte[] request = new byte[start.length + HEADERS.length];
    System.arraycopy(start, 0, request, 0, start.length);
    System.arraycopy(HEADERS, 0, request, start.length, HEADERS.length);
    try {
      open.socket().getOutputStream().write(request);
    } catch (IOException e) {
      // The server may refuse an overlong request before all of it is written: read why.
    }
    Answer answer = read(open.in());
    if (answer.status() == 400
        || answer.status() >= 411
        || "close".equalsIgnoreCase(answer.headers().get("connection"))) {
      close();
    }
    return answer;
  }

  private Open opened() throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return new Open(socket, new BufferedInputStream(socket.getInputStream()));
  }

  private static Answer read(InputStream in) throws IOException {
    String status = line(in);
    if (!status.matches("HTTP/1\\.[01] \\d{3}.*")) {
      throw new IOException("no status line: " + status);
    }
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int code = Integer.parseInt(status.substring(9, 12));
    byte[] body = code == 304 ? new byte[0] : body(in, headers);
    return new Answer(code, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    String length = headers.get("content-length");
    if (length != null) {
      return exactly(in, Integer.parseInt(length));
    }
    return "chunked".equals(headers.get("transfer-encoding")) ? chunks(in) : in.readAllBytes();
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
      body.write(exactly(in, size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static int chunkSize(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException(bytes.length + " bytes of " + length);
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection ended after " + line);
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (connection != null) {
      connection.socket().close();
    }
    connection = null;
  }
}
