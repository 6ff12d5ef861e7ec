package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.duplicate.Tier;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.ArticleCounts;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Rejected;
import fangzhi.page.ReadOutcome;
import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Hit;
import fangzhi.search.SearchRequest;
import fangzhi.search.Sort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line: files in, search results out. */
class IngestTest {
  private static final String BEANS =
      "{\"headline\": \"豆角丰收\", \"date\": \"2023-09-03\", \"body\": \"河西社区的豆角长得快。\"}\n";
  private static final String SEEDS = "{\"headline\": \"新种子到了\", \"body\": \"9月5日，街道送来了白菜种子。\"}\n";

  private final Path folder;
  private final Path index;
  private final PlaceTagger tagger = ShippedPlaces.TAGGER;

  IngestTest(@TempDir Path temporary) throws Exception {
    this.folder = temporary.toRealPath().resolve("pages");
    this.index = temporary.resolve("index");
  }

  @BeforeEach
  void makeFolder() throws Exception {
    Files.createDirectory(folder);
  }

  @Test
  void articleOfAFileIsFound() throws Exception {
    write("a.jsonl", BEANS + SEEDS);
    IngestReport report = run();
    assertCounts(report, 1, 1, 0, 0, 2);
    ArchivedArticle found = only("豆角");
    assertEquals("pages/a.jsonl", found.article().source().file());
    assertEquals(
        new ArchiveDate(LocalDate.of(2023, 9, 3), ArchiveDate.Basis.PRINTED), found.archiveDate());
    assertTrue(found.id().matches("[0-9a-f]{16}"), found.id());
  }

  @Test
  void unchangedFileIsLeftAlone() throws Exception {
    write("a.jsonl", BEANS);
    run();
    assertCounts(run(), 1, 0, 1, 0, 1);
  }

  @Test
  void newContentReplacesTheFilesArticles() throws Exception {
    write("a.jsonl", BEANS + SEEDS);
    run();
    String id = only("豆角").id();
    write("a.jsonl", BEANS);
    assertCounts(run(), 1, 1, 0, 0, 1);
    assertEquals(id, only("豆角").id());
    assertEquals(0, hits("种子").size());
  }

  @Test
  void movedFileKeepsItsArticlesUnderTheNewName() throws Exception {
    Path file = write("a.jsonl", BEANS);
    run();
    Files.move(file, folder.resolve("b.jsonl"));
    IngestReport report = run();
    assertCounts(report, 1, 1, 0, 0, 1);
    assertEquals(List.of("pages/b.jsonl: moved, was pages/a.jsonl"), report.warnings());
    assertEquals("pages/b.jsonl", only("豆角").article().source().file());
  }

  @Test
  void movedFolderKeepsIds() throws Exception {
    write("a.jsonl", BEANS);
    run();
    String id = only("豆角").id();
    Path elsewhere = Files.createDirectory(folder.resolveSibling("elsewhere")).resolve("pages");
    Files.move(folder, elsewhere);
    assertCounts(run(elsewhere), 1, 1, 0, 0, 1);
    assertEquals(id, only("豆角").id());
  }

  @Test
  void sameContentIsTakenOnceAndNamed() throws Exception {
    write("a.jsonl", BEANS);
    write("b.jsonl", BEANS);
    IngestReport report = run();
    assertCounts(report, 2, 1, 1, 0, 1);
    assertEquals(
        List.of("pages/b.jsonl: same content as pages/a.jsonl, not indexed twice"),
        report.warnings());
    assertCounts(run(), 2, 0, 2, 0, 1);
  }

  @Test
  void contentMovedAsideForANewFileOfItsNameStays() throws Exception {
    Path file = write("b.jsonl", BEANS);
    run();
    Files.move(file, folder.resolve("a.jsonl"));
    write("b.jsonl", SEEDS);
    assertCounts(run(), 2, 2, 0, 0, 2);
    assertEquals("pages/a.jsonl", only("豆角").article().source().file());
    assertEquals("pages/b.jsonl", only("种子").article().source().file());
  }

