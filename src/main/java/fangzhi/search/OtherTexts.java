package fangzhi.search;

import fangzhi.place.Confusables;
import fangzhi.query.Expression.Term;
import fangzhi.text.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;

/**
 * Texts that may stand in the archive where a typed one doesn't: with one character that is read or
 * looks alike, or with two neighbours changed. Candidates are told by the pairs of characters they
 * would add, each of which has to occur; whether the whole text does is left to be seen.
 */
final class OtherTexts {
  /** Longer texts are sentences; what is wrong in them is better left out than guessed. */
  private static final int LONGEST = 16;

  /** The candidates whose pairs are the most frequent. */
  private static final int MOST = 24;

  private final IndexReader reader;
  private final String typed;
  private final List<String> fields;
  private final List<Candidate> candidates = new ArrayList<>();

  /**
   * A text that may stand in the archive.
   *
   * @param frequency the most articles it can stand in
   */
  record Candidate(String text, Likeness likeness, int frequency) {}

  private OtherTexts(IndexReader reader, Term term) {
    this.reader = reader;
    this.typed = term.text();
    this.fields = Matching.fields(term.field());
  }

  /** The candidates for a term, the likeliest first; none outside the basic plane. */
  static List<Candidate> of(Term term, IndexReader reader) throws IOException {
    String typed = term.text();
    boolean isPlain = typed.chars().noneMatch(c -> Character.isSurrogate((char) c));
    return typed.length() < 2 || typed.length() > LONGEST || !isPlain
        ? List.of()
        : new OtherTexts(reader, term).candidates();
  }

  private List<Candidate> candidates() throws IOException {
    for (int at = 0; at < typed.length(); at++) {
      if (restOccurs(at, at + 1)) {
        addReplaced(at, Pinyin.homophones(typed.charAt(at)), Likeness.SOUND);
        addReplaced(at, Confusables.of(typed.charAt(at)), Likeness.SHAPE);
      }
      if (at + 1 < typed.length() && typed.length() > 2 && restOccurs(at, at + 2)) {
        add(at, "" + typed.charAt(at + 1) + typed.charAt(at), Likeness.ORDER);
      }
    }
    return candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::frequency).reversed())
        .limit(MOST)
        .toList();
  }

  /** Whether all pairs that don't touch the characters from one offset to another occur. */
  private boolean restOccurs(int from, int to) throws IOException {
    for (int i = 0; i + 1 < typed.length(); i++) {
      boolean touches = i + 1 >= from && i < to;
      if (!touches && frequency(typed.substring(i, i + 2)) == 0) {
        return false;
      }
    }
    return true;
  }

  private void addReplaced(int at, String characters, Likeness likeness) throws IOException {
    Set<Character> distinct = new LinkedHashSet<>();
    characters.chars().forEach(c -> distinct.add((char) c));
    for (char c : distinct) {
      add(at, String.valueOf(c), likeness);
    }
  }

  /** With other characters from an offset on, where the pairs that come by them occur. */
  private void add(int at, String characters, Likeness likeness) throws IOException {
    int end = at + characters.length();
    String text = typed.substring(0, at) + characters + typed.substring(end);
    int least = Integer.MAX_VALUE;
    for (int i = Math.max(0, at - 1); i < Math.min(end, text.length() - 1) && least > 0; i++) {
      least = Math.min(least, frequency(text.substring(i, i + 2)));
    }
    if (least > 0 && !text.equals(typed)) {
      candidates.add(new Candidate(text, likeness, least));
    }
  }

  private int frequency(String pair) throws IOException {
    int frequency = 0;
    for (String field : fields) {
      frequency += reader.docFreq(LiteralQuery.gram(field, pair));
    }
    return frequency;
  }
}
