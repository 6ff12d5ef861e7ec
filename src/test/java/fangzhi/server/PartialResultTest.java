package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fangzhi.model.ArchivedArticle;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchTimeoutException;
import fangzhi.search.TickingArchive;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialResultTest {
  private static final int ARTICLES = 500;
  private static final String QUESTION = "?q=%E7%81%AF";

  private static Path folder = Path.of("");

  @BeforeAll
  static void fill(@TempDir Path made) throws Exception {
    folder = made;
    List<ArchivedArticle> articles =
        IntStream.range(0, ARTICLES)
            .mapToObj(i -> fangzhi.index.Stories.plain("a" + i, "河西社区亮灯", "昨晚，灯亮了。"))
            .toList();
    Site.of(folder, articles).close();
  }

  /** A server whose searches have just the time to find something. */
  private static Site siteInAHurry() throws Exception {
    SearchRequest request = SearchRequest.of("灯");
    for (int looks = 0; ; looks++) {
      ArchiveSearcher archive = TickingArchive.open(folder, looks);
      try {
        assertTrue(archive.searchInTime(request).partial());
        return Site.of(archive, ShippedPlaces.GAZETTEER);
      } catch (SearchTimeoutException e) {
        archive.close();
      }
    }
  }

  @Test
  void aProgramIsToldThatItIsAPart() throws Exception {
    String address = "/api/v1/articles" + QUESTION;
    try (Site site = siteInAHurry()) {
      JsonNode part = site.json(address);
      assertTrue(part.path("partial").asBoolean(), part.toString());
      assertTrue(part.path("total").asInt() > 0 && part.path("total").asInt() < ARTICLES);
      assertTrue(part.path("next").isNull());
      assertEquals(20, part.path("hits").size());
      HttpResponse<String> secondPage = site.get(address + "&page=2");
      assertEquals(503, secondPage.statusCode());
    }
  }

  @Test
  void aReaderIsToldThatItIsAPart() throws Exception {
    try (Site site = siteInAHurry()) {
      Document page = site.page("/" + QUESTION);
      String notice = page.select("p.partial[role=status]").text();
      assertTrue(notice.startsWith("检索时间用完了，还没有查完。"), page.text());
      assertTrue(page.select("h1.count").text().contains("至少 "), page.select("h1").text());
      assertEquals(20, page.select("ol.cards > li").size());
      assertEquals(0, page.select("nav.paging a").size(), page.select("nav").text());
    }
  }

  @Test
  void aWholeResultIsNoPart() throws Exception {
    try (Site site =
        Site.of(TickingArchive.open(folder, Integer.MAX_VALUE), ShippedPlaces.GAZETTEER)) {
      JsonNode whole = site.json("/api/v1/articles" + QUESTION);
      assertFalse(whole.path("partial").asBoolean(true));
      assertEquals(ARTICLES, whole.path("total").asInt());
      Document page = Jsoup.parse(site.get("/" + QUESTION).body());
      assertEquals(0, page.select("p.partial").size());
      assertFalse(page.select("h1.count").text().contains("至少"));
    }
  }
}
