package fangzhi.search;

import fangzhi.search.DuplicateJudge.Judged;
import fangzhi.search.DuplicateJudge.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the desk says of stories that the archive doesn't hold but holds many of the kind of. */
record UnrelatedFigures(List<Outcome> outcomes, Map<Genre, Long> archived) {
  private static final int WORST = 20;

  /** Stories that look alike and tell of different things. */
  enum Genre {
    RUSSIAN_DEFENCE("俄罗斯国防部", false),
    WEATHER("气象台|暴雨|降雨|台风|寒潮|高温", true),
    EPIDEMIC("国家卫生健康委通报", true),
    HOME_BRIEFS("国内联播快讯", true),
    WORLD_BRIEFS("国际联播快讯", true),
    TELEGRAMS("致?贺电|致贺信|慰问电", true),
    MEETINGS("会见|会谈|通电话", true),
    COUNCILS("常务会议|主席会议|主席令|委员长会议", true),
    ANY("", true);

    private final Pattern pattern;
    private final boolean isInTitle;

    Genre(String pattern, boolean isInTitle) {
      this.pattern = Pattern.compile(pattern);
      this.isInTitle = isInTitle;
    }

    boolean has(CorpusArticle article) {
      return pattern.matcher(isInTitle ? article.title() : article.body()).find();
    }
  }

  /** A story and its matches. */
  record Outcome(Genre genre, CorpusArticle story, List<Judged> matches) {
    List<Judged> ofText(Verdict verdict) {
      return matches.stream().filter(m -> m.isOfText() && m.verdict() == verdict).toList();
    }

    boolean isOfGenre() {
      return genre != Genre.ANY;
    }

    boolean isWrong() {
      return matches.stream().anyMatch(m -> m.isOfText() && m.verdict() != Verdict.RELATED);
    }
  }

  UnrelatedFigures {
    outcomes = List.copyOf(outcomes);
  }

  /** Some of each genre, each story once. */
  static Map<CorpusArticle, Genre> sample(List<CorpusArticle> articles, int each, long seed) {
    Map<CorpusArticle, Genre> sample = new LinkedHashMap<>();
    List<CorpusArticle> shuffled = new ArrayList<>(articles);
    shuffled.sort(Comparator.comparingLong(article -> article.order(seed)));
    for (Genre genre : Genre.values()) {
      shuffled.stream()
          .filter(genre::has)
          .limit(genre == Genre.ANY ? 3L * each : each)
          .forEach(article -> sample.putIfAbsent(article, genre));
    }
    return sample;
  }

  /**
   * Checks stories that aren't in the archive.
   *
   * @param archive the stories that are
   */
  static UnrelatedFigures of(
      Map<CorpusArticle, Genre> drafts, List<CorpusArticle> archive, DuplicateJudge judge) {
    List<Outcome> outcomes =
        drafts.entrySet().parallelStream()
            .map(
                draft ->
                    new Outcome(
                        draft.getValue(), draft.getKey(), judge.check(draft.getKey().body())))
            .toList();
    Map<Genre, Long> archived = new LinkedHashMap<>();
    for (Genre genre : Genre.values()) {
      archived.put(genre, archive.stream().filter(genre::has).count());
    }
    return new UnrelatedFigures(outcomes, archived);
  }

  /** Text matches to something unrelated or doubtful, of the pairs of one genre. */
  double falsePairs() {
    return share(outcomes.stream().filter(Outcome::isOfGenre).toList());
  }

  private double share(List<Outcome> some) {
    long wrong = count(some, Verdict.UNRELATED) + count(some, Verdict.DOUBTFUL);
    return wrong / (double) Math.max(1, pairs(some));
  }

  private long pairs(List<Outcome> some) {
    return some.stream().mapToLong(o -> archived.getOrDefault(o.genre(), 0L)).sum();
  }

  void print() {
    System.out.printf(
        "%ndrafts that the archive doesn't hold, and their text matches; pairs: drafts by archived"
            + " stories of the genre%n%-16s %6s %10s %9s %8s %7s %10s %10s%n",
        "", "drafts", "with wrong", "unrelated", "doubtful", "related", "pairs", "wrong");
    for (Genre genre : Genre.values()) {
      row(genre.name().toLowerCase(Locale.ROOT).replace('_', ' '), o -> o.genre() == genre);
    }
    row("genres, tuning", outcome -> outcome.isOfGenre() && !outcome.story().heldOut());
    row("genres, held out", outcome -> outcome.isOfGenre() && outcome.story().heldOut());
    row("genres", Outcome::isOfGenre);
    System.out.println("\nwrong, tuning stories, one of each, the largest shares first:");
    for (Verdict verdict : List.of(Verdict.UNRELATED, Verdict.DOUBTFUL)) {
      DuplicateJudge.worst(
              outcomes.stream()
                  .filter(o -> !o.story().heldOut())
                  .flatMap(o -> o.ofText(verdict).stream()),
              WORST)
          .forEach(match -> System.out.println("  " + match.described(2)));
    }
  }

  private void row(String name, Predicate<Outcome> which) {
    List<Outcome> row = outcomes.stream().filter(which).toList();
    System.out.printf(
        Locale.ROOT,
        "%-16s %6d %10d %9d %8d %7d %10d  %.5f %%%n",
        name,
        row.size(),
        row.stream().filter(Outcome::isWrong).count(),
        count(row, Verdict.UNRELATED),
        count(row, Verdict.DOUBTFUL),
        count(row, Verdict.RELATED),
        pairs(row),
        100 * share(row));
  }

  private static long count(List<Outcome> row, Verdict verdict) {
    return row.stream().mapToLong(outcome -> outcome.ofText(verdict).size()).sum();
  }
}
