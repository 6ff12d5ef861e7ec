package fangzhi.server;

import fangzhi.export.Export;
import fangzhi.export.ExportFormat;
import fangzhi.server.view.PercentEncoding;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is sent while it is written. */
final class Download {
  private static final Logger LOG = LoggerFactory.getLogger(Download.class);
  private static final String DISPOSITION = "Content-Disposition";
  private static final int BUFFER_CHARS = 32 * 1024;

  /** Of what was asked, the beginning is enough to know a file again by. */
  private static final int MAX_NAMED_CHARS = 30;

  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Context context;

  /** What writes a file. */
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * @param asked what the file answers, for its name
   */
  Download(Context context, ExportFormat format, String asked) {
    this.context = context;
    describe(context, format, asked);
  }

  /** Says that the answer is a file, of which format and name. */
  static void describe(Context context, ExportFormat format, String asked) {
    String ending = "-" + Export.today() + "." + format.fileEnding();
    String name = NO_NAME.matcher(asked).replaceAll(" ").strip();
    int end = Math.min(name.length(), name.offsetByCodePoints(0, shownChars(name)));
    String words = name.isEmpty() ? "" : "-" + name.substring(0, end).strip().replace(' ', '-');
    context.contentType(format.mediaType());
    context.header(
        DISPOSITION,
        "attachment; filename=\"fangzhi"
            + ending
            + "\"; filename*=UTF-8''"
            + PercentEncoding.of("方志" + words + ending));
  }

  private static int shownChars(String name) {
    return Math.min(MAX_NAMED_CHARS, name.codePointCount(0, name.length()));
  }

  /** Sends the file; its headers alone where only they are asked for. */
  void send(Content content) throws IOException {
    if (HandlerType.HEAD.equals(context.method())) {
      context.res().flushBuffer(); // else the empty body would be told as the file's length
      return;
    }
    ToClient client = new ToClient(context.outputStream());
    Writer out =
        new BufferedWriter(new OutputStreamWriter(client, StandardCharsets.UTF_8), BUFFER_CHARS);
    try {
      content.writeTo(out);
      out.flush();
    } catch (ClientGoneException e) {
      LOG.debug("{} was left by its client", context.path(), e);
    } catch (IOException | RuntimeException e) {
      if (!client.begun) {
        context.res().setHeader(DISPOSITION, null);
        throw e;
      }
      LOG.error("{} {} broke off", context.method(), context.path(), e);
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
    /** Whether the server has some of the file, be it sent or not: an error can't replace it. */
    private boolean begun;

    private ToClient(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      begun = true;
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw new ClientGoneException(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw new ClientGoneException(e);
      }
    }
  }

  private static final class ClientGoneException extends IOException {
    private ClientGoneException(IOException cause) {
      super(cause);
    }
  }
}
