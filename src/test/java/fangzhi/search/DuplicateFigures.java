package fangzhi.search;

import fangzhi.duplicate.Tier;
import fangzhi.place.Gazetteer;
import fangzhi.place.PlaceTagger;
import fangzhi.search.UnrelatedFigures.Genre;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints how well and how fast the duplicate desk tells whether a draft ran before: real edited
 * versions, edits by kind and strength, unrelated stories of one genre, the time of a check by
 * length, and that in growing archives. Run by {@code src/test/duplicates.sh}.
 *
 * <p>Half of the stories are held out: what fails is listed for the others alone, on which
 * thresholds may be tuned.
 */
public final class DuplicateFigures {
  private static final long SEED = 20261121;
  private static final int SHORTEST_STORY = 100;
  private static final int EDITED = 100;
  private static final int DRAFTS_A_GENRE = 80;
  private static final int TIMED_DRAFTS = 300;
  private static final int ROUND_UPS = 100;
  private static final List<Integer> LENGTHS = List.of(300, 800, 3000, 10_000);
  private static final List<Integer> SIZES = List.of(10_000, 24_084, 50_000, 100_000, 250_000);

  private final Path folder;
  private final Path indexes;
  private final List<CorpusArticle> articles;

  private DuplicateFigures(Path folder, Path indexes) throws IOException {
    this.folder = folder;
    this.indexes = indexes;
    this.articles = CorpusArticle.read(folder.resolve("cctv.jsonl.gz"));
  }

  /**
   * Checks and prints.
   *
   * @param arguments the corpus's folder, one for indexes, which are kept there, the number of
   *     articles up to which the archive grows, and which of versions, edits, false, latency and
   *     growth to measure
   */
  public static void main(String[] arguments) throws IOException {
    DuplicateFigures figures = new DuplicateFigures(Path.of(arguments[0]), Path.of(arguments[1]));
    int largest = Integer.parseInt(arguments[2]);
    Set<String> parts = Set.copyOf(List.of(arguments).subList(3, arguments.length));
    System.out.printf("%d articles, seed %d%n", figures.articles.size(), SEED);
    if (Stream.of("versions", "edits", "latency").anyMatch(parts::contains)) {
      figures.whole(parts);
    }
    if (parts.contains("edits")) {
      figures.items().print("items of round-ups that the archive holds");
    }
    if (parts.contains("false")) {
      figures.unrelated();
    }
    if (parts.contains("growth")) {
      figures.growth(largest);
    }
  }

  /** What is measured in the archive of all articles. */
  private void whole(Set<String> parts) throws IOException {
    try (DuplicateArchive archive = DuplicateArchive.open(indexes.resolve("whole"), articles)) {
      DuplicateJudge judge = new DuplicateJudge(archive, articles);
      if (parts.contains("versions")) {
        VersionFigures.of(folder.resolve("version_pairs.jsonl"), judge).print();
      }
      if (parts.contains("edits")) {
        edits(judge).print("edits of " + EDITED + " stories");
      }
      if (parts.contains("latency")) {
        latency(archive);
      }
    }
  }

  private EditFigures edits(DuplicateJudge judge) throws IOException {
    PlaceTagger tagger = new PlaceTagger(Gazetteer.load(Path.of("index-data/places")));
    List<CorpusArticle> stories =
        articles.stream().filter(a -> a.body().length() >= SHORTEST_STORY).toList();
    List<CorpusArticle> edited =
        stories.stream()
            .sorted(Comparator.comparingLong(article -> article.order(SEED)))
            .limit(EDITED)
            .toList();
    return EditFigures.of(edited, new DraftEdits(stories, tagger, SEED), judge);
  }

  /** Columns that repeat stories of the archive; each item as a draft has to find its column. */
  private EditFigures items() throws IOException {
    Random random = new Random(SEED);
    List<CorpusArticle> all = new ArrayList<>(articles);
    List<EditFigures.Outcome> drafts = new ArrayList<>();
    for (CorpusArticle story :
        articles.stream().filter(RoundUp::isItem).limit(ROUND_UPS).toList()) {
      RoundUp items = RoundUp.around(story, articles, random);
      String id = "round-up-" + (all.size() - articles.size());
      all.add(new CorpusArticle(id, LocalDate.EPOCH, "一周要闻", items.text()));
      items.items().forEach(item -> drafts.add(item(item, id)));
    }
    try (DuplicateArchive archive = DuplicateArchive.open(indexes.resolve("columns"), all)) {
      return new EditFigures(drafts).judged(new DuplicateJudge(archive, all));
    }
  }

  private static EditFigures.Outcome item(CorpusArticle item, String column) {
    DraftEdit edit =
        new DraftEdit(
            "item",
            "in an archived round-up",
            item.body(),
            List.of(DraftEdit.Expected.of(column, Tier.CONTAINED)),
            Set.of(item.id()));
    return new EditFigures.Outcome(edit, item, List.of());
  }

  private void unrelated() throws IOException {
    Map<CorpusArticle, Genre> drafts = UnrelatedFigures.sample(articles, DRAFTS_A_GENRE, SEED);
    List<CorpusArticle> printed = articles.stream().filter(a -> !drafts.containsKey(a)).toList();
    try (DuplicateArchive archive = DuplicateArchive.open(indexes.resolve("printed"), printed)) {
      UnrelatedFigures.of(drafts, printed, new DuplicateJudge(archive, articles)).print();
    }
  }

  private void latency(DuplicateArchive archive) throws IOException {
    System.out.printf("%nchecks of %d drafts, by characters%n", TIMED_DRAFTS);
    latency("mixed", archive, CheckTimes.mixedDrafts(articles, TIMED_DRAFTS, SEED));
    for (int length : LENGTHS) {
      List<String> drafts = CheckTimes.drafts(articles, length, TIMED_DRAFTS, SEED);
      latency(String.valueOf(length), archive, drafts);
    }
  }

  private static void latency(String name, DuplicateArchive archive, List<String> drafts)
      throws IOException {
    CheckTimes times = CheckTimes.of(archive, drafts);
    System.out.printf("%-6s %s, %d matches%n", name, times.spread(), times.matches());
  }

  private void growth(int largest) throws IOException {
    List<String> drafts = CheckTimes.mixedDrafts(articles, TIMED_DRAFTS, SEED);
    RecombinedStories invented = new RecombinedStories(articles, SEED);
    new GrowthFigures(indexes.resolve("growth"), invented, drafts)
        .print(articles, SIZES.stream().filter(size -> size <= largest).toList());
  }
}
