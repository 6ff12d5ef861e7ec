package fangzhi.page;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * Reads a file of any format we know, told apart by its content: plain text (a PDF's text layer,
 * the text or Markdown of an OCR), an HTML article page, or JSON Lines; each also gzipped. Pages
 * are handed on as they are read, so a bulk import of any size fits in memory. A file that can't be
 * taken is an outcome, never an exception. Thread-safe.
 */
public final class PageReader {
  /** The most bytes of one page of text or HTML; a newspaper page has some 20,000. */
  private static final long MAX_PAGE_BYTES = 8L << 20;

  /** A newspaper page has some hundreds. */
  private static final int MAX_LINES = 250_000;

  private static final String TOO_MANY_LINES =
      String.format(Locale.ROOT, "more than %,d lines, the most one page may have", MAX_LINES);

  private final long maxPageBytes;
  private final HtmlReader html = new HtmlReader();
  private final JsonLinesReader jsonLines = new JsonLinesReader();

  public PageReader() {
    this(MAX_PAGE_BYTES);
  }

  PageReader(long maxPageBytes) {
    this.maxPageBytes = maxPageBytes;
  }

  /**
   * Reads a file.
   *
   * @param shownName the name that pages, warnings and rejections carry
   * @param sink takes each page; what it throws ends the reading and goes to the caller
   */
  public ReadOutcome read(Path file, String shownName, Consumer<Page> sink) {
    try (InputStream in = open(file)) {
      return read(in, Files.size(file), shownName, sink);
    } catch (IOException e) {
      return ReadOutcome.refused(shownName, reason(e));
    }
  }

  /**
   * Reads a file's content that lies in memory and is to leave no trace on the disk.
   *
   * @param maxBytes the most bytes it may have unpacked, whatever its format
   * @param shownName the name that pages, warnings and rejections carry
   * @param sink takes each page; what it throws ends the reading and goes to the caller
   */
  public ReadOutcome read(byte[] file, int maxBytes, String shownName, Consumer<Page> sink) {
    try (InputStream in = unpacked(new ByteArrayInputStream(file))) {
      byte[] content = in.readNBytes(maxBytes + 1);
      return content.length > maxBytes
          ? ReadOutcome.refused(shownName, tooLarge(maxBytes))
          : read(new ByteArrayInputStream(content), content.length, shownName, sink);
    } catch (IOException e) {
      return ReadOutcome.refused(shownName, reason(e));
    }
  }

  private ReadOutcome read(InputStream in, long fileBytes, String name, Consumer<Page> sink)
      throws IOException {
    byte[] head = peek(in, Format.HEAD_BYTES);
    return switch (Format.of(head, name)) {
      case Format.Refused refused -> ReadOutcome.refused(name, refused.reason());
      case Format.Known.JSON_LINES -> jsonLines.read(in, name, sink);
      case Format.Known page when fileBytes > maxPageBytes ->
          ReadOutcome.refused(name, tooLarge(maxPageBytes));
      case Format.Known.HTML -> readWhole(in, name, sink, true);
      case Format.Known.TEXT -> readWhole(in, name, sink, false);
    };
  }

  private ReadOutcome readWhole(InputStream in, String name, Consumer<Page> sink, boolean isHtml)
      throws IOException {
    byte[] bytes = in.readNBytes((int) maxPageBytes + 1);
    if (bytes.length > maxPageBytes) {
      return ReadOutcome.refused(name, tooLarge(maxPageBytes));
    }
    return switch (Decoder.decode(bytes)) {
      case Decoder.Failed failed -> ReadOutcome.refused(name, failed.reason());
      case Decoder.Decoded text when isHtml -> html.read(text, name, sink);
      case Decoder.Decoded text -> readText(text, name, sink);
    };
  }

  private static ReadOutcome readText(Decoder.Decoded decoded, String name, Consumer<Page> sink) {
    if (decoded.text().isBlank()) {
      return ReadOutcome.refused(name, "there is no text in it, only white space");
    }
    List<String> lines = Lines.of(decoded.text());
    if (lines.size() > MAX_LINES) {
      return ReadOutcome.refused(name, TOO_MANY_LINES);
    }
    sink.accept(new TextPage(name, lines));
    return ReadOutcome.onePage(decoded.warnings());
  }

  private static String tooLarge(long maxBytes) {
    return String.format(
        Locale.ROOT,
        "more than %,d bytes of text, the most one page may have; split it or give it as JSON Lines",
        maxBytes);
  }

  /** No further than the file goes now: another program may write at its end for ever. */
  private static InputStream open(Path file) throws IOException {
    InputStream in = new FirstBytes(Files.newInputStream(file), Files.size(file));
    return unpacked(new BufferedInputStream(in, 1 << 16));
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    try {
      byte[] magic = peek(in, 2);
      boolean gzipped = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
      return gzipped ? new BufferedInputStream(new Unpacking(in), 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static byte[] peek(InputStream in, int count) throws IOException {
    in.mark(count);
    byte[] head = in.readNBytes(count);
    in.reset();
    return head;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission to read it";
      case NoSuchFileException gone -> "the file isn't there any more";
      case ZipException broken -> "gzipped, but damaged: " + broken.getMessage();
      case java.io.EOFException cut -> "gzipped, but cut off before its end";
      case Unpacking.TooDenseException bomb -> bomb.sentence();
      default -> "can't be read: " + e.getMessage();
    };
  }
}
