package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.ingest.Ingest;
import fangzhi.ingest.IngestReport;
import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusPagesTest {
  private static Site site;
  private static IngestReport first;
  private static IngestReport second;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(
        files.resolve("a.jsonl"),
        """
        {"title":"河边的灯","paper":"方志样报","date":"2023-03-14","body":"河边新装了十盏灯，夜里散步的人多了。"}
        {"title":"桥头的树","paper":"方志样报","date":"2024-05-01","body":"桥头那棵老槐树开花了，香飘半条街。"}
        {"title":"没有日期的一则","body":"巷口的修鞋铺搬到了对面，招牌还是那一块。"}
        这一行不是 JSON
        """);
    Files.writeString(files.resolve("b.pdf"), "%PDF-1.7 nothing");
    Path index = folder.resolve("index");
    first = run(index, files);
    Files.writeString(
        files.resolve("c.jsonl"),
        "{\"title\":\"街角的书摊\",\"paper\":\"方志晚报\",\"date\":\"2024-06-01\",\"body\":\"街角的书摊又摆出来了。\"}\n");
    second = run(index, files);
    site = Site.of(ArchiveSearcher.open(index), ShippedPlaces.GAZETTEER);
  }

  private static IngestReport run(Path index, Path files) throws Exception {
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      PlaceTagger tagger = new PlaceTagger(ShippedPlaces.GAZETTEER);
      return new Ingest(tagger, writer, (done, all, articles) -> {}).run(List.of(files));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void eachNumberIsWhatItsLinkFinds() throws Exception {
    Document page = site.page("/status");
    assertEquals(
        List.of("年份 方志样报 方志晚报 报纸不详 合计", "2024 1 1 2", "2023 1 1", "无日期 1 1", "合计 2 1 1 4"),
        page.select("#holdings + .wide tr").eachText());
    List<Element> links = page.select("#holdings + .wide td a");
    assertEquals(8, links.size());
    for (Element link : links) {
      String total = site.page(link.attr("href")).select(".count span").text();
      assertEquals("共 " + link.text() + " 篇", total, link.outerHtml());
      assertTrue(link.attr("aria-label").endsWith("：" + link.text() + " 篇"), link.outerHtml());
    }
  }

  @Test
  void runsAreToldAsTheyWerePrinted() throws Exception {
    List<Element> rows = site.page("/status").select("#runs + .wide tbody tr");
    assertEquals(2, rows.size());
    assertEquals(numbers(second), rows.get(0).select("td").eachText().subList(0, 9));
    assertEquals(numbers(first), rows.get(1).select("td").eachText().subList(0, 9));
  }

  private static List<String> numbers(IngestReport report) {
    return List.of(
            (long) report.files().seen(),
            (long) report.files().parsed(),
            (long) report.files().unchanged(),
            (long) report.files().rejected(),
            (long) report.rejectedLines(),
            report.articles().added(),
            report.articles().replaced(),
            report.articles().removed(),
            report.articles().after())
        .stream()
        .map(String::valueOf)
        .toList();
  }

  @Test
  void whatTheLatestRunCouldNotReadStandsOnThePage() throws Exception {
    Document page = site.page("/status");
    List<String> rejected = page.select("#rejected ~ .rejected li").eachText();
    assertFalse(rejected.isEmpty());
    String run = page.expectFirst("#rejected ~ .further a").attr("href");
    assertEquals(site.page(run).select("#problems + .problems li").eachText(), rejected);
  }

  @Test
  void pageOfARunNamesWhatWasRejected() throws Exception {
    Element link = site.page("/status").select("#runs + .wide tbody a").get(1);
    Document page = site.page(link.attr("href"));
    assertEquals(
        List.of("文件：见到 2 = 读入 1 + 未变 0 + 未读成 1", "文章：原有 0 + 新增 3 − 移除 0 − 并入他篇 0 = 现有 3；替换 0"),
        page.select(".sum").eachText().subList(0, 2));
    assertEquals(
        List.of(
            "files/a.jsonl 第 4 行：不是正确的 JSON，要一行一个对象",
            "files/b.pdf：这是 PDF：请先取出文字层（如 pdftotext -raw），用取出的 .txt"),
        page.select("ul.problems li").eachText());
    assertEquals(404, site.get("/status/run/1").statusCode());
    assertEquals(404, site.get("/status/run/x").statusCode());
  }

  @Test
  void sourcesWithRejectedLinesNameThem() throws Exception {
    Document page = site.page("/status/sources");
    assertEquals("files/a.jsonl 1 行没读成，其余读出 3 篇", page.select(".problems summary").text());
    assertEquals(
        page.select(".problems").outerHtml(), site.page("/status").select(".problems").outerHtml());
  }

  @Test
  void nothingIsInDoubtWhereTheSourceNamesTheFields() throws Exception {
    assertEquals("没有。", site.page("/status/doubtful").select(".note").text());
  }

  @Test
  void doubtfulArticlesStandTheLeastSureFirst(@TempDir Path folder) throws Exception {
    try (Site stories = Site.of(folder, Stories.ALL)) {
      Document page = stories.page("/status/doubtful");
      assertEquals(List.of("鄢陵县图书馆延长开放"), page.select(".doubts a").eachText());
      assertEquals("标题 74% 正文 50%", page.select(".doubt").text());
    }
  }

  @Test
  void pageBehindTheEndIsEmpty() throws Exception {
    assertEquals(200, site.get("/status/doubtful?page=1000000").statusCode());
    assertEquals(400, site.get("/status/doubtful?page=0").statusCode());
  }
}
