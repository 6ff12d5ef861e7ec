package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.jump.Parts;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.LineRange;
import fangzhi.model.SourceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveDaysTest {
  private static final long SEED = 20261121;
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-20T20:00:00Z");

  private final Path folder;

  ArchiveDaysTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** An article with what tells where it was printed. */
  private static ArchivedArticle printed(
      String id, @Nullable String paper, @Nullable LocalDate day, @Nullable String page, int line) {
    Article plain = Stories.of(id, Heading.of("题" + id), "文" + id, day, List.of()).article();
    Article article =
        new Article(
            plain.kind(),
            plain.heading(),
            plain.byline(),
            new Issue(paper, day, page),
            null,
            plain.mentions(),
            plain.body(),
            null,
            null,
            new SourceRef(page + ".txt", List.of(new LineRange(line, line + 1))));
    return new ArchivedArticle(
        id, article, day == null ? null : new ArchiveDate(day, ArchiveDate.Basis.PRINTED));
  }

  private void write(Instant now, String file, List<ArchivedArticle> articles) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder, "", () -> now)) {
      Stories.write(writer, file, articles);
      writer.commit();
    }
  }

  private ArchiveDays days() throws IOException {
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      return searcher.days();
    }
  }

  @Test
  void countsAreThoseOfASlowScan() throws IOException {
    Random random = new Random(SEED);
    List<String> papers = List.of("甲报", "乙报", "");
    List<ArchivedArticle> articles =
        IntStream.range(0, 500)
            .mapToObj(
                i -> {
                  LocalDate day = DAY.plusDays((long) random.nextInt(30) * random.nextInt(30));
                  String paper = papers.get(random.nextInt(papers.size()));
                  boolean dated = random.nextInt(10) > 0;
                  return printed(
                      "a" + i, paper.isEmpty() ? null : paper, dated ? day : null, "1", 1);
                })
            .toList();
    write(MORNING, "one", articles.subList(0, 200));
    write(EVENING, "two", articles.subList(200, 400));
    write(EVENING, "two", articles.subList(200, 500));
    ArchiveDays days = days();
    assertSlow(days, null, articles);
    for (String paper : List.of("甲报", "乙报")) {
      List<ArchivedArticle> own =
          articles.stream().filter(a -> paper.equals(a.article().issue().paper())).toList();
      assertSlow(days, paper, own);
      assertEquals(own.size(), days.papers().get(paper), paper);
    }
    assertSlow(days, "丙报", List.of());
    assertEquals(List.of("乙报", "甲报"), List.copyOf(days.papers().keySet()));
  }

  private static void assertSlow(
      ArchiveDays days, @Nullable String paper, List<ArchivedArticle> articles) {
    NavigableMap<LocalDate, Integer> byDay = new TreeMap<>();
    articles.stream()
        .map(ArchivedArticle::archiveDate)
        .filter(Objects::nonNull)
        .forEach(date -> byDay.merge(Objects.requireNonNull(date).date(), 1, Integer::sum));
    NavigableMap<LocalDate, Integer> counted = new TreeMap<>();
    days.years(paper).keySet().forEach(year -> counted.putAll(days.year(year, paper)));
    assertEquals(byDay, counted);
    days.years(paper)
        .forEach(
            (year, number) ->
                assertEquals(
                    number, days.year(year, paper).values().stream().mapToInt(n -> n).sum()));
    int dated = byDay.values().stream().mapToInt(n -> n).sum();
    assertEquals(articles.size() - dated, days.undated(paper));
    LocalDate last = null;
    for (LocalDate day : byDay.keySet()) {
      assertEquals(last, days.before(day, paper));
      assertEquals(byDay.get(day), days.articles(day, paper));
      if (last != null) {
        assertEquals(day, days.after(last, paper));
      }
      last = day;
    }
  }

  @Test
  void anEmptyArchiveHasNoDays() throws IOException {
    write(MORNING, "none", List.of());
    ArchiveDays days = days();
    assertEquals(Map.of(), days.years(null));
    assertEquals(Map.of(), days.year(2024, "甲报"));
    assertEquals(List.of(), days.latest(9));
    assertNull(days.before(DAY, null));
    assertNull(days.after(DAY, null));
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      assertEquals(new ArchiveDay(DAY, 0, List.of()), searcher.day(DAY, null));
    }
  }

  @Test
  void whatIsAnsweredCantBeChanged() throws IOException {
    write(MORNING, "one", List.of(printed("a", "甲报", DAY, "1", 1)));
    NavigableMap<LocalDate, Integer> year = days().year(2024, null);
    assertThrows(UnsupportedOperationException.class, year::clear);
  }

  @Test
  void anArticleThatStaysInAChangedFileKeepsItsTime() throws IOException {
    ArchivedArticle kept = printed("kept", "甲报", DAY, "1", 1);
    write(MORNING, "one", List.of(kept));
    write(EVENING, "one", List.of(kept, printed("new", "甲报", DAY.plusDays(1), "1", 1)));
    assertEquals(
        List.of(
            new IssueCount("甲报", DAY.plusDays(1), 1, EVENING),
            new IssueCount("甲报", DAY, 1, MORNING)),
        days().latest(9));
    assertEquals(1, days().latest(1).size());
  }

  @Test
  void aStoryIsAsNewAsItsLastPart() throws IOException {
    write(MORNING, "1.txt", List.of(Parts.of("a|1|清潩河畔变了样||第三版||一共捞出")));
    write(EVENING, "3.txt", List.of(Parts.of("c|3|变了样|第一版|||垃圾460吨。")));
    assertEquals(
        List.of(new IssueCount("方志样报", LocalDate.of(2025, 9, 12), 1, EVENING)), days().latest(9));
  }

  @Test
  void aDayReadsAsItWasPrinted() throws IOException {
    List<ArchivedArticle> articles =
        new ArrayList<>(
            List.of(
                printed("9", null, DAY, "1", 1),
                printed("1", "乙报", DAY, "1", 1),
                printed("2", "甲报", DAY, "1", 3),
                printed("3", "甲报", DAY, "第一版", 20),
                printed("4", "甲报", DAY, "02", 1),
                printed("5", "甲报", DAY, "10", 1),
                printed("6", "甲报", DAY, "B1", 1),
                printed("7", "甲报", DAY, "特刊", 1),
                printed("8", "甲报", DAY, null, 1),
                printed("other", "甲报", DAY.plusDays(1), "1", 1),
                printed("undated", "甲报", null, "1", 1)));
    Collections.shuffle(articles, new Random(SEED));
    write(MORNING, "one", articles);
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      assertEquals(
          List.of(
              "乙报 1: 1",
              "甲报 1: 2 3",
              "甲报 02: 4",
              "甲报 10: 5",
              "甲报 B1: 6",
              "甲报 特刊: 7",
              "甲报 null: 8",
              "null 1: 9"),
          read(searcher.day(DAY, null)));
      assertEquals(9, searcher.day(DAY, null).total());
      assertEquals(List.of("乙报 1: 1"), read(searcher.day(DAY, "乙报")));
      assertEquals(0, searcher.day(DAY, null).unlisted());
    }
  }

  @Test
  void aFurtherPartStandsOnItsPageToo() throws IOException {
    write(
        MORNING,
        "one",
        List.of(
            Parts.of("a|1|清潩河畔变了样||第三版||一共捞出"),
            Parts.of("c|3|变了样|第一版|||垃圾460吨。"),
            Parts.of("d|3|另一篇")));
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      ArchiveDay day = searcher.day(LocalDate.of(2025, 9, 12), null);
      assertEquals(List.of("方志样报 1: a", "方志样报 3: a+ d"), read(day));
      assertEquals(2, day.total());
      assertEquals(0, day.unlisted());
    }
  }

  @Test
  void moreArticlesThanAreReadAreCounted() throws IOException {
    int more = ArchiveDay.MOST + 7;
    write(
        MORNING,
        "one",
        IntStream.range(0, more).mapToObj(i -> printed("a" + i, "甲报", DAY, "1", i + 1)).toList());
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      ArchiveDay day = searcher.day(DAY, null);
      assertEquals(more, day.total());
      assertEquals(7, day.unlisted());
    }
  }

  /** Pages as paper, number and ids, further parts with a plus. */
  private static List<String> read(ArchiveDay day) {
    return day.papers().stream()
        .flatMap(
            paper ->
                paper.pages().stream()
                    .map(page -> paper.paper() + " " + page.number() + ": " + ids(page)))
        .toList();
  }

  private static String ids(ArchiveDay.PrintedPage page) {
    return String.join(
        " ",
        page.items().stream()
            .map(item -> item.article().id() + (item.continued() ? "+" : ""))
            .toList());
  }
}
