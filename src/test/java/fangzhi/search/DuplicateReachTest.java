package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.duplicate.Tier;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.UnrelatedFigures.Genre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the duplicate desk finds among some 2,000 real articles, not below what it reached. {@link
 * DuplicateFigures} measures more of it.
 */
class DuplicateReachTest {
  private static final Path FOLDER = Path.of("..", "shared", "corpus");
  private static final Path PAIRS = FOLDER.resolve("version_pairs.jsonl");
  private static final long SEED = Long.getLong("duplicates.seed", 20261121);
  private static final int ARTICLES = 2_000;
  private static final int EDITED = 8;
  private static final int DRAFTS_A_GENRE = 12;

  private static List<CorpusArticle> archived = List.of();
  private static Map<CorpusArticle, Genre> unprinted = Map.of();
  private static @Nullable DuplicateArchive archive;
  private static @Nullable DuplicateJudge judge;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(Files.exists(PAIRS), "no material beside the project");
    List<CorpusArticle> all = CorpusArticle.read(FOLDER.resolve("cctv.jsonl.gz"));
    Set<String> versions = versions();
    List<CorpusArticle> chosen =
        all.stream()
            .sorted(
                Comparator.comparing((CorpusArticle a) -> !versions.contains(a.id()))
                    .thenComparing(a -> a.order(SEED)))
            .limit(ARTICLES)
            .toList();
    unprinted =
        UnrelatedFigures.sample(chosen.subList(versions.size(), ARTICLES), DRAFTS_A_GENRE, SEED);
    archived = chosen.stream().filter(article -> !unprinted.containsKey(article)).toList();
    archive = DuplicateArchive.open(folder.resolve("index"), archived);
    judge = new DuplicateJudge(archive, chosen);
  }

  private static Set<String> versions() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Set<String> ids = new HashSet<>();
    for (String line : Files.readAllLines(PAIRS)) {
      JsonNode pair = json.readTree(line);
      ids.add(pair.path("a").asText());
    }
    return ids;
  }

  @AfterAll
  static void empty() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }

  private static DuplicateJudge judge() {
    return Objects.requireNonNull(judge);
  }

  @Test
  void realVersionsAreFoundFirst() throws IOException {
    VersionFigures figures = VersionFigures.of(PAIRS, judge());
    figures.print();
    assertEquals(149, figures.outcomes().size());
    assertEquals(List.of(), ids(figures.missed()), "not told as a version of its story");
    assertEquals(List.of(), ids(figures.outranked()), "something unrelated above");
  }

  private static List<String> ids(List<VersionFigures.Outcome> outcomes) {
    return outcomes.stream().map(VersionFigures.Outcome::id).toList();
  }

  @Test
  void editedStoriesAreFoundAndNoOthers() throws IOException {
    List<CorpusArticle> stories =
        archived.stream().filter(article -> article.body().length() >= 100).toList();
    DraftEdits edits = new DraftEdits(stories, ShippedPlaces.TAGGER, SEED);
    EditFigures figures = EditFigures.of(stories.subList(0, EDITED), edits, judge());
    figures.print("edits of " + EDITED + " stories, seed " + SEED);
    EditFigures partial = figures.only(outcome -> outcome.edit().isOfParts());
    EditFigures versions = figures.only(outcome -> !outcome.edit().isOfParts());
    assertTrue(figures.outcomes().size() > 30 * EDITED, "too few drafts for a test");
    requireAtLeast(0.99, versions.recall(), "versions found");
    requireAtLeast(0.97, partial.recall(), "parts found");
    requireAtLeast(0.98, figures.precision(Tier::isVersion), "right of what is told as a version");
    requireAtLeast(0.98, figures.precision(EditFigures::isPartial), "right of the parts told");
  }

  private static void requireAtLeast(double floor, double reached, String what) {
    assertTrue(reached >= floor, what + ": " + reached + ", not " + floor);
  }

  @Test
  void unrelatedStoriesOfOneGenreAreNoDuplicates() {
    UnrelatedFigures figures = UnrelatedFigures.of(unprinted, archived, judge());
    figures.print();
    assertTrue(figures.outcomes().size() > 80, "too few drafts for a test");
    assertTrue(figures.falsePairs() <= 0.001, "wrong pairs: " + figures.falsePairs());
  }
}
