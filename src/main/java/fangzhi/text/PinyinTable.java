package fangzhi.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How characters are read. {@code readings.txt} holds ICU's Han-Latin transliterator without tones
 * (Unicode's kMandarin; loading that one takes half a second), {@code polyphones.txt} the readings
 * of what place names and surnames read otherwise, the usual one first.
 */
final class PinyinTable {
  private static final Map<Character, List<String>> READINGS = new HashMap<>();

  static {
    for (String line : lines("readings.txt")) {
      int space = line.indexOf(' ');
      List<String> reading = List.of(line.substring(0, space));
      line.substring(space + 1).chars().forEach(c -> READINGS.put((char) c, reading));
    }
    for (String line : lines("polyphones.txt")) {
      List<String> fields = Arrays.asList(line.split(" "));
      READINGS.put(line.charAt(0), List.copyOf(fields.subList(1, fields.size())));
    }
  }

  private PinyinTable() {}

  /** The characters of each reading, made when first asked for. */
  private static final class Homophones {
    private static final Map<String, String> BY_READING = new HashMap<>();

    static {
      READINGS.forEach(
          (c, readings) -> {
            if (FoldingTable.fold(c) == c) {
              readings.forEach(r -> BY_READING.merge(r, String.valueOf(c), String::concat));
            }
          });
    }
  }

  /** The folded characters that may be read so. */
  static String characters(String reading) {
    return Homophones.BY_READING.getOrDefault(reading, "");
  }

  /** The readings of a folded character, the usual one first; itself where it has none. */
  static List<String> readings(char c) {
    List<String> readings = READINGS.get(c);
    return readings == null ? List.of(String.valueOf(c)) : readings;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = PinyinTable.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
