package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Continuation;
import fangzhi.model.Heading;
import fangzhi.model.SourceRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each field word looks, on one article with every field and one with few. */
class FieldWordsTest {
  private final Path folder;

  FieldWordsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void index() throws IOException {
    ArchivedArticle plain = Stories.plain("plain", "路灯与张三", "让老街焕新。\n路灯 社区");
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(Stories.complete("full"), plain));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          标题:路灯            | full plain
          标题:老街            | full
          标题:摸黑            | full
          标题:真好            |
          引题:老街            | full
          引题:路灯            |
          副题:摸黑            | full
          正文:路灯            | full plain
          正文:新路灯          |
          正文:装上            |
          正文:"路灯 社区"~0     | plain
          正文:"焕新 路灯"~9     |
          记者:张              | full
          记者:李              |
          通讯员:李四           | full
          作者:三              | full
          摄影:张三            |
          地点:魏都区/文峰       | full
          地點：河西            | full
          地点:鄢陵            |
          人物:五              | full
          单位:灯笼            | full
          栏目:要闻            | full
          报纸:样报            | full
          日期:2023-03-08      | full
          -日期:2023           | plain
          张三                 | plain
          -路灯                |
          -标题:社区            | plain
          标题:新路灯 OR 正文:焕新 | full plain
          标题:(路灯 -张三)      | full
          """)
  void aFieldWordLooksInItsFieldOnly(String query, String ids) throws IOException {
    assertEquals(ids == null ? "" : ids, found(query));
  }

  @Test
  void onlyWhatIsLookedForInTheTextIsRelaxed() throws IOException {
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      SearchResult relaxed = searcher.search(Requests.query("路灯张三 OR 没有"));
      assertEquals(List.of("路灯张三", "没有"), relaxed.relaxed());
      assertEquals(List.of("plain"), Requests.ids(relaxed));
      for (String query : List.of("-路灯张三", "路灯 -(路灯张三 OR 焕新路灯)", "标题:路灯张三", "“路灯张三”")) {
        assertEquals(List.of(), searcher.search(Requests.query(query)).relaxed(), query);
      }
      assertEquals(2, searcher.search(Requests.query("路灯 -路灯张三")).total());
    }
  }

  @Test
  void marksStandWhereTheFieldWordLooks() throws IOException {
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      Hit heading = searcher.search(Requests.query("标题:路灯 -社区 OR 标题:与")).hits().getFirst();
      assertEquals("<mark>路灯与</mark>张三", heading.headlineHtml());
      assertEquals(List.of("让老街焕新。"), heading.snippets());
      Hit body = searcher.search(Requests.query("正文:路灯 人物:-王 OR 正文:社区")).hits().getFirst();
      assertEquals("路灯与张三", body.headlineHtml());
      assertEquals(List.of("<mark>路灯</mark> <mark>社区</mark>"), body.snippets());
    }
  }

  @Test
  void headingsOfFurtherPartsAreHeadings() throws IOException {
    ArchivedArticle story = Stories.plain("first", "上篇", "正文在此。");
    Continuation part =
        new Continuation(
            "second",
            new Heading("续栏", null, "下篇", null),
            "3",
            "第一版",
            null,
            new SourceRef("file.txt", List.of()));
    ArchivedArticle joined =
        new ArchivedArticle(story.id(), story.article(), story.archiveDate(), List.of(part));
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "j", List.of(joined));
    }
    assertEquals("first", found("下篇"));
    assertEquals("first", found("标题:下篇"));
    assertEquals("first", found("栏目:续栏"));
    assertEquals("", found("正文:下篇"));
  }

  private String found(String query) throws IOException {
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      return String.join(" ", new TreeSet<>(Requests.ids(searcher.search(Requests.query(query)))));
    }
  }
}
