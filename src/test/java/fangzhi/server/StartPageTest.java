package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Issue;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPageTest {
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
  void anAddressThatAsksForNothingIsTheStart() throws Exception {
    for (String path : List.of("/", "/?", "/?clicked=1")) {
      assertEquals("检索 4 篇地方报道", site.page(path).select("h1").text(), path);
    }
    for (String path : List.of("/?q=", "/?kind=photo", "/?page=1")) {
      assertFalse(site.page(path).select(".tally").isEmpty(), path);
    }
    assertEquals(400, site.get("/?page=0").statusCode());
  }

  @Test
  void oneBoxSearchesAllWithSuggestions() throws Exception {
    Document page = site.page("/");
    assertEquals(1, page.select("input[name=q][data-suggest^=/api/v1/suggest]").size());
    assertEquals(1, page.select("main form[role=search][action=/] #q").size());
  }

  @Test
  void countiesAndDaysLeadToTheirPages() throws Exception {
    Document page = site.page("/");
    Element county = page.expectFirst(".units a:contains(魏都区)");
    assertEquals("魏都区", site.page(county.attr("href")).select("h1").text());
    assertEquals(
        List.of("/day/2023-03-14", "/day/2023-11-23"), page.select("td a").eachAttr("href"));
    assertEquals(2, page.select("table.month").size());
    assertEquals(200, site.get(page.expectFirst("form.unitsearch").attr("action")).statusCode());
  }

  @Test
  void whatCameLastStandsWithItsDay() throws Exception {
    List<Element> recent = site.page("/").select(".recent a");
    assertEquals(2, recent.size());
    assertTrue(recent.get(0).text().startsWith("报纸不详 2023年11月23日 2 篇"), recent.get(0).text());
    assertEquals(200, site.get(recent.get(1).attr("href")).statusCode());
  }

  @Test
  void numberOfADayIsWhatItsPageShows(@TempDir Path folder) throws Exception {
    Issue issue = new Issue("方志晚报", null, null);
    ArchivedArticle library = Stories.LIBRARY;
    ArchivedArticle evening =
        new ArchivedArticle("evening", library.article().withIssue(issue), library.archiveDate());
    try (Site mixed = Site.of(folder, List.of(Stories.BRIDGE, evening))) {
      List<Element> recent = mixed.page("/").select(".recent a");
      assertEquals(2, recent.size());
      assertTrue(recent.get(0).text().startsWith("方志晚报 2023年11月23日 1 篇"), recent.get(0).text());
      assertTrue(recent.get(1).text().startsWith("全部报纸 2023年11月23日 2 篇"), recent.get(1).text());
      for (Element day : recent) {
        int listed = mixed.page(day.attr("href")).select(".toc li").size();
        assertTrue(day.text().contains(" " + listed + " 篇"), day.outerHtml());
      }
    }
  }

  @Test
  void theDeskTakesADraftFromHere() throws Exception {
    Element form = site.page("/").expectFirst("form.pastebox");
    assertEquals("/duplicates", form.attr("action"));
    assertEquals("post", form.attr("method"));
    assertEquals(
        site.page("/duplicates").expectFirst("form.deskform textarea").attr("name"),
        form.expectFirst("textarea").attr("name"));
  }
}
