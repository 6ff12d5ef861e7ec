package fangzhi.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a CSV file in UTF-8, with or without a byte order mark. */
final class CsvText {
  private final String file;
  private final List<String> lines;

  private CsvText(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @throws GazetteerException when it can't be read, is empty or isn't UTF-8
   */
  static CsvText read(Path path) throws GazetteerException {
    String name = String.valueOf(path.getFileName());
    String text = decoded(name, bytes(name, path));
    CsvText csv = new CsvText(name, text.lines().toList());
    if (text.isBlank()) {
      throw csv.refused(0, "the file is empty");
    }
    return csv;
  }

  private static byte[] bytes(String name, Path path) throws GazetteerException {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new GazetteerException(name, "the file can't be read", e);
    }
  }

  private static String decoded(String name, byte[] bytes) throws GazetteerException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
      throw new GazetteerException(name, line, "the file isn't UTF-8");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The file's name without its folder. */
  String file() {
    return file;
  }

  /** How many lines it has, the header included. */
  int lines() {
    return lines.size();
  }

  /** The first line. */
  String header() {
    return lines.getFirst();
  }

  /** A line, counted from 1. */
  String line(int number) {
    return lines.get(number - 1);
  }

  /**
   * A line's fields, as many as the header's.
   *
   * @throws GazetteerException when there are more or fewer
   */
  String[] fields(int line) throws GazetteerException {
    String[] fields = line(line).split(",", -1);
    int expected = header().split(",", -1).length;
    if (fields.length != expected) {
      throw refused(line, "a row has " + expected + " fields, not " + fields.length);
    }
    return fields;
  }

  GazetteerException refused(int line, String reason) {
    return new GazetteerException(file, line, reason);
  }
}
