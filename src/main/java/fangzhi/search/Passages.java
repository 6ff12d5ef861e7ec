package fangzhi.search;

import fangzhi.index.Fields;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;

/** Stretches of a text field's grams; a position is a character. */
final class Passages {
  private final String field;

  /** Of a text field. */
  Passages(String field) {
    this.field = field;
  }

  /** The query for articles with such a stretch, whose scores mean nothing. */
  Query query(IntervalsSource passages) {
    return new IntervalQuery(Fields.grams(field), passages);
  }

  /** Where a folded text stands, all its characters. */
  IntervalsSource of(String folded) {
    int[] characters = folded.codePoints().toArray();
    if (characters.length == 1) {
      return new CharacterSource(Fields.characters(field), folded);
    }
    List<IntervalsSource> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < characters.length; i++) {
      pairs.add(Intervals.term(new String(characters, i, 2)));
    }
    IntervalsSource begun =
        pairs.size() == 1
            ? pairs.getFirst()
            : Intervals.phrase(pairs.toArray(IntervalsSource[]::new));
    // A pair is one position wide and has one more character.
    return Intervals.extend(begun, 0, 1);
  }

  /** Where all the texts stand in any order in one paragraph, at most so many characters wide. */
  IntervalsSource near(List<String> texts, int width) {
    IntervalsSource[] all = texts.stream().map(this::of).toArray(IntervalsSource[]::new);
    IntervalsSource borders =
        Intervals.or(Intervals.term(Fields.PARAGRAPH_BORDER), Intervals.term(Fields.BODY_BORDER));
    return Intervals.notContaining(Intervals.maxwidth(width, Intervals.unordered(all)), borders);
  }

  /** Those in the body, of {@link Fields#TEXT}. */
  static IntervalsSource inBody(IntervalsSource passages) {
    return Intervals.after(passages, Intervals.term(Fields.BODY_BORDER));
  }
}
