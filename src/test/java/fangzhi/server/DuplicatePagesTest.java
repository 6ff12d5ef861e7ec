package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.ArchivedArticle;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatePagesTest {
  private static final String ATTACK = "\"'></textarea><script>alert(1)</script><img src=x>&amp;";
  private static final String NOVEL = "月光洒进空荡荡的仓库，猫头鹰数着屋梁上的灰尘打发时间。";

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    List<ArchivedArticle> articles = new ArrayList<>(Drafts.archive());
    articles.add(Drafts.story("attack", "标题" + ATTACK, NOVEL + ATTACK + Drafts.BRIDGE));
    site = Site.of(folder, articles);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  private static Document answer(HttpRequest request, int status) throws Exception {
    HttpResponse<String> answer = site.send(request);
    assertEquals(status, answer.statusCode(), answer.body());
    return Jsoup.parse(answer.body());
  }

  @Test
  void anotherReportOfTheHappeningIsShownWithWhatBothName() throws Exception {
    Document page = answer(Drafts.form(site, Drafts.STREET_RETOLD, "2024-05-16"), 200);
    Element match = page.selectFirst(".match");
    assertNotNull(match);
    assertEquals("同一事件 文字不同，说的可能是同一件事。", match.select(".tierline").text());
    assertTrue(match.select(".agrees").text().contains("翟玉柱"), match.select(".agrees").text());
  }

  @Test
  void everyPageLeadsToIt() throws Exception {
    for (String path : List.of("/", "/community", "/duplicates", "/nothing")) {
      assertEquals(1, site.page(path).select("header a[href=/duplicates]").size(), path);
    }
    assertTrue(site.page("/help").select("main a[href=/duplicates]").size() > 0);
  }

  @Test
  void everyFieldHasALabel() throws Exception {
    Document page = site.page("/duplicates");
    for (Element field : page.select(".deskform textarea, .deskform input")) {
      assertEquals(1, page.select("label[for=" + field.id() + "]").size(), field.outerHtml());
    }
    assertEquals(3, page.select(".deskform textarea, .deskform input").size());
  }

  @Test
  void aMatchIsShownWithItsTierSharesAndPlace() throws Exception {
    Document page = answer(Drafts.form(site, Drafts.STREET, "2024-05-20"), 200);
    Element match = page.select(".match").first();
    assertNotNull(match);
    assertEquals("相同", match.select(".tier").text());
    assertEquals("青石巷换了新水管", match.select("h3").text());
    assertEquals("/article/street", match.select("h3 a").attr("href"));
    assertEquals("2024-05-16 方志样报 第 2 版", match.select(".imprint").text());
    assertEquals("本稿的 100% 也在这篇里 这篇的 100% 也在本稿里", match.select(".shares").text());
    assertEquals("与库里 4 篇文章比过，找到 1 篇，最接近的在前。", page.select(".verdict").text());
    assertEquals("2024-05-20", page.select("input[name=date]").attr("value"));
  }

  @Test
  void everyPassageLeadsToItsCounterpartAndBack() throws Exception {
    String draft = "另有一事先说。\n" + Drafts.ORCHARD + "\n" + NOVEL.repeat(9) + "\n" + Drafts.STREET;
    Document page = answer(Drafts.form(site, draft, ""), 200);
    assertTrue(page.select(".match").size() >= 2, page.text());
    List<Element> passages = page.select("a.passage[id]");
    assertFalse(passages.isEmpty());
    for (Element passage : passages) {
      Element other = page.getElementById(passage.attr("href").substring(1));
      assertNotNull(other, passage.outerHtml());
      assertEquals("#" + passage.id(), other.attr("href"));
      assertEquals(passage.className(), other.className());
      assertEquals(passage.select("b").text(), other.select("b").text());
      assertEquals(1, page.select("#" + passage.attr("aria-describedby")).size());
    }
  }

  @Test
  void longStretchesWithoutPassagesAreFolded() throws Exception {
    String draft = Drafts.ORCHARD + "\n" + "无关的话说了又说。".repeat(60);
    Document page = answer(Drafts.form(site, draft, ""), 200);
    Element gap = page.select(".pair > section:first-child details.gap").first();
    assertNotNull(gap);
    assertFalse(gap.hasAttr("open"));
    assertTrue(gap.select("summary").text().matches("没有相同处的 \\d+ 字"), gap.text());
  }

  @Test
  void whatNeverRanIsToldWithTheNumberOfArticlesSearched() throws Exception {
    Document page = answer(Drafts.form(site, "雨后彩虹挂在无人记得的烟囱上方，孩子们用纸折了七只鲸鱼。", ""), 200);
    assertEquals("没有找到登过的：与库里 4 篇文章比过，没有相同、相近的，也没有写同一件事的。", page.select(".verdict").text());
    assertEquals(0, page.select(".match").size());
  }

  @Test
  void eachStoryOfAPageIsChecked() throws Exception {
    String page =
        "{\"headline\":\"水管\",\"body\":\"%s\"}\n{\"headline\":\"新稿\",\"body\":\"%s\"}\n"
                .formatted(Drafts.STREET.replace("\n", "\\n"), "纸鲸鱼".repeat(20))
            + "{\"headline\":\"短\",\"body\":\"只有几个字\"}\n"
            + "{\"body\":\"%s\"}\n".formatted("白鹭飞。".repeat(9));
    Document answer = answer(Drafts.upload(site, "版面.jsonl", Drafts.bytes(page)), 200);
    assertEquals(
        List.of("水管 相同，共 1 篇", "新稿 没有找到", "短 没有查", "无题：" + "白鹭飞。".repeat(5) + "…… 没有找到"),
        answer.select(".contents li").eachText());
    assertEquals(
        List.of("水管", "新稿", "短", "无题：" + "白鹭飞。".repeat(5) + "……"),
        answer.select("section.checked > h2").eachText());
    for (String anchor : answer.select(".contents a").eachAttr("href")) {
      assertNotNull(answer.getElementById(anchor.substring(1)), anchor);
    }
    assertTrue(answer.select("#t3 .verdict").text().contains("稿件太短"), answer.text());
  }

  @Test
  void aRejectedFileTellsWhy() throws Exception {
    assertEquals(
        "“版.pdf”没有读：这是 PDF：请先取出文字层（如 pdftotext -raw），用取出的 .txt。",
        refusal(Drafts.upload(site, "C:\\稿\\版.pdf", Drafts.bytes("%PDF-1.7 x"))));
    assertEquals("“a.txt”没有读：文件是空的。", refusal(Drafts.upload(site, "a.txt", new byte[0])));
    assertEquals(
        "“a.txt”没有读：这是二进制文件，或者字符集认不出来。", refusal(Drafts.upload(site, "a.txt", new byte[100])));
    assertEquals(
        "“a.jsonl”第 1 行没有读：不是正确的 JSON，要一行一个对象。",
        refusal(Drafts.upload(site, "a.jsonl", Drafts.bytes("{nonsense}"))));
  }

  @Test
  void aFileThatUnpacksToMoreThanAllowedIsRefused() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(Drafts.bytes("{\"body\":\"" + "字".repeat(1_000_000) + "\"}\n"));
    }
    assertEquals(
        "“a.jsonl.gz”没有读：文字太多：请分成几份。",
        refusal(Drafts.upload(site, "a.jsonl.gz", packed.toByteArray())));
  }

  private static String refusal(HttpRequest request) throws Exception {
    Document page = answer(request, 400);
    assertEquals(1, page.select(".deskform").size());
    return page.select(".note[role=alert]").text();
  }

  @Test
  void aRefusedTextStaysInTheForm() throws Exception {
    String text = "\n  太短了 <b>" + ATTACK;
    Document page = answer(Drafts.form(site, "，，，" + "\r\n太短", "2024-05-16"), 400);
    assertEquals(
        "，，，\n太短", page.select("textarea").getFirst().wholeText().strip().replace("\r", ""));
    assertEquals("2024-05-16", page.select("input[name=date]").attr("value"));
    Document day = answer(Drafts.form(site, text + NOVEL, "明天"), 400);
    assertEquals((text + NOVEL).strip(), day.select("textarea").getFirst().wholeText().strip());
    assertTrue(day.select(".note").text().startsWith("参数 date 的值“明天”不能用。"), day.text());
    assertEquals("请求里没有稿件。", refusal(Drafts.form(site, " \n", "")));
  }

  @Test
  void whatIsTooLargeIsRefusedWithWhatIsAllowed() throws Exception {
    Document text = answer(Drafts.form(site, "长".repeat(100_001), ""), 413);
    assertEquals("稿件太长：一次至多查 100,000 个字符。请分成几段来查。", text.select(".note").text());
    for (int bytes : new int[] {(2 << 20) + 1, 10_000_000}) {
      Document file = answer(Drafts.upload(site, "a.txt", new byte[bytes]), 413);
      assertEquals("文件太大：至多 2 MB。", file.select(".note").text());
    }
  }

  @Test
  void otherBodiesAreRefused() throws Exception {
    for (String type : List.of("application/json", "multipart/form-data", "text/plain")) {
      HttpRequest request =
          HttpRequest.newBuilder(site.address().resolve("/duplicates"))
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(Drafts.json(Drafts.STREET)))
              .build();
      answer(request, 415);
    }
    HttpRequest broken =
        HttpRequest.newBuilder(site.address().resolve("/duplicates"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString("--y\r\nnonsense"))
            .build();
    assertEquals("请求体不是正确的 multipart/form-data 表单。", answer(broken, 400).select(".note").text());
  }

  @Test
  void nothingOfADraftOrAnArticleBecomesMarkup() throws Exception {
    Document page = answer(Drafts.form(site, NOVEL + ATTACK + Drafts.BRIDGE, ""), 200);
    assertTrue(page.select(".match").size() > 0);
    assertTrue(page.text().contains(ATTACK.replace("&amp;", "&amp;")), page.text());
    assertTrue(page.select("script:not([src^=/static/]), img, [style]").isEmpty());
    Document named = answer(Drafts.upload(site, "<img src=x>.pdf", Drafts.bytes("%PDF-")), 400);
    assertTrue(named.select("img").isEmpty());
  }

  @Test
  void aCheckOutOfTimeSaysSo(@TempDir Path folder) throws Exception {
    Site.of(folder, Drafts.archive()).close();
    try (Site slow =
        Site.of(ArchiveSearcher.open(folder, Duration.ofNanos(1)), ShippedPlaces.GAZETTEER)) {
      HttpResponse<String> json = Drafts.check(slow, Drafts.STREET);
      assertEquals(503, json.statusCode());
      assertTrue(json.body().contains("这次查重太费时间，没有做完"), json.body());
      HttpResponse<String> page = slow.send(Drafts.form(slow, Drafts.STREET, ""));
      assertEquals(503, page.statusCode());
      assertTrue(page.body().contains("这次查重太费时间，没有做完"), page.body());
      assertEquals("no-store", page.headers().firstValue("Cache-Control").get());
    }
  }
}
