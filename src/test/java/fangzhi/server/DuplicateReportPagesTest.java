package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateReportPagesTest {
  private static final String REPORT = "/duplicates/report";
  private static final String ATTACK = "</title><script>alert(1)</script>";

  private static Path folder;
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path index) throws Exception {
    folder = index;
    String roundup = Drafts.BRIDGE + "\n" + Drafts.ORCHARD + "\n" + Drafts.STREET;
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      Stories.write(
          writer,
          "k",
          List.of(
              story("notice", "换水管", 3, Drafts.STREET),
              story("again", "换水管" + ATTACK, 5, Drafts.STREET),
              story("footbridge", "步行桥合龙", 4, Drafts.BRIDGE),
              story("roundup", "一周要闻", 6, roundup),
              story("lone", "孤篇", 2, "雨后彩虹挂在无人记得的烟囱上方，孩子们用纸折了七只鲸鱼。")));
    }
    site = Site.of(ArchiveSearcher.open(index), ShippedPlaces.GAZETTEER);
  }

  private static ArchivedArticle story(String id, String headline, int day, String body) {
    return Stories.of(id, Heading.of(headline), body, LocalDate.of(2024, 5, day), List.of());
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void groupsAndPairsAreListedWithTheirDaysAndLinks() throws Exception {
    Document page = site.page(REPORT);
    Element group = page.expectFirst("[aria-labelledby=versions] .repetition");
    assertEquals("相同 2 篇", group.select(".tierline").text());
    assertEquals(
        List.of("换水管 2024-05-03", "换水管" + ATTACK + " 2024-05-05"),
        group.select(".versions li").eachText());
    assertEquals(
        List.of("/article/notice", "/article/again"), group.select(".versions a").eachAttr("href"));
    assertEquals(1, page.select("[aria-labelledby=versions] .repetition").size());
    assertEquals("同一篇稿件 1 组", page.select("#versions").text());
    List<Element> pairs = page.select("[aria-labelledby=parts] .repetition");
    assertEquals(3, pairs.size(), page.text());
    assertEquals("后一篇含有前一篇 2 篇", pairs.getFirst().select(".tierline").text());
    assertEquals(
        List.of("/article/notice", "/article/roundup"),
        pairs.getFirst().select(".versions a").eachAttr("href"));
    assertEquals("换水管 2024-05-03 相同部分占 100%", pairs.getFirst().expectFirst(".versions li").text());
    assertEquals("比完了：同一篇稿件 1 组，部分相同或相近的 3 对。", page.select(".verdict").text());
    assertTrue(page.select("main a[href=/article/lone]").isEmpty());
  }

  @Test
  void formKeepsTheDaysAndLeavesOutTheRest() throws Exception {
    Document page = site.page(REPORT + "?from=2024-05-04&to=2024-05-04");
    assertEquals("2024-05-04", page.expectFirst("main input[name=from]").attr("value"));
    assertEquals("2024-05-04", page.expectFirst("main input[name=to]").attr("value"));
    assertEquals("比完了：同一篇稿件 0 组，部分相同或相近的 1 对。", page.select(".verdict").text());
    assertEquals(
        List.of("/article/footbridge", "/article/roundup"),
        page.select(".repetition a").eachAttr("href"));
    assertEquals(2, page.select("main .dates input").size());
    assertEquals(2, page.select("main .dates label > input").size());
    assertEquals(
        1, site.page(REPORT + "?from=&to=2024-05-03").select("#versions + ol > li").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=x", "to=2024-13-01", "from=2024-05-02&to=2024-05-01"})
  void daysThatCannotBeAreABadRequest(String query) throws Exception {
    assertEquals(400, site.get(REPORT + "?" + query).statusCode());
  }

  @Test
  void headAnswersTheHeadersOnly() throws Exception {
    HttpRequest head =
        HttpRequest.newBuilder(URI.create(site.address() + REPORT))
            .method("HEAD", BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = site.send(head);
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
    assertEquals(
        site.get(REPORT).headers().firstValue("Content-Type"),
        answer.headers().firstValue("Content-Type"));
  }

  @Test
  void theDeskLeadsToIt() throws Exception {
    assertEquals(1, site.page("/duplicates").select("main a[href=" + REPORT + "]").size());
  }

  @Test
  void onlySoManyPagesCompareAtATime() throws Exception {
    Document page = pageWhereSoManyCompare(0);
    assertEquals(1, page.select("[aria-labelledby=versions] .repetition").size());
    assertEquals(1, page.select("[aria-labelledby=parts] .note").size());
    assertTrue(page.select("[aria-labelledby=parts] .repetition").isEmpty());
    assertTrue(page.select(".verdict").isEmpty());
  }

  @Test
  void pageThatIsDoneMakesRoomForTheNext() throws Exception {
    assertEquals(3, pageWhereSoManyCompare(1).select("[aria-labelledby=parts] .repetition").size());
  }

  /** The second page of a server of its own. */
  private static Document pageWhereSoManyCompare(int most) throws Exception {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder);
        HttpClient client = HttpClient.newHttpClient()) {
      Templates templates = new Templates(new StaticFiles());
      Javalin server =
          Javalin.create(
                  config -> {
                    config.jetty.modifyServer(jetty -> jetty.insertHandler(new RequestTracing()));
                    Routes routes = new Routes(config.routes, new Gates(Limits.ofThisMachine()));
                    new DuplicateReportPages(archive, templates, most).addTo(routes);
                  })
              .start("127.0.0.1", 0);
      try {
        URI address = URI.create("http://127.0.0.1:" + server.port() + REPORT);
        HttpRequest request = HttpRequest.newBuilder(address).build();
        client.send(request, BodyHandlers.ofString());
        return Jsoup.parse(client.send(request, BodyHandlers.ofString()).body());
      } finally {
        server.stop();
      }
    }
  }
}
