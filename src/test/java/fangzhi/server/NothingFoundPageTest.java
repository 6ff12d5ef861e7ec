package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What helps on where nothing was found, as page and as JSON. */
class NothingFoundPageTest {
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Stories.WITH_UNLISTED);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void jsonNamesTheTermThatStandsNowhereAndTheRightOne() throws Exception {
    assertEquals(
        Site.jsonOf(
            """
            {'terms': [
              {'term': '灯笼', 'articles': 1, 'without': null},
              {'term': '禾溪社区', 'articles': 0,
               'without': {'query': '灯笼', 'articles': 1, 'url': '/?q=%1$s'}}],
             'unfiltered': null, 'words': null,
             'didYouMean': [
              {'term': '禾溪社区', 'instead': '河西社区', 'how': 'sound',
               'search': {'query': '灯笼 河西社区', 'articles': 1, 'url': '/?q=%1$s%%20%2$s'}}]}
            """
                .formatted(encoded("灯笼"), encoded("河西社区"))),
        site.json("/api/v1/articles?q=" + encoded("灯笼 禾溪社区")).path("help"));
  }

  @Test
  void helpIsAbsentWhereEverythingWasFound() throws Exception {
    assertFalse(site.json("/api/v1/articles?q=" + encoded("灯笼")).has("help"));
    assertFalse(site.json("/api/v1/articles").has("help"));
  }

  @Test
  void pageShowsReasonGuessesAndTheSearchWithoutEachTerm() throws Exception {
    Document page = site.page("/?q=" + encoded("灯笼 禾溪社区"));
    Element nothing = page.expectFirst(".nothing");
    assertEquals("库里没有文章符合“禾溪社区”。", nothing.select(".lead + p").text());
    assertEquals(List.of("灯笼 河西社区 1 篇 · 与“禾溪社区”同音"), nothing.select(".instead li").eachText());
    assertEquals(
        List.of("灯笼 1 篇 0 篇", "禾溪社区 0 篇 1 篇"), nothing.select(".clauses tbody tr").eachText());
  }

  @Test
  void searchThatMendsTwoTermsIsOfferedOnce() throws Exception {
    Document page = site.page("/?q=" + encoded("灯龙 禾溪社区"));
    List<String> offered = page.select(".instead a").eachText();
    assertEquals(List.of("灯笼 河西社区"), offered);
  }

  @Test
  void filtersThatLeaveNothingCanBeTakenAway() throws Exception {
    Document page = site.page("/?q=" + encoded("灯笼") + "&from=2024-01-01");
    Element nothing = page.expectFirst(".nothing");
    assertEquals("所选的范围里没有文章符合“灯笼”。", nothing.select(".lead + p").text());
    assertEquals("/?q=" + encoded("灯笼"), nothing.select("a:contains(取消已选的范围)").attr("href"));
  }

  @Test
  void reasonSpeaksOfTheChosenRangeAlsoWhereNothingIsFoundOutsideOfIt() throws Exception {
    Document page = site.page("/?q=" + encoded("灯笼 禾溪社区") + "&from=2024-01-01");
    assertEquals("所选的范围里没有文章符合“灯笼”、“禾溪社区”。", page.select(".nothing .lead + p").text());
  }

  @Test
  void quotationOfManyWordsIsOneTermWhateverMarksItHolds() throws Exception {
    String words = "w ".repeat(40) + "z";
    for (String query : List.of("『” 」" + words + "』 z", "“" + "w".repeat(915) + words + "”")) {
      assertEquals(200, site.get("/?q=" + encoded(query)).statusCode(), query);
      assertEquals(200, site.get("/?from=2023-01-01&q=" + encoded(query)).statusCode(), query);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "标题:", "-标题:"})
  void longestTextsNearEachOtherAreSearched(String field) throws Exception {
    String characters =
        IntStream.range(0, 980)
            .mapToObj(i -> Character.toString(0x4E00 + 7 * i) + (i == 490 ? " " : ""))
            .collect(Collectors.joining());
    String query = encoded(field + '"' + characters + "\"~5");
    assertEquals(200, site.get("/?q=" + query).statusCode());
    assertEquals(200, site.get("/api/v1/export?format=ris&q=" + query).statusCode());
  }

  @Test
  void wordsAreSearchedWhereThatIsAskedFor() throws Exception {
    String query = encoded("灯笼 居民 河西社区 小桥");
    JsonNode words = site.json("/api/v1/articles?q=" + query).at("/help/words");
    assertEquals("/?q=" + query.replace("+", "%20") + "&words=true", words.path("url").asText());
    JsonNode found = site.json("/api/v1/articles?words=true&q=" + query);
    assertEquals(words.path("articles").asInt(), found.path("total").asInt());
    assertTrue(found.path("relaxed").asBoolean());
    assertEquals("lanterns", found.at("/hits/0/id").asText());
    assertEquals(400, site.get("/api/v1/articles?words=maybe").statusCode());
    Document page = site.page("/?words=true&q=" + query);
    assertEquals(List.of(), page.select(".searchbox [name=words]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<script>zz</script> 灯笼", "\"><img src=x>", "zz' onclick='x", "&lt;b&gt;zz"})
  void whatWasTypedIsEscaped(String query) throws Exception {
    Document page = site.page("/?q=" + encoded(query));
    assertTrue(page.select("script:not([src^=/static/]), img, [onclick]").isEmpty(), page.html());
  }

  @Test
  void placeThatNoStoryPrintsIsGuessedAsTheOneItIsFiledUnder() throws Exception {
    assertEquals(
        Site.jsonOf(
            """
            {'term': 'weidu', 'instead': '魏都区', 'how': 'pinyin',
             'search': {'query': '地点:魏都区', 'articles': 2, 'url': '/?q=%s'}}
            """
                .formatted(encoded("地点:魏都区"))),
        site.json("/api/v1/articles?q=weidu").at("/help/didYouMean/0"));
  }

  @Test
  void everyLinkOfAPageWithoutHitsLeadsToHits() throws Exception {
    for (String query : List.of("灯笼 禾溪社区", "weidu", "王球生", "灯笼 王秋生 小桥", "鄢陵 灯笼")) {
      Document page = site.page("/?q=" + encoded(query));
      List<String> links = page.select(".nothing a:not([href=/help])").eachAttr("href");
      assertTrue(links.size() > 1, query);
      for (String link : links) {
        assertTrue(site.page(link).select(".card").size() > 0, query + " " + link);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
