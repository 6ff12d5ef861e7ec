package fangzhi.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * A pair of stories of which a reader said whether they tell of the same happening; README.md
 * beside the list says how.
 *
 * @param label 2 for the same happening, 1 for the same topic, 0 for neither
 */
record EventPair(String seed, String other, int label) {
  /** The pairs that were labelled before anything was measured on them. */
  static List<EventPair> labelled() throws IOException {
    return read("same-event.tsv");
  }

  /** Pairs that the desk found, of stories taken at random. */
  static List<EventPair> found() throws IOException {
    return read("same-event-found.tsv");
  }

  private static List<EventPair> read(String list) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EventPair.class.getResourceAsStream(list)),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(EventPair::of).toList();
    }
  }

  private static EventPair of(String line) {
    String[] parts = line.split("\t");
    return new EventPair(parts[0], parts[1], Integer.parseInt(parts[2]));
  }

  boolean isSameEvent() {
    return label == 2;
  }

  /** Whether they are of one topic at least. */
  boolean isRelated() {
    return label > 0;
  }

  /** Half of the seeds are there to tune on, the other half only to look. */
  boolean heldOut() {
    CRC32 hash = new CRC32();
    hash.update(("0" + seed).getBytes(StandardCharsets.UTF_8));
    return (hash.getValue() & 1) == 1;
  }
}
