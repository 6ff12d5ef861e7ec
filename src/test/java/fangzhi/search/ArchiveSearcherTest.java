package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.MissingIndexException;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Correction;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveSearcherTest {
  private final Path folder;

  ArchiveSearcherTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private ArchiveSearcher archive(ArchivedArticle... articles) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(articles));
    }
    return ArchiveSearcher.open(folder);
  }

  private static ArchivedArticle dated(String id, LocalDate date) {
    return Stories.of(id, Heading.of("题"), "文", date, List.of());
  }

  @Test
  void anArticleIsFoundByIdWhole() throws IOException {
    ArchivedArticle story = Stories.complete("a1");
    try (ArchiveSearcher searcher = archive(story)) {
      assertEquals(Optional.of(story), searcher.article("a1"));
      assertEquals(Optional.empty(), searcher.article("k"));
      assertEquals(1, searcher.articleCount());
    }
  }

  @Test
  void aHitIsTheArticleWithoutItsBody() throws IOException {
    ArchivedArticle story = Stories.complete("a1");
    try (ArchiveSearcher searcher = archive(story)) {
      Hit hit = searcher.search(Requests.query("社區装上 路灯")).hits().get(0);
      assertEquals(story.article().withBody(""), hit.found().article());
      assertEquals("河西<mark>社区 装上</mark>新<mark>路灯</mark>", hit.headlineHtml());
      assertEquals(List.of("<mark>路灯</mark>亮了。"), hit.snippets());
      assertTrue(hit.score() > 0);
    }
  }

  @Test
  void termsAreAllRequiredAndABlankQueryFindsAll() throws IOException {
    try (ArchiveSearcher searcher =
        archive(
            Stories.plain("a", "环境 暨", "老旧小区"),
            Stories.plain("b", null, "小区\n改造"),
            Stories.plain("c", "小区改造", "环境"))) {
      assertEquals(List.of("a", "c"), Requests.ids(searcher.search(Requests.query("环境 小区"))));
      assertEquals(List.of("a"), Requests.ids(searcher.search(Requests.query("环境暨"))));
      assertEquals(List.of("c"), Requests.ids(searcher.search(Requests.query("区改"))));
      assertEquals(3, searcher.search(Requests.query(" \u3000\n\u0000")).total());
    }
  }

  @Test
  void aMisprintedNameIsFoundAndMarkedUnderBothForms() throws IOException {
    ArchivedArticle story = Stories.plain("a", "郾陵 县挂灯", "灯会在郾陵县安陵镇。\n路灯亮了。");
    try (ArchiveSearcher searcher =
        archive(Stories.misprinted(story, new Correction("郾陵县", "鄢陵县")))) {
      for (String query : List.of("鄢陵县安陵镇", "郾陵县安陵镇", "“在鄢陵县”", "鄢陵县安陵镇 路灯")) {
        assertEquals(1, searcher.search(Requests.query(query)).total(), query);
      }
      assertEquals(
          List.of("灯会在<mark>郾陵县安</mark>陵镇。"),
          searcher.search(Requests.query("鄢陵县安")).hits().getFirst().snippets());
      assertEquals(0, searcher.search(Requests.query("“郾陵县路灯”")).total());
    }
  }

  @Test
  void theHeadlineOutranksKickerLeadAndBody() throws IOException {
    String far = "别的话。".repeat(60);
    try (ArchiveSearcher searcher =
        archive(
            Stories.plain("body", "题", far + "路灯"),
            Stories.plain("lead", "题", "路灯。" + far),
            Stories.of("kicker", new Heading(null, "路灯", "题", null), far, null, List.of()),
            Stories.plain("headline", "路灯", far))) {
      assertEquals(
          List.of("headline", "kicker", "lead", "body"),
          Requests.ids(searcher.search(Requests.query("路灯").withGrouped(false))));
    }
  }

  @Test
  void wordsAreTakenWhereTheLiteralTextStandsNowhere() throws IOException {
    try (ArchiveSearcher searcher =
        archive(Stories.plain("both", "改造", "小区里的路灯"), Stories.plain("one", "小区", "没有别的"))) {
      SearchResult relaxed = searcher.search(Requests.query("小区路灯"));
      assertTrue(relaxed.isRelaxed());
      assertEquals(List.of("both"), Requests.ids(relaxed));
      assertEquals(List.of("<mark>小区</mark>里的<mark>路灯</mark>"), relaxed.hits().get(0).snippets());
      SearchResult quoted = searcher.search(Requests.query("“小区路灯”"));
      assertFalse(quoted.isRelaxed());
      assertEquals(0, quoted.total());
    }
  }

  @Test
  void datesSortAndLimitWithTheUndatedLast() throws IOException {
    LocalDate early = LocalDate.of(1958, 10, 1);
    LocalDate late = LocalDate.of(2023, 3, 9);
    try (ArchiveSearcher searcher =
        archive(
            dated("b", early),
            dated("a", early),
            dated("z", late),
            Stories.plain("undated", "题", "文"))) {
      assertEquals(
          List.of("z", "a", "b", "undated"),
          Requests.ids(searcher.search(Requests.of("", Map.of(), Sort.NEWEST))));
      assertEquals(
          List.of("a", "b", "z", "undated"),
          Requests.ids(searcher.search(Requests.of("题", Map.of(), Sort.OLDEST))));
      SearchRequest until = SearchRequest.of("").withDates(null, early).withSize(1);
      assertEquals(2, searcher.search(until).total());
      assertEquals(List.of("a"), Requests.ids(searcher.search(until)));
      SearchRequest from = SearchRequest.of("").withDates(late, null);
      assertEquals(List.of("z"), Requests.ids(searcher.search(from)));
    }
  }

  @Test
  void pagesContinueEachOther() throws IOException {
    try (ArchiveSearcher searcher =
        archive(
            Stories.plain("a", "题", ""),
            Stories.plain("b", "题", ""),
            Stories.plain("c", "题", ""))) {
      assertEquals(List.of("a", "b"), page(searcher, 1));
      assertEquals(List.of("c"), page(searcher, 2));
      assertEquals(List.of(), page(searcher, 3));
      assertEquals(List.of(), page(searcher, Integer.MAX_VALUE));
    }
  }

  private static List<String> page(ArchiveSearcher searcher, int page) throws IOException {
    SearchRequest request = SearchRequest.of("题").withSize(2).withPage(page);
    return Requests.ids(searcher.search(request));
  }

  @Test
  void refreshShowsWhatWasCommittedSince() throws IOException {
    try (ArchiveSearcher searcher = archive(Stories.plain("a", "旧", ""))) {
      archive(Stories.plain("b", "新", "")).close();
      assertEquals(0, searcher.search(Requests.query("新")).total());
      searcher.refresh();
      assertEquals(List.of("b"), Requests.ids(searcher.search(Requests.query("新"))));
      assertEquals(Optional.empty(), searcher.article("a"));
    }
  }

  @Test
  void anEmptyArchiveAnswersAndAMissingOneSaysSo() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    assertThrows(MissingIndexException.class, () -> ArchiveSearcher.open(folder));
    assertThrows(MissingIndexException.class, () -> ArchiveSearcher.open(nowhere));
    assertFalse(Files.exists(nowhere));
    try (ArchiveSearcher searcher = archive()) {
      SearchRequest request =
          Requests.of("甲 \"乙\"", Map.of(Facet.PLACE, List.of("许昌市")), Sort.RELEVANCE);
      assertEquals(
          List.of(new FacetValue("许昌市", "许昌市", 0, true)),
          searcher.search(request).facets().get(Facet.PLACE));
      assertEquals(0, searcher.search(Requests.query("")).total());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000\u0001",
        "\uD800",
        "\uDC00\uD800",
        "*",
        "\"",
        "“”",
        "(((",
        "'; DROP TABLE",
        "<script>",
        "a:b^2~[* TO *]",
        "\\",
        "\u202E",
        "，。",
        "的",
        "/",
        "\n\n"
      })
  void oddQueriesAreAnswered(String query) throws IOException {
    try (ArchiveSearcher searcher = archive(Stories.complete("a"))) {
      for (Sort sort : Sort.values()) {
        Map<Facet, List<String>> odd =
            Map.of(Facet.PLACE, List.of(query), Facet.PAPER, List.of(query));
        assertEquals(0, searcher.search(Requests.of(query, odd, sort)).total());
        assertTrue(searcher.search(Requests.of(query, Map.of(), sort)).total() <= 1);
      }
    }
  }

  @Test
  void theLongestQueriesStayUnderTheClauseLimit() throws IOException {
    StringBuilder singles = new StringBuilder();
    StringBuilder terms = new StringBuilder();
    for (int i = 0; i < 960; i++) {
      singles.append((char) (0x4E00 + 7 * i));
      terms.append((char) (0x4E00 + 7 * i)).append(i % 31 == 30 ? " " : "");
    }
    try (ArchiveSearcher searcher = archive(Stories.complete("a"))) {
      assertEquals(0, searcher.search(Requests.query(singles.toString())).total());
      assertEquals(0, searcher.search(Requests.query(terms.toString())).total());
      assertEquals(0, searcher.search(Requests.query("\"" + singles + "\"")).total());
    }
  }
}
