package fangzhi.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file read line by line because no one character set fits all of it. */
final class MixedLines {
  private static final int MAX_WARNINGS = 20;

  private final byte[] bytes;
  private final Charset main;
  private final StringBuilder text = new StringBuilder();
  private final List<String> warnings = new ArrayList<>();
  private int number;
  private int doubtful;

  MixedLines(byte[] bytes, Charset main) {
    this.bytes = bytes;
    this.main = main;
  }

  /** Whether some line has Han characters in faultless UTF-8, or a faulty one has mostly such. */
  static boolean hasUtf8(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    long broken = lenient.chars().filter(c -> c == 0xFFFD).count();
    long han = lenient.codePoints().filter(CommonHan::isCommon).count();
    return han > 0 && (han > broken || lenient.lines().anyMatch(MixedLines::isUtf8Chinese));
  }

  private static boolean isUtf8Chinese(String line) {
    return line.indexOf(0xFFFD) < 0
        && line.codePoints().filter(CommonHan::isCommon).limit(4).count() == 4;
  }

  Decoder.Decoded decoded() {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\f' || (bytes[i] == '\r' && !followedByLf(i))) {
        addLine(start, i);
        text.append((char) bytes[i]);
        start = i + 1;
      }
    }
    addLine(start, bytes.length);
    if (doubtful > MAX_WARNINGS) {
      warnings.add(doubtful - MAX_WARNINGS + " more lines with bytes of another character set");
    }
    return new Decoder.Decoded(text.toString(), List.copyOf(warnings));
  }

  private boolean followedByLf(int i) {
    return i + 1 < bytes.length && bytes[i + 1] == '\n';
  }

  private void addLine(int from, int to) {
    number++;
    byte[] line = Arrays.copyOfRange(bytes, from, to);
    String right = Decoder.strictly(line, main);
    text.append(right != null ? right : addDoubtful(line, to == bytes.length));
  }

  private String addDoubtful(byte[] line, boolean last) {
    String other = Decoder.line(line);
    if (other != null) {
      warn("line " + number + ": in another character set than the rest; read as GB18030");
      return other;
    }
    String lenient = new String(line, main);
    if (last && lenient.indexOf(0xFFFD) == lenient.length() - 1) {
      warn("line " + number + ": the file ends in the middle of a character");
      return lenient.substring(0, lenient.length() - 1);
    }
    warn("line " + number + ": bytes that are no " + main.name() + ", shown as \uFFFD");
    return lenient;
  }

  private void warn(String warning) {
    if (++doubtful <= MAX_WARNINGS) {
      warnings.add(warning);
    }
  }
}
