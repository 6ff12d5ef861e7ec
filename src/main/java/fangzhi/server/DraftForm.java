package fangzhi.server;

import fangzhi.ingest.DraftReader;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/** The desk's form as it was sent. All of it lies in memory; uploads never touch the disk. */
final class DraftForm {
  static final int MAX_FILE_MEGABYTES = DraftReader.MAX_FILE_BYTES >> 20;

  /** A file, a text of three bytes a character, and the parts' headers. */
  private static final int MAX_BODY_BYTES =
      DraftReader.MAX_FILE_BYTES + 3 * DraftText.MAX_CHARS + (1 << 14);

  private static final int MAX_PARTS = 10;
  private static final String FORM = "multipart/form-data";

  private final String text;
  private final String date;
  private final @Nullable String fileName;
  private final byte[] file;

  private DraftForm(String text, String date, @Nullable String fileName, byte[] file) {
    this.text = text;
    this.date = date;
    this.fileName = fileName;
    this.file = file;
  }

  /** Reads a request's body. */
  static DraftForm read(Context context) {
    MediaType type = Requests.type(context);
    String boundary = type.parameters().get("boundary");
    if (!type.is(FORM) || boundary == null || boundary.isEmpty()) {
      throw DraftRefusedException.type(FORM);
    }
    byte[] body = RequestBody.read(context, MAX_BODY_BYTES, DraftRefusedException.fileTooLarge());
    try (MultiPartFormData.Parts parts = parts(body, boundary)) {
      return of(parts);
    } catch (IOException e) {
      throw DraftRefusedException.notAForm();
    }
  }

  private static MultiPartFormData.Parts parts(byte[] body, String boundary) {
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
    parser.setMaxMemoryFileSize(-1); // all in memory
    parser.setMaxParts(MAX_PARTS);
    CompletableFuture<MultiPartFormData.Parts> parts = new CompletableFuture<>();
    parser.parse(Content.Source.from(ByteBuffer.wrap(body)), Promise.Invocable.toPromise(parts));
    try {
      return parts.join(); // it is there: nothing has to be waited for in memory
    } catch (CompletionException e) {
      throw DraftRefusedException.notAForm();
    }
  }

  private static DraftForm of(MultiPartFormData.Parts parts) throws IOException {
    MultiPart.Part file = parts.getFirst("file");
    boolean chosen = file != null && file.getFileName() != null && !file.getFileName().isEmpty();
    byte[] bytes = chosen ? bytes(file) : new byte[0];
    if (bytes.length > DraftReader.MAX_FILE_BYTES) {
      throw DraftRefusedException.fileTooLarge();
    }
    return new DraftForm(
        text(parts, "text"),
        text(parts, "date").strip(),
        chosen ? file.getFileName() : null,
        bytes);
  }

  private static String text(MultiPartFormData.Parts parts, String name) throws IOException {
    MultiPart.Part part = parts.getFirst(name);
    return part == null ? "" : DraftText.utf8(bytes(part));
  }

  private static byte[] bytes(MultiPart.Part part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = Content.Source.asInputStream(part.getContentSource())) {
      in.transferTo(bytes);
    }
    return bytes.toByteArray();
  }

  /** The text as pasted, empty where a file was chosen alone. */
  String text() {
    return text;
  }

  /** The date as typed. */
  String date() {
    return date;
  }

  /** Null where no file was chosen. */
  @Nullable String fileName() {
    return fileName;
  }

  byte[] file() {
    return file;
  }
}
