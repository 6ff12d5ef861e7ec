package fangzhi.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer that is sent while it is written. */
final class Streaming {
  private static final Logger LOG = LoggerFactory.getLogger(Streaming.class);
  private static final int BUFFER_CHARS = 32 * 1024;

  private final Context context;
  private final ToClient client;

  /** What writes an answer. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private Streaming(Context context, OutputStream out) {
    this.context = context;
    this.client = new ToClient(out);
  }

  /**
   * Sends an answer, compressed where the client takes that; its headers alone where only they are
   * asked for. A client that leaves ends the writing.
   *
   * @throws IOException of the content, only before anything was sent
   */
  static void send(Context context, Content content) throws IOException {
    new Streaming(context, context.outputStream()).send(content);
  }

  /**
   * Sends an answer likewise, what is written before a flush at that time; not compressed, as the
   * compressor keeps what it has.
   *
   * @throws IOException of the content, only before anything was sent
   */
  static void sendAtOnce(Context context, Content content) throws IOException {
    new Streaming(context, context.res().getOutputStream()).send(content);
  }

  private void send(Content content) throws IOException {
    if (HandlerType.HEAD.equals(context.method())) {
      context.res().flushBuffer(); // else the empty body would be told as the answer's length
      return;
    }
    Writer out =
        new BufferedWriter(new OutputStreamWriter(client, StandardCharsets.UTF_8), BUFFER_CHARS);
    try {
      content.writeTo(out);
      out.flush();
    } catch (IOException | RuntimeException e) {
      if (!client.begun && !client.gone) {
        throw e;
      }
      end(e);
    }
  }

  /** What was sent can't be taken back, nor be followed by an error. */
  private void end(Exception failure) {
    if (client.gone) {
      LOG.debug("{} was left by its client", context.path(), failure);
    } else {
      LOG.error("{} {} broke off", context.method(), context.path(), failure);
      cut();
    }
  }

  /** Ends the connection, so that a client can't take what it has for all there is. */
  private void cut() {
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  /** Tells a client that has gone from a disk that fails. */
  private static final class ToClient extends FilterOutputStream {
    /** Whether the server has some of the answer, be it sent or not. */
    private boolean begun;

    private boolean gone;

    private ToClient(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      begun = true;
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        gone = true;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        gone = true;
        throw e;
      }
    }
  }
}
