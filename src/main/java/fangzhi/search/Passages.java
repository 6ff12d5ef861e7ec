package fangzhi.search;

import fangzhi.index.Fields;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** Stretches of a field of grams; a position is a character. */
final class Passages {
  private Passages() {}

  /** Where a folded text stands, all its characters. */
  static IntervalsSource of(String folded) {
    int[] characters = folded.codePoints().toArray();
    List<IntervalsSource> grams = new ArrayList<>();
    for (int i = 0; i + 1 < characters.length; i++) {
      grams.add(Intervals.term(new String(characters, i, 2)));
    }
    // A pair is one position wide: only the single character at the end makes the width true.
    grams.add(Intervals.term(Character.toString(characters[characters.length - 1])));
    return grams.size() == 1
        ? grams.getFirst()
        : Intervals.phrase(grams.toArray(IntervalsSource[]::new));
  }

  /** Where all the texts stand in any order in one paragraph, at most so many characters wide. */
  static IntervalsSource near(List<String> texts, int width) {
    IntervalsSource[] all = texts.stream().map(Passages::of).toArray(IntervalsSource[]::new);
    IntervalsSource borders =
        Intervals.or(Intervals.term(Fields.PARAGRAPH_BORDER), Intervals.term(Fields.BODY_BORDER));
    return Intervals.notContaining(Intervals.maxwidth(width, Intervals.unordered(all)), borders);
  }

  /** Those in the body, of {@link Fields#TEXT}. */
  static IntervalsSource inBody(IntervalsSource passages) {
    return Intervals.after(passages, Intervals.term(Fields.BODY_BORDER));
  }
}
