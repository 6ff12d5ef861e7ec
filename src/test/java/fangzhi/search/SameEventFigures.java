package fangzhi.search;

import fangzhi.duplicate.EventSign;
import fangzhi.duplicate.SameEvent;
import fangzhi.duplicate.StoryEvidence;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Prints how well the desk finds other reports of a happening among 24,084 television news items,
 * beside Lucene's BM25 more-like-this over smartcn's words, which may choose its best threshold on
 * the very pairs it is measured on; fits the weights of the signs. Run by {@code
 * src/test/same-event.sh}; the arguments are a file of {@link CorpusArticle}s and a folder for
 * their index, which is made if it isn't there.
 */
public final class SameEventFigures {
  private static final int DAYS = 7;
  private static final int RANKS = 10;

  private final Snapshot snapshot;
  private final Map<String, ArchivedArticle> articles = new HashMap<>();
  private final KnownRarity rarity;

  private SameEventFigures(Snapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    this.rarity = new KnownRarity(new Rarity(snapshot.reader()), snapshot.articles());
  }

  /** Prints all. */
  public static void main(String[] arguments) throws IOException {
    Path index = Path.of(arguments[1]);
    if (!Files.isDirectory(index)) {
      EventArchive.write(index, CorpusArticle.read(Path.of(arguments[0])));
    }
    try (ArchiveSearcher archive = ArchiveSearcher.open(index, Duration.ofHours(1))) {
      List<ArchivedArticle> drafts =
          archive.read(
              snapshot -> {
                SameEventFigures figures = new SameEventFigures(snapshot);
                figures.print();
                return List.copyOf(figures.articles.values());
              });
      new EventCheckSpeed(new DuplicateDesk(archive), drafts).print();
    }
  }

  /** Some labelled pairs of an archive that holds them. */
  static List<JudgedPair> judged(ArchiveSearcher archive, List<EventPair> pairs)
      throws IOException {
    return archive.read(snapshot -> new SameEventFigures(snapshot).judged(pairs));
  }

  private void print() throws IOException {
    List<JudgedPair> judged = judged(EventPair.labelled());
    List<JudgedPair> tuning = judged.stream().filter(j -> !j.pair().heldOut()).toList();
    List<JudgedPair> heldOut = judged.stream().filter(j -> j.pair().heldOut()).toList();
    printFit(tuning, heldOut);
    System.out.printf("%ntuning half, %s%n", counted(tuning));
    printSystems(tuning);
    System.out.printf("%nheld-out half, %s%n", counted(heldOut));
    printSystems(heldOut);
    printRanks(heldOut);
    System.out.println(
        "\nwhat the desk found for stories nobody labelled "
            + PairFigures.at(SameEvent.THRESHOLD, judged(EventPair.found()), JudgedPair::score));
  }

  private static String counted(List<JudgedPair> pairs) {
    long same = pairs.stream().filter(j -> j.pair().isSameEvent()).count();
    return pairs.size() + " pairs, " + same + " of them of one happening";
  }

  private static void printSystems(List<JudgedPair> pairs) {
    System.out.println(
        "the desk                      "
            + PairFigures.at(SameEvent.THRESHOLD, pairs, JudgedPair::score));
    System.out.println(
        "the desk, best threshold      " + PairFigures.best(pairs, JudgedPair::score));
    System.out.println(
        "more-like-this                " + PairFigures.best(pairs, JudgedPair::moreLikeThis));
    System.out.println(
        "  by the seed's own score     " + PairFigures.best(pairs, JudgedPair::ofItsOwn));
    System.out.println(
        "  within seven days           "
            + PairFigures.best(pairs, j -> j.near() ? j.moreLikeThis() : 0));
    System.out.println(
        "  within seven days, by its own "
            + PairFigures.best(pairs, j -> j.near() ? j.ofItsOwn() : 0));
  }

