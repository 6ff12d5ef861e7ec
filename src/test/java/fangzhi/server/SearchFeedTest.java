package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class SearchFeedTest {
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Stories.WITH_UNLISTED);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Document feed(String query) throws Exception {
    HttpResponse<String> answer = site.get("/feed.atom" + query);
    assertEquals(
        "application/atom+xml; charset=utf-8", answer.headers().firstValue("Content-Type").get());
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(answer.body())));
    return Jsoup.parse(answer.body(), "", Parser.xmlParser());
  }

  @Test
  void feedHoldsTheNewestOfASearch() throws Exception {
    Document feed = feed("?q=" + encoded("的") + "&from=2023-03-01&sort=oldest&page=9");
    assertEquals("的 · 方志", feed.select("feed > title").text());
    assertEquals("日期：2023-03-01 及以后", feed.select("feed > subtitle").text());
    assertEquals("2023-11-23T00:00:00+08:00", feed.select("feed > updated").text());
    assertEquals(
        List.of("bridge", "library", "lanterns"),
        feed.select("entry > id").eachText().stream()
            .map(id -> id.substring(id.lastIndexOf('/') + 1))
            .toList());
  }

  @Test
  void feedOfASearchKeepsItsAddressAndIdWhateverTheOrder() throws Exception {
    String self = site.address() + "/feed.atom?q=" + encoded("灯 笼");
    for (String sort : List.of("", "&sort=oldest", "&sort=newest", "&size=3&utm_source=x")) {
      Document feed = feed("?q=" + encoded("灯 笼") + sort);
      assertEquals(self, feed.select("feed > id").text());
      assertEquals(self, feed.select("feed > link[rel=self]").attr("href"));
      assertEquals(
          site.address() + "/?q=" + encoded("灯 笼") + "&sort=newest",
          feed.select("feed > link[rel=alternate]").attr("href"));
    }
  }

  @Test
  void undatedStoriesAreLeftOutAndAnEmptyFeedIsValid() throws Exception {
    assertEquals(3, feed("").select("entry").size());
    Document empty = feed("?q=" + encoded("没有这样的话"));
    assertEquals("1970-01-01T00:00:00+08:00", empty.select("feed > updated").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>",
        "&amp;",
        "]]>",
        "\u0000\u0001",
        "\"'",
        "\uFFFF",
        "\u202E",
        "a\nb",
        "😀"
      })
  void anyQueryGivesValidXml(String query) throws Exception {
    feed("?q=" + encoded(query) + "&byline=" + encoded(query));
  }

  @Test
  void pagesNameTheirFeed() throws Exception {
    Document page = site.page("/?q=" + encoded("灯") + "&kind=brief&sort=oldest&page=2");
    String address = page.select("head link[rel=alternate]").attr("href");
    assertEquals("/feed.atom?q=" + encoded("灯") + "&kind=brief", address);
    assertEquals(200, site.get(address).statusCode());
    assertEquals(400, site.get("/feed.atom?from=x").statusCode());
    assertTrue(site.page("/article/lanterns").select("link[rel=alternate]").isEmpty());
  }
}