  @Test
  void contentThatCantBeReadUnderItsNewNameStaysWhereItWas() throws Exception {
    Path page = write("b.txt", "豆角丰收\n\n河西社区的豆角长得快。\n");
    run();
    Files.copy(page, folder.resolve("a.jsonl"));
    write("b.txt", " \n");
    IngestReport report = run();
    assertEquals(1, hits("豆角").size());
    assertEquals(List.of("pages/a.jsonl", "pages/b.txt"), named(report));
    Files.delete(page);
    run();
    assertEquals(1, hits("豆角").size());
  }

  @Test
  void vanishedFileKeepsItsArticles() throws Exception {
    Path file = write("a.jsonl", BEANS);
    write("b.jsonl", SEEDS);
    run();
    Files.delete(file);
    run();
    assertEquals(1, hits("豆角").size());
  }

  @Test
  void vanishedFilesAreNamedAndRemovedWhenPruning() throws Exception {
    Path file = write("a/1.jsonl", BEANS + SEEDS);
    write("b.jsonl", SEEDS);
    run();
    Files.delete(file);
    IngestReport kept = run();
    assertEquals(
        List.of("pages/a/1.jsonl is gone; its 2 articles stay in the archive"), kept.warnings());
    assertEquals(1, kept.gone());
    assertEquals(0, run(folder.resolve("b.jsonl")).gone());
    IngestReport pruned = prune(folder);
    assertEquals(List.of("pages/a/1.jsonl is gone; its 2 articles go, too"), pruned.warnings());
    assertEquals(new ArticleCounts(3, 0, 0, 2, 0, 1), pruned.articles());
    assertEquals(0, hits("豆角").size());
    assertEquals(0, run().gone());
  }

  @Test
  void pathThatIsGoneItselfCanBePruned() throws Exception {
    Path file = write("a/1.jsonl", BEANS);
    run();
    Files.delete(file);
    Path gone = folder.resolve("a");
    Files.delete(gone);
    IngestReport pruned = prune(gone);
    assertCounts(pruned, 0, 0, 0, 0, 0);
    IngestReport again = prune(gone);
    assertCounts(again, 1, 0, 0, 1, 0);
    assertEquals(List.of(new Rejected("a", null, "it isn't there")), again.problems());
  }

  @Test
  void pathWithNothingInItIsRejected() throws Exception {
    IngestReport report = run();
    assertCounts(report, 1, 0, 0, 1, 0);
    String reason = "there is no newspaper file in it";
    assertEquals(List.of(new Rejected("pages", null, reason)), report.problems());
  }

  @Test
  void filesShownByOneNameAreToldApartByTheirFolders() throws Exception {
    write("a/2024/01.jsonl", BEANS);
    write("b/2024/01.jsonl", BEANS + SEEDS);
    run(folder.resolve("a/2024"));
    run(folder.resolve("b/2024"));
    assertEquals(List.of("2024/01.jsonl", "b/2024/01.jsonl"), files("豆角"));
    write("b/2024/01.jsonl", SEEDS + BEANS);
    run();
    assertEquals(List.of("2024/01.jsonl", "b/2024/01.jsonl"), files("豆角"));
  }

  private List<String> files(String query) throws Exception {
    return hits(query).stream().map(hit -> hit.found().article().source().file()).sorted().toList();
  }

