package fangzhi.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, judged by its first bytes; its name only decides where they leave it open. */
sealed interface Format {

  /** How many bytes of a file are looked at. */
  int HEAD_BYTES = 1 << 13;

  /** A format there is a reader for. */
  enum Known implements Format {
    TEXT,
    HTML,
    JSON_LINES
  }

  /** Something there is no reader for, with what can be done about it. */
  record Refused(String reason) implements Format {}

  /** Bytes, as Latin-1 characters, that a format without a reader begins with. */
  record Magic(String start, String reason) {}

  String PICTURE = "a picture; run a text recognition (OCR) on it and index its text";
  String OFFICE = "an office document or archive; save it as plain text first";

  List<Magic> MAGIC =
      List.of(
          new Magic("%PDF-", "a PDF; extract its text layer first, e.g. pdftotext -raw FILE"),
          new Magic("PK\3\4", OFFICE),
          new Magic("\u00d0\u00cf\u0011\u00e0", OFFICE),
          new Magic("{\\rtf", OFFICE),
          new Magic("Rar!", OFFICE),
          new Magic("7z\u00bc\u00af", OFFICE),
          new Magic("\u0089PNG", PICTURE),
          new Magic("\u00ff\u00d8\u00ff", PICTURE),
          new Magic("GIF8", PICTURE),
          new Magic("II*\0", PICTURE),
          new Magic("MM\0*", PICTURE));

  Pattern HTML_PAGE =
      Pattern.compile("(?is)<(!doctype\\s+html|html|body)\\b|^\\s*<(head|meta|title)\\b");
  Pattern TAG = Pattern.compile("(?i)</?[a-z][a-z0-9]*[\\s/>]");
  Pattern JSON_START = Pattern.compile("^\\s*\\{\\s*(\"|\\}|$)");

  /** Judges a file by its beginning. */
  static Format of(byte[] head, String name) {
    if (head.length == 0) {
      return new Refused("the file is empty");
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    for (Magic magic : MAGIC) {
      if (start.startsWith(magic.start())) {
        return new Refused(magic.reason());
      }
    }
    return ofText(readable(start), name);
  }

  private static Known ofText(String head, String name) {
    boolean fragment = called(name, "s?html?|aspx?|php|jsp") && TAG.matcher(head).find();
    if (fragment || HTML_PAGE.matcher(head).find()) {
      return Known.HTML;
    }
    boolean json = JSON_START.matcher(head).find() || called(name, "jsonl|ndjson");
    return json ? Known.JSON_LINES : Known.TEXT;
  }

  private static boolean called(String name, String endings) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(" + endings + ")(\\.gz)?");
  }

  /** The head with every ASCII character right, whatever the encoding; UTF-16 without its zeros. */
  private static String readable(String latin1) {
    return latin1
        .replace("\0", "")
        .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "");
  }
}