  /** The fitted weights, and what is lost without each sign. */
  private static void printFit(List<JudgedPair> tuning, List<JudgedPair> heldOut) {
    List<EventSign> all = List.of(EventSign.values());
    SameEventFit.Weights weights = SameEventFit.fit(tuning, all);
    System.out.printf(Locale.ROOT, "doubt %.2f%n", weights.doubt());
    weights
        .bySign()
        .forEach((sign, weight) -> System.out.printf(Locale.ROOT, "%-16s %.2f%n", sign, weight));
    printAblation("all signs", weights, tuning, heldOut);
    for (EventSign left : all) {
      List<EventSign> others = all.stream().filter(sign -> sign != left).toList();
      printAblation("without " + left, SameEventFit.fit(tuning, others), tuning, heldOut);
    }
  }

  private static void printAblation(
      String name,
      SameEventFit.Weights weights,
      List<JudgedPair> tuning,
      List<JudgedPair> heldOut) {
    ToDoubleFunction<JudgedPair> score = judged -> weights.score(judged.signs());
    PairFigures tuned = PairFigures.best(tuning, score);
    System.out.printf(
        Locale.ROOT,
        "%-28s tuning F1 %.3f at %.2f, held out F1 %.3f%n",
        name,
        tuned.f1(),
        tuned.threshold(),
        PairFigures.at(tuned.threshold(), heldOut, score).f1());
  }

  private List<JudgedPair> judged(List<EventPair> pairs) throws IOException {
    List<JudgedPair> judged = new ArrayList<>();
    try (MoreLikeStories yardstick = new MoreLikeStories(snapshot.searcher())) {
      for (EventPair pair : pairs) {
        ArchivedArticle seed = article(pair.seed());
        ArchivedArticle other = article(pair.other());
        double score = yardstick.score(seed, other.id());
        double own = yardstick.score(seed, seed.id());
        judged.add(
            new JudgedPair(
                pair, signs(seed, other), score, score / own, days(seed, other) <= DAYS));
      }
    }
    return judged;
  }

  private static long days(ArchivedArticle a, ArchivedArticle b) {
    return Math.abs(
        ChronoUnit.DAYS.between(
            Objects.requireNonNull(a.article().issue().date()),
            Objects.requireNonNull(b.article().issue().date())));
  }

  private Map<EventSign, Double> signs(ArchivedArticle seed, ArchivedArticle other) {
    Draft draft = EventArchive.draft(seed);
    StoryEvidence story = StoryEvidence.of(draft.text(), draft.mentions(), draft.date());
    return SameEvent.signs(story, StoryEvidence.of(other), rarity);
  }

  private ArchivedArticle article(String id) throws IOException {
    ArchivedArticle known = articles.get(id);
    if (known == null) {
      known = StoredArticles.of(snapshot.searcher(), id);
      articles.put(id, known);
    }
    return known;
  }

  /** How many of the happenings are among the first ten, judged or not. */
  private void printRanks(List<JudgedPair> pairs) throws IOException {
    Map<String, Set<String>> same = new HashMap<>();
    for (JudgedPair judged : pairs) {
      if (judged.pair().isSameEvent()) {
        same.computeIfAbsent(judged.pair().seed(), seed -> new HashSet<>())
            .add(judged.pair().other());
      }
    }
    int positive = 0;
    int compared = 0;
    int ours = 0;
    int theirs = 0;
    try (MoreLikeStories yardstick = new MoreLikeStories(snapshot.searcher())) {
      for (Map.Entry<String, Set<String>> seed : same.entrySet()) {
        ArchivedArticle article = article(seed.getKey());
        List<String> found =
            new SameEvents(snapshot, EventArchive.draft(article))
                .scored(Set.of()).stream()
                    .map(event -> event.article().id())
                    .filter(id -> !id.equals(seed.getKey()))
                    .toList();
        positive += seed.getValue().size();
        compared += count(found, seed.getValue());
        ours += count(found.stream().limit(RANKS).toList(), seed.getValue());
        theirs += count(yardstick.search(article, RANKS), seed.getValue());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "of %d reports %.3f are compared, %.3f among the first ten; more-like-this %.3f%n",
        positive,
        (double) compared / positive,
        (double) ours / positive,
        (double) theirs / positive);
  }

  private static int count(List<String> found, Set<String> sought) {
    return (int) found.stream().filter(sought::contains).count();
  }
}