  private IngestReport prune(Path path) throws Exception {
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      return new Ingest(tagger, writer, (files, all, articles) -> {}).runAndPrune(List.of(path));
    }
  }

  @Test
  void equalStoriesOfOneFileGetIdsOfTheirOwn() throws Exception {
    write("a.jsonl", BEANS + BEANS + BEANS);
    run();
    List<String> ids = hits("豆角").stream().map(hit -> hit.found().id()).sorted().toList();
    assertEquals(List.of(ids.getFirst(), ids.getFirst() + "-2", ids.getFirst() + "-3"), ids);
  }

  @Test
  void idDoesNotDependOnWhiteSpace() throws Exception {
    write("a.jsonl", BEANS);
    run();
    String id = only("豆角").id();
    write("a.jsonl", BEANS.replace("豆角丰收", "豆角 丰收"));
    run();
    assertEquals(id, only("长得快").id());
    write("a.jsonl", BEANS.replace("豆角丰收", "豆角歉收"));
    run();
    assertNotEquals(id, only("长得快").id());
  }

  @Test
  void rejectedFilesAndLinesAreNamedAndNothingElseIsLost() throws Exception {
    write("a.jsonl", BEANS + "{\n" + SEEDS);
    write("empty.txt", "");
    write("page.pdf", "%PDF-1.7");
    IngestReport report = run();
    assertCounts(report, 3, 1, 0, 2, 2);
    assertFalse(report.complete());
    assertEquals(
        List.of("pages/a.jsonl", "pages/empty.txt", "pages/page.pdf"),
        report.problems().stream().map(Rejected::source).toList());
    assertEquals(2, report.problems().getFirst().line());
  }

  @Test
  void whatCouldNotBeReadIsNamedAgainWhileTheFileIsUnchanged() throws Exception {
    write("a.jsonl", BEANS.replace("2023-09-03", "never") + "{\n" + SEEDS + "[1]\n");
    IngestReport first = run();
    assertEquals(2, first.rejectedLines());
    assertEquals(List.of("pages/a.jsonl: line 1: date never is not a date"), first.warnings());
    IngestReport second = run();
    assertCounts(second, 1, 0, 1, 0, 2);
    assertEquals(first.problems(), second.problems());
    assertEquals(first.warnings(), second.warnings());
    assertEquals(2, second.rejectedLines());
    assertFalse(second.complete());
  }

  @Test
  void copyLacksTheSameLines() throws Exception {
    write("a.jsonl", BEANS + "[1]\n");
    run();
    Path copy = Files.copy(folder.resolve("a.jsonl"), folder.resolve("b.jsonl"));
    IngestReport report = run(copy);
    assertCounts(report, 1, 0, 1, 0, 1);
    assertEquals(
        List.of(new Rejected("b.jsonl", 2, first().problems().getFirst().reason())),
        report.problems());
  }

  private IngestReport first() throws Exception {
    return run(folder.resolve("a.jsonl"));
  }

  @Test
  void articlesOfAChangedFileAreReplacedAndTheRestAddedOrRemoved() throws Exception {
    write("a.jsonl", BEANS + SEEDS);
    assertEquals(new ArticleCounts(0, 2, 0, 0, 0, 2), run().articles());
    write("a.jsonl", BEANS + SEEDS + BEANS);
    assertEquals(new ArticleCounts(2, 1, 2, 0, 0, 3), run().articles());
    write("a.jsonl", BEANS);
    assertEquals(new ArticleCounts(3, 0, 1, 2, 0, 1), run().articles());
    Files.move(folder.resolve("a.jsonl"), folder.resolve("b.jsonl"));
    assertEquals(new ArticleCounts(1, 0, 1, 0, 0, 1), run().articles());
  }

  @Test
  void fileThatBecameUnreadableKeepsItsEarlierArticles() throws Exception {
    write("a.jsonl", BEANS);
    run();
    write("a.jsonl", "");
    IngestReport report = run();
    assertCounts(report, 1, 0, 0, 1, 1);
    assertEquals(
        List.of("pages/a.jsonl: its earlier articles stay in the archive"), report.warnings());
    assertEquals(1, hits("豆角").size());
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws Exception {
    SourceFile gone = new SourceFile(folder.resolve("a.jsonl"), "pages/a.jsonl");
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      IngestReport report =
          new Ingest(tagger, writer, (files, all, articles) -> {}).runOn(List.of(gone));
      assertCounts(report, 1, 0, 0, 1, 0);
      assertEquals(List.of(gone), report.unread());
      assertEquals(
          List.of(new Rejected("pages/a.jsonl", null, "the file isn't there any more")),
          report.problems());
    }
  }

  @Test
  void aFileThatCanBeReadTooLateIsNotCalledParsed() {
    SourceFile late = new SourceFile(folder.resolve("a.jsonl"), "pages/a.jsonl");
    Books books = new Books(0, 0);
    books.unread(late, new ReadOutcome(1, List.of(), List.of(), 0));
    IngestReport report = books.close(1, 0, 0);
    assertCounts(report, 1, 0, 0, 1, 0);
    assertEquals(
        List.of(new Rejected("pages/a.jsonl", null, "couldn't be read at first; index it again")),
        report.problems());
  }

  @Test
  void newArticlesThatRepeatOlderOnesAreCounted() throws Exception {
    String story = story("2024-05-16");
    write("a.jsonl", story + SEEDS);
    assertEquals(new RepeatCounts(2, Map.of()), run().repeats());
    write("b.jsonl", story("2024-05-18") + story("2024-05-20"));
    assertEquals(new RepeatCounts(2, Map.of(Tier.SAME, 2L)), run().repeats());
    write("b.jsonl", story("2024-05-18") + story("2024-05-20") + BEANS);
    assertEquals(new RepeatCounts(1, Map.of()), run().repeats());
  }

  @Test
  void movedArticlesAreNotNew() throws Exception {
    write("a.jsonl", story("2024-05-16"));
    write("b.jsonl", story("2024-05-18"));
    run();
    Files.move(folder.resolve("b.jsonl"), folder.resolve("c.jsonl"));
    assertEquals(new RepeatCounts(0, Map.of()), run().repeats());
  }

  private static String story(String date) {
    String body = "青石巷的旧水管用了四十年，街道请来工人换上新管，住户们围着井盖看了一上午，说今晚终于能放心洗衣裳。";
    return "{\"headline\": \"换水管\", \"date\": \"%s\", \"body\": \"%s\"}\n".formatted(date, body);
  }

  @Test
  void dateComesFromThePathWhereThePagePrintsNone() throws Exception {
    write("方志样报/2023-11-24/04.jsonl", SEEDS);
    run();
    ArchivedArticle found = only("种子");
    assertEquals(
        new ArchiveDate(LocalDate.of(2023, 11, 24), ArchiveDate.Basis.PATH), found.archiveDate());
    assertEquals("方志样报", found.article().issue().paper());
    assertEquals("4", found.article().issue().pageNumber());
  }

  @Test
  void progressIsHeardWithinALongFile() throws Exception {
    write("a.jsonl", BEANS.repeat(250));
    StringBuilder heard = new StringBuilder();
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      IngestListener listener =
          (files, all, articles) -> heard.append(files + "/" + all + " " + articles + ";");
      new Ingest(tagger, writer, listener).run(List.of(folder));
    }
    assertEquals("0/1 100;0/1 200;1/1 250;", heard.toString());
  }

  private void assertCounts(
      IngestReport report, int seen, int parsed, int unchanged, int rejected, long archived) {
    assertEquals(
        List.of(seen, parsed, unchanged, rejected),
        List.of(
            report.files().seen(),
            report.files().parsed(),
            report.files().unchanged(),
            report.files().rejected()));
    assertEquals(archived, report.articles().after());
  }

  private IngestReport run() throws Exception {
    return run(folder);
  }

  private IngestReport run(Path path) throws Exception {
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      return new Ingest(tagger, writer, (files, all, articles) -> {}).run(List.of(path));
    }
  }

  private ArchivedArticle only(String query) throws Exception {
    List<Hit> hits = hits(query);
    assertEquals(1, hits.size());
    return hits.getFirst().found();
  }

  private List<Hit> hits(String query) throws Exception {
    try (ArchiveSearcher searcher = ArchiveSearcher.open(index)) {
      SearchRequest request = SearchRequest.of(query).withSort(Sort.RELEVANCE);
      return searcher.search(request).hits();
    }
  }

  /** The files that something was rejected of. */
  private static List<String> named(IngestReport report) {
    return report.problems().stream().map(Rejected::source).distinct().sorted().toList();
  }

  private Path write(String name, String content) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
