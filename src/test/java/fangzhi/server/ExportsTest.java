package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.export.Export;
import fangzhi.export.ExportFormat;
import fangzhi.model.ArchivedArticle;
import fangzhi.query.QueryTooLongException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {
  private static final String EXPORT = "/api/v1/export?";

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    List<ArchivedArticle> articles = new ArrayList<>(Stories.ALL);
    IntStream.range(0, 500).mapToObj(ExportsTest::longStory).forEach(articles::add);
    site = Site.of(folder, articles);
  }

  /** Many of these don't fit any buffer. */
  private static ArchivedArticle longStory(int number) {
    ArchivedArticle model = Stories.PHOTO;
    String body = "长稿" + (number + " 号，").repeat(400);
    return new ArchivedArticle("long-" + number, model.article().withBody(body), null);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void tableHasARowAnArticle() throws Exception {
    String csv = site.get(EXPORT + "format=csv&q=" + encoded("百盏灯笼")).body();
    String permalink = site.address() + "/article/lanterns";
    assertEquals(
        "\uFEFF编号,标题,引题,副题,署名,日期,日期依据,报纸,版次,栏目,体裁,地点,社区、村,人物,单位,正文,链接,原址,来源文件,行\r\n"
            + "lanterns,河西社区点亮百盏灯笼,巷子里的春天,居民自己动手扎制,记者 林小满；记者 周一舟；通讯员 何田,2023-03-14,"
            + "版面刊印,方志样报,3,社区故事,报道,许昌市/魏都区/文峰街道/河西社区,河西社区,王秋生,河西社区灯笼合作社,"
            + "\"3月12日，河西社区的灯笼亮了。\n居民王秋生说，灯笼是大家一起扎的。\","
            + permalink
            + ",https://example.org/lanterns,a.txt,12–30、41\r\n",
        csv);
  }

  @Test
  void jsonLinesAreTheArticlesOfTheInterface() throws Exception {
    String lines = site.get(EXPORT + "format=jsonl&byline=" + encoded("林小满")).body();
    List<String> ids = new ArrayList<>();
    for (String line : lines.split("\n")) {
      String id = new ObjectMapper().readTree(line).path("id").asText();
      assertEquals(site.get("/api/v1/articles/" + id).body(), line);
      ids.add(id);
    }
    assertEquals(List.of("library", "lanterns"), ids);
  }

  @Test
  void citationsAreALineEach() throws Exception {
    assertEquals(
        "林小满,周一舟,何田.河西社区点亮百盏灯笼[N/OL].方志样报,2023-03-14(3)["
            + Export.today()
            + "].https://example.org/lanterns.\n林小满.鄢陵县图书馆延长开放[N].[报纸名不详],[2023-11-23].\n",
        site.get(EXPORT + "format=gbt7714&sort=oldest&byline=" + encoded("林小满")).body());
  }

  @Test
  void wholeResultIsSentHoweverLong() throws Exception {
    int total = site.json("/api/v1/articles").path("total").asInt();
    assertEquals(503, total);
    assertEquals(total, site.get(EXPORT + "format=jsonl").body().lines().count());
    assertEquals(
        500, site.get(EXPORT + "format=gbt7714&q=" + encoded("长稿")).body().lines().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "csv     | text/csv;charset=utf-8 | csv",
        "jsonl   | application/x-ndjson;charset=utf-8 | jsonl",
        "ris     | application/x-research-info-systems;charset=utf-8 | ris",
        "gbt7714 | text/plain;charset=utf-8 | txt"
      })
  void fileIsNamedAfterTheQuestionAndTheDay(String format, String type, String ending)
      throws Exception {
    HttpResponse<String> file =
        site.get(EXPORT + "format=" + format + "&q=" + encoded("\"灯笼\"; 河西/../"));
    String day = "-" + Export.today() + "." + ending;
    assertEquals(type, file.headers().firstValue("Content-Type").get().replace("; ", ";"));
    assertEquals(
        "attachment; filename=\"fangzhi"
            + day
            + "\"; filename*=UTF-8''"
            + encoded("方志-灯笼-河西" + day),
        file.headers().firstValue("Content-Disposition").get());
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void headAnswersTheHeadersOnly(ExportFormat format) throws Exception {
    String path = EXPORT + "format=" + format.word();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.address() + path))
            .method("HEAD", BodyPublishers.noBody())
            .build();
    HttpResponse<String> head = site.send(request);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertTrue(head.headers().firstValue("Content-Length").isEmpty(), "the length isn't known");
    for (String name : List.of("Content-Type", "Content-Disposition")) {
      assertEquals(site.get(path).headers().firstValue(name), head.headers().firstValue(name));
    }
  }

  @Test
  void compressedFileIsWhole() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.address() + EXPORT + "format=csv"))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> file =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    assertEquals("gzip", file.headers().firstValue("Content-Encoding").orElse(""));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file.body()))) {
      String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(site.get(EXPORT + "format=csv").body(), csv);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "format=",
        "format=pdf",
        "format=CSV",
        "format=csv&format=ris",
        "format=csv&page=1",
        "format=csv&size=5",
        "format=csv&after=x",
        "format=csv&sort=best",
        "format=csv&from=x"
      })
  void whatCannotBeUsedIsABadRequest(String query) throws Exception {
    HttpResponse<String> answer = site.get(EXPORT + query);
    assertEquals(400, answer.statusCode());
    assertTrue(Site.json(answer).path("error").has("parameter"), answer.body());
  }

  @Test
  void refusedQueryIsNoFile() throws Exception {
    HttpResponse<String> answer =
        site.get(EXPORT + "format=csv&q=" + "a".repeat(QueryTooLongException.MAX_CHARS + 1));
    assertEquals(400, answer.statusCode());
    assertFalse(answer.headers().firstValue("Content-Disposition").isPresent());
    assertEquals("q", Site.json(answer).path("error").path("parameter").asText());
  }

  @Test
  void clientThatLeavesIsNoTrouble() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (Socket socket = new Socket(site.address().getHost(), site.address().getPort())) {
        String request = "GET " + EXPORT + "format=csv HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        assertTrue(socket.getInputStream().read() >= 0);
      }
    }
    assertEquals(200, site.get("/healthz").statusCode());
  }

  @Test
  void searchPageLeadsToAllFormatsAndTheFeed() throws Exception {
    Document page = site.page("/?q=" + encoded("灯 \"&<") + "&kind=article&sort=oldest&size=5");
    assertTrue(page.select(".take").isEmpty(), "nothing found, nothing to save");
    page = site.page("/?kind=article&sort=oldest&size=5");
    assertEquals(
        List.of(
            "/api/v1/export?format=csv&kind=article&sort=oldest",
            "/api/v1/export?format=jsonl&kind=article&sort=oldest",
            "/api/v1/export?format=ris&kind=article&sort=oldest",
            "/api/v1/export?format=gbt7714&kind=article&sort=oldest",
            "/feed.atom?kind=article"),
        page.select(".take a").eachAttr("href"));
    for (Element link : page.select(".take a")) {
      assertEquals(200, site.get(link.attr("href")).statusCode(), link.outerHtml());
    }
  }

  @Test
  void articlePageTellsItsReference() throws Exception {
    Document page = site.page("/article/library");
    assertEquals("林小满.鄢陵县图书馆延长开放[N].[报纸名不详],[2023-11-23].", page.select(".citation").text());
    assertEquals("/article/library", page.select(".cite a[rel=bookmark]").attr("href"));
    HttpResponse<String> ris = site.get(page.expectFirst(".cite a").attr("href"));
    assertEquals(
        "application/x-research-info-systems; charset=utf-8",
        ris.headers().firstValue("Content-Type").get());
    assertTrue(ris.body().startsWith("TY  - NEWS\r\nID  - library\r\n"), ris.body());
    assertEquals(404, site.get("/article/nosuch/citation.ris").statusCode());
  }
}
