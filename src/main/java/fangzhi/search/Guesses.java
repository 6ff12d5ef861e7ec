package fangzhi.search;

import fangzhi.query.Expression.Term;
import fangzhi.query.QueryField;
import fangzhi.text.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;

/**
 * Guesses what a term that stands nowhere was meant to be: the same in another field, names known
 * to the archive that are alike or have the letters as their pinyin, and texts with another
 * character that stand in it.
 */
final class Guesses {
  /** Guesses a term. */
  static final int MOST = 6;

  /** Those that are no name: two characters stand next to each other by many an accident. */
  private static final int MOST_TEXTS = 3;

  /** Look-ups a term. */
  private static final int MOST_COUNTED = 48;

  /** Where a text may stand that neither heading nor body prints. */
  private static final List<QueryField> OTHER_FIELDS =
      List.of(QueryField.BYLINE, QueryField.PLACE, QueryField.COLUMN, QueryField.PAPER);

  private static final Comparator<Guess> LIKELIEST =
      Comparator.comparing((Guess guess) -> guess.likeness().isLoose())
          .thenComparing(guess -> !guess.isName())
          .thenComparing(Comparator.comparingInt(Guess::articles).reversed())
          .thenComparing(Guess::text);

  private final IndexSearcher searcher;
  private final List<CountedName> people;
  private final List<NamedPlace> places;
  private final Term term;
  private final Map<String, Guess> candidates = new HashMap<>();

  private Guesses(
      IndexSearcher searcher, List<CountedName> people, List<NamedPlace> places, Term term) {
    this.searcher = searcher;
    this.people = people;
    this.places = places;
    this.term = term;
  }

  /** The guesses for a term, the likeliest first, each standing in some article. */
  static List<Guess> of(
      Term term, IndexSearcher searcher, List<CountedName> people, List<NamedPlace> places)
      throws IOException {
    return new Guesses(searcher, people, places, term).guesses();
  }

  private List<Guess> guesses() throws IOException {
    Optional<String> letters = Pinyin.typed(term.text());
    for (CountedName person : people) {
      addName(person.spellings(), person.stories(), letters);
    }
    for (NamedPlace place : places) {
      addName(place.name().spellings(), place.place().stories(), letters);
    }
    for (OtherTexts.Candidate other : OtherTexts.of(term, searcher.getIndexReader())) {
      add(new Guess(with(other.text()), other.likeness(), false, other.frequency()));
    }
    return Stream.concat(inOtherFields().stream(), best(counted()).stream()).limit(MOST).toList();
  }

  /** The term itself where a plain one isn't looked for, such as the name of a byline. */
  private List<Guess> inOtherFields() throws IOException {
    List<Guess> found = new ArrayList<>();
    if (term.field() == QueryField.TEXT) {
      for (QueryField field : OTHER_FIELDS) {
        Term there = new Term(field, term.text(), term.quoted());
        found.add(counted(new Guess(there, Likeness.FIELD, true, 0), there));
      }
    }
    return found.stream().filter(guess -> guess.articles() > 0).toList();
  }

  /**
   * @param stories tells which names are worth a look-up
   */
  private void addName(Spellings spellings, long stories, Optional<String> letters) {
    int articles = (int) Math.min(stories, Integer.MAX_VALUE);
    boolean isPinyin = letters.flatMap(spellings::pinyin).filter(NameFit::beginsPinyin).isPresent();
    if (isPinyin) {
      add(new Guess(with(spellings.name()), Likeness.PINYIN, true, articles));
    }
    spellings.names().forEach(name -> addAlike(name, articles));
  }

  private void addAlike(String name, int articles) {
    String typed = term.text();
    LikeName.of(typed, name)
        .ifPresent(likeness -> add(new Guess(with(name), likeness, true, articles)));
    if (name.length() > typed.length() && typed.length() > 1) {
      String stem = name.substring(0, typed.length());
      LikeName.sameLength(typed, stem)
          .filter(likeness -> !likeness.isLoose())
          .ifPresent(likeness -> add(new Guess(with(stem), likeness, true, articles)));
    }
  }

  /** The likelier of two guesses at one text, and that of a name, stays. */
  private void add(Guess guess) {
    candidates.merge(guess.text(), guess, (a, b) -> LIKELIEST.compare(a, b) <= 0 ? a : b);
  }

  private List<Guess> counted() throws IOException {
    List<Guess> counted = new ArrayList<>();
    List<Guess> likeliest =
        candidates.values().stream().sorted(LIKELIEST).limit(MOST_COUNTED).toList();
    for (Guess guess : likeliest) {
      Guess found = counted(guess, guess.term());
      if (found.articles() == 0 && guess.isName() && term.field() == QueryField.TEXT) {
        // Stories lie in a county that none of them prints.
        found = counted(guess, new Term(QueryField.PLACE, guess.text(), term.quoted()));
      }
      if (found.articles() > 0) {
        counted.add(found);
      }
    }
    return counted.stream().sorted(LIKELIEST).toList();
  }

  private Guess counted(Guess guess, Term as) throws IOException {
    int articles = searcher.count(Matching.articles(as));
    return new Guess(as, guess.likeness(), guess.isName(), articles);
  }

  private Term with(String text) {
    return new Term(term.field(), text, term.quoted());
  }

  private static List<Guess> best(List<Guess> counted) {
    boolean isStrict = !counted.isEmpty() && isStrictName(counted.getFirst());
    List<Guess> best = new ArrayList<>();
    int texts = 0;
    for (Guess guess : counted) {
      texts += guess.isName() ? 0 : 1;
      boolean isWanted = guess.isName() ? !isStrict || isStrictName(guess) : texts <= MOST_TEXTS;
      if (isWanted && best.size() < MOST) {
        best.add(guess);
      }
    }
    return best;
  }

  /**
   * Where a name is alike by sound, look or letters, names that only share most of it are noise.
   */
  private static boolean isStrictName(Guess guess) {
    return guess.isName() && !guess.likeness().isLoose();
  }
}
