package fangzhi.server;

import fangzhi.export.Export;
import fangzhi.export.ExportFormat;
import fangzhi.server.view.PercentEncoding;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.regex.Pattern;

/** A file that is sent while it is written. */
final class Download {
  private static final String DISPOSITION = "Content-Disposition";

  /** Of what was asked, the beginning is enough to know a file again by. */
  private static final int MAX_NAMED_CHARS = 30;

  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Context context;

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
  void send(Streaming.Content content) throws IOException {
    try {
      Streaming.send(context, content);
    } catch (IOException | RuntimeException e) {
      context.res().setHeader(DISPOSITION, null);
      throw e;
    }
  }
}
