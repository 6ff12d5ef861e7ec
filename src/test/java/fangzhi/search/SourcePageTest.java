package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.SourceUpdate;
import fangzhi.jump.Parts;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePageTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private final Path folder;

  SourcePageTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void pageHasItsLinesAndAllThatWasReadFromItInItsOrder() throws IOException {
    ArchivedArticle below = story("a-below", "a.txt", null, 3, 4);
    ArchivedArticle above = story("b-above", "a.txt", null, 1, 2);
    SourcePage page;
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "a.txt", List.of("灯亮了", "", "路通了", "完"), below, above);
      write(writer, "b.txt", List.of("别的版"), story("c", "b.txt", null, 1, 1));
    }
    page = onlyPage("a-below");
    assertEquals(List.of("灯亮了", "", "路通了", "完"), page.lines());
    assertEquals(List.of("b-above", "a-below"), ids(page.items()));
    assertEquals(below, page.part());
    assertTrue(page.isWhole());
  }

  @Test
  void linesAreNoArticles() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "a.txt", Collections.nCopies(1_200, "灯"), story("a", "a.txt", null, 1, 2));
      writer.commit();
      assertEquals(1, writer.articleCount());
    }
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      assertEquals(1, archive.articleCount());
      assertEquals(1, archive.search(SearchRequest.of("")).total());
      assertEquals(1, archive.search(SearchRequest.of("-没有")).total());
    }
  }

  @Test
  void linesGoWithTheirFile() throws IOException {
    ArchivedArticle story = story("a", "a.txt", null, 1, 1);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "a.txt", List.of("旧"), story);
      writer.commit();
      write(writer, "a.txt", List.of("新", "行"), story);
    }
    assertEquals(List.of("新", "行"), onlyPage("a").lines());
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "a.txt", List.of(), story);
    }
    assertEquals(List.of(), onlyPage("a").lines());
  }

  @Test
  void linesOfAFileTakenBackAreNotSeen() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "a.txt", List.of("旧"), story("a", "a.txt", null, 1, 1));
      try (SourceUpdate broken = writer.begin("a.txt", "a.txt", "h")) {
        broken.addLines(List.of("半"));
      }
    }
    assertEquals(List.of("旧"), onlyPage("a").lines());
  }

  @Test
  void joinedStoryHasThePageOfEachPart() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "1", List.of("第一版"), Parts.of("a|1|清潩河畔变了样||第三版||一共捞出"));
      write(
          writer,
          "3",
          List.of("第三版"),
          Parts.of("c|3|变了样|第一版|||垃圾460吨。"),
          Parts.of("d|3|山楂红了||||山楂。"));
    }
    List<SourcePage> pages = pages("a");
    assertEquals(List.of("a", "c"), pages.stream().map(page -> page.part().id()).toList());
    assertEquals(List.of("第一版"), pages.getFirst().lines());
    assertEquals(List.of("第三版"), pages.getLast().lines());
    assertEquals(List.of("c", "d"), ids(pages.getLast().items()));
  }

  @Test
  void withoutLinesThePageIsThatOfTheIssue() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "1", List.of(), story("a", "1.htm", "2", 9, 9));
      write(
          writer, "2", List.of(), story("b", "2.htm", "02", 9, 9), story("c", "2.htm", "3", 9, 9));
    }
    SourcePage page = onlyPage("b");
    assertEquals(List.of("a", "b"), ids(page.items()));
    assertEquals(0, page.lineCount());
  }

  @Test
  void ofALongTextTheLinesAroundTheStoryAreRead() throws IOException {
    List<String> lines = IntStream.rangeClosed(1, 3_000).mapToObj(i -> "行" + i).toList();
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "a.txt", lines, story("a", "a.txt", null, 1_490, 1_510));
    }
    SourcePage page = onlyPage("a");
    assertFalse(page.isWhole());
    assertEquals(3_000, page.lineCount());
    assertEquals(1_450, page.firstLine());
    assertEquals("行1450", page.lines().getFirst());
    assertEquals("行" + page.lastLine(), page.lines().getLast());
  }

  @Test
  void overlongLinesLeaveRoomForTheStory() throws IOException {
    List<String> lines = List.of("长".repeat(50_000), "前", "本篇" + "文".repeat(50_000), "后");
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "a.txt", lines, story("a", "a.txt", null, 3, 3));
    }
    SourcePage page = onlyPage("a");
    assertEquals(2, page.firstLine());
    assertEquals("前", page.lines().getFirst());
    assertTrue(page.lines().getLast().startsWith("本篇文文"));
    assertTrue(page.lines().getLast().length() < 20_000);
    assertEquals(3, page.lastLine());
    assertFalse(page.isWhole());
  }

  @Test
  void pageOfACutLineIsNotWhole() throws IOException {
    List<String> lines = List.of("本篇" + "文".repeat(50_000));
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      write(writer, "a.txt", lines, story("a", "a.txt", null, 1, 1));
    }
    SourcePage page = onlyPage("a");
    assertEquals(1, page.lines().size());
    assertFalse(page.isWhole());
  }

  private SourcePage onlyPage(String id) throws IOException {
    List<SourcePage> pages = pages(id);
    assertEquals(1, pages.size());
    return pages.getFirst();
  }

  private List<SourcePage> pages(String id) throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      return archive.pages(archive.article(id).orElseThrow());
    }
  }

  private static List<String> ids(List<ArchivedArticle> items) {
    return items.stream().map(ArchivedArticle::id).toList();
  }

  private static void write(
      ArchiveWriter writer, String key, List<String> lines, ArchivedArticle... articles)
      throws IOException {
    try (SourceUpdate update = writer.begin(key, key, "hash of " + key + lines.hashCode())) {
      update.addLines(lines);
      for (ArchivedArticle article : articles) {
        update.add(article);
      }
      update.finish();
    }
  }

  private static ArchivedArticle story(
      String id, String file, @Nullable String page, int first, int last) {
    Article article =
        new Article(
            Kind.ARTICLE,
            Heading.of("题" + id),
            List.of(),
            new Issue("方志样报", DAY, page),
            null,
            Mentions.NONE,
            "正文" + id,
            null,
            null,
            new SourceRef(file, List.of(new LineRange(first, last))));
    return new ArchivedArticle(id, article, new ArchiveDate(DAY, ArchiveDate.Basis.PRINTED));
  }
}
