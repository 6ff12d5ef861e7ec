package fangzhi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fangzhi.model.AmbiguousPlace;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Confidence;
import fangzhi.model.Correction;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import fangzhi.place.Gazetteer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/**
 * Articles of which every field is an attack on a page, each on another part of it, and a register
 * whose names are: every kind of page is opened in a browser, and nothing of them is more than
 * text.
 */
@BrowserTest
class HostileArticlesTest {
  private static final List<String> ATTACKS =
      List.of(
          "\"'><script>alert(1)</script><img src=x onerror=alert(2)>",
          "javascript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "</title></textarea></style></script></svg><svg onload=alert(1)>",
          "\" onmouseover=alert(1) onfocus=alert(1) autofocus tabindex=0 x=\"",
          "' onmouseover='alert(1)' style='position:fixed;inset:0' x='",
          "\u2028alert(1)\u2029//-->]]><!--<script>alert(1)//",
          "*{background:url(javascript:alert(1))}@import'//x.example';",
          "&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;",
          "${alert(1)}{{7*7}}<%=7*7%>#{7*7}\\u003cscript\\u003ealert(1)",
          "<base href=//x.example><meta http-equiv=refresh content=0;url=//x.example><iframe src=//x.example>",
          "=cmd|'/c calc'!A1\r\nER  - \r\nTY  - X\r\nContent-Type: text/html\r\n\r\n<script>");

  /** What an element could do if an attack made it, counted on a page. */
  private static final String INJECTED =
      """
      () => [...document.querySelectorAll('*')].flatMap(e => [
        ...(/^(IMG|IFRAME|OBJECT|EMBED|BASE|STYLE|MATH|AUDIO|VIDEO)$/i.test(e.tagName) ? [e.outerHTML] : []),
        ...(/^SCRIPT$/i.test(e.tagName) && !/^\\/static\\//.test(e.getAttribute('src') ?? '') ? [e.outerHTML] : []),
        ...(/^META$/i.test(e.tagName) && e.httpEquiv ? [e.outerHTML] : []),
        ...[...e.attributes].filter(a => /^on|^style$|^srcdoc$|^autofocus$/i.test(a.name)
          || /^(href|src|action|formaction|xlink:href)$/i.test(a.name)
            && !/^(\\/(?!\\/)|#|http:\\/\\/127\\.0\\.0\\.1|https:\\/\\/x\\.example\\/|\\?)/.test(a.value.trim()))
          .map(a => e.tagName + ' ' + a.name + '=' + a.value)])
      """;

  private static SampleSite site;

  private final WebBrowser browser;

  HostileArticlesTest(WebBrowser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void start(@TempDir Path places) throws Exception {
    Files.writeString(
        places.resolve("places.csv"),
        """
        code,name,level,parent,short,former,registered
        41,<script>alert(1);'<省,province,,<省<img src=x onerror=alert(1)>,,
        4110,javascript:alert(1)市,city,41,' onfocus='alert(1),,
        411002,<svg onload=alert(1)>区,county,4110,,旧<script>区,
        411002010,<title><script>alert(1)街道,town,411002,,,
        411002010001,'><img src=x onerror=alert(1)>社区,village,411002010,,,
        """);
    List<ArchivedArticle> articles = new ArrayList<>();
    for (String attack : ATTACKS) {
      articles.add(article("a" + articles.size(), attack, LocalDate.of(2024, 5, 16)));
      articles.add(article("b" + articles.size(), attack, LocalDate.of(2024, 5, 18)));
    }
    site = SampleSite.of(articles, Gazetteer.load(places));
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  private static ArchivedArticle article(String id, String attack, LocalDate day) {
    String path = attack.replace("/", "") + "甲/乙" + attack.replace("/", "");
    String body = attack + "河西社区的灯笼亮了" + attack + "居民都说好。\n" + attack;
    return new ArchivedArticle(
        id,
        new Article(
            Kind.ARTICLE,
            new Heading(attack + "栏", attack + "引", attack + "题灯笼", attack + "副"),
            List.of(new Credit(attack + "名", attack + "记者")),
            new Issue(attack + "报", day, attack + "版"),
            day,
            new Mentions(
                List.of(path),
                List.of(path + "丙"),
                List.of(new AmbiguousPlace(attack + "丁", List.of(path, path + "戊"))),
                List.of(attack + "社区"),
                List.of(new Person(attack + "人", attack + "长")),
                List.of(attack + "社"),
                List.of(new Correction(attack + "错", attack + "对")),
                List.of(
                    new Occurrence(
                        Occurrence.Field.BODY, 0, attack.length(), Occurrence.Type.PLACE, path),
                    new Occurrence(
                        Occurrence.Field.BODY,
                        attack.length() + 2,
                        attack.length() + 4,
                        Occurrence.Type.PERSON,
                        attack + "人"))),
            body,
            attack + "上接",
            attack + "下转",
            attack.startsWith("javascript") || attack.startsWith("data:")
                ? attack
                : "https://x.example/" + attack,
            new SourceRef(attack + ".txt", List.of(new LineRange(1, 2))),
            new Confidence(0.1, 0.1, 0.1, 0.1)),
        new ArchiveDate(day, ArchiveDate.Basis.EVENT));
  }

  @Test
  void nothingOfThemRunsOnAnyPage() throws Exception {
    List<String> trouble = new ArrayList<>();
    int opened = 0;
    for (String language : List.of("zh-CN", "en")) {
      try (BrowserContext window = browser.window(Screen.DESKTOP.in(language))) {
        Page page = watched(window, trouble);
        for (List<Answer> pages : site.crawled("zh-CN").pagesByRoute().values()) {
          for (Answer answer : pages.stream().limit(language.equals("en") ? 6 : 30).toList()) {
            page.navigate(site.at(answer.address()).toString());
            String shown = answer.address();
            ((List<?>) page.evaluate(INJECTED)).forEach(e -> trouble.add(shown + ": " + e));
            opened++;
          }
        }
      }
    }
    System.out.println("pages opened: " + opened);
    assertTrue(opened > 100, "only " + opened);
    assertEquals(List.of(), trouble);
  }

  @Test
  void nothingOfThemRunsWhereScriptsTakeItIn() {
    List<String> trouble = new ArrayList<>();
    int suggested = 0;
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = watched(window, trouble);
      for (String typed : List.of("\"'>", "<svg", "javascript", "题", "data:")) {
        page.navigate(site.at("/").toString());
        Locator box = page.getByRole(AriaRole.COMBOBOX).first();
        box.pressSequentially(typed);
        page.waitForTimeout(400);
        suggested += page.getByRole(AriaRole.OPTION).count();
        ((List<?>) page.evaluate(INJECTED)).forEach(e -> trouble.add(typed + ": " + e));
      }
      page.navigate(site.at("/facet/person").toString());
      page.locator(".valuesearch input[type=search], .valuesearch input[type=text]")
          .first()
          .pressSequentially("script");
      page.waitForTimeout(600);
      ((List<?>) page.evaluate(INJECTED)).forEach(e -> trouble.add("/facet/person: " + e));
    }
    assertTrue(suggested > 0, "nothing was suggested");
    assertEquals(List.of(), trouble);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//x.example",
        "/.//x.example",
        "/..//x.example",
        "/%2e%2f/x.example",
        "/%5cx.example",
        "/?//x.example",
        "/;//x.example",
        "javascript:alert(1)"
      })
  void theSwitchOfLanguageNeverLeavesTheSite(String back) {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = window.newPage();
      page.navigate(site.at("/language/en?back=" + back).toString());
      assertTrue(page.url().startsWith(site.at("/").toString()), page.url());
    }
  }

  @Test
  void nothingOfThemIsMoreThanTextForPrograms() throws Exception {
    Document feed = xml(get("/feed.atom").body());
    assertEquals(0, feed.getElementsByTagName("script").getLength());
    assertTrue(feed.getElementsByTagName("entry").getLength() > ATTACKS.size());
    HttpResponse<String> table = get("/api/v1/export?format=csv");
    HttpResponse<String> records = get("/api/v1/export?format=ris");
    records
        .body()
        .lines()
        .forEach(line -> assertTrue(line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - .*"), line));
    assertEquals(2 * ATTACKS.size(), records.body().split("\r\nER  - \r\n", -1).length - 1);
    assertEquals(-1, table.body().indexOf(",=cmd"));
    for (HttpResponse<String> answer : List.of(table, records, get("/api/v1/articles?size=100"))) {
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertFalse(answer.headers().firstValue("Content-Type").orElse("html").contains("html"));
    }
    String name =
        get("/api/v1/export?format=csv&q=%22%3B%0d%0aX%3Aa%2F..%2F%E2%80%AEgpj.exe")
            .headers()
            .firstValue("Content-Disposition")
            .orElse("");
    assertTrue(
        name.matches("attachment; filename=\"[a-z0-9.-]+\"; filename\\*=UTF-8''[A-Za-z0-9%.-]+"),
        name);
    assertFalse(name.contains("%2F") || name.contains("%0") || name.contains("%80%AE"), name);
  }

  private static Page watched(BrowserContext window, List<String> trouble) {
    Page page = window.newPage();
    page.onDialog(
        dialog -> {
          trouble.add(page.url() + ": a dialog, " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          if (!message.text().startsWith("Failed to load resource")
              && List.of("error", "warning").contains(message.type())) {
            trouble.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> trouble.add(page.url() + ": " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site.at("/").toString())) {
            trouble.add(page.url() + " asks for " + request.url());
          }
        });
    return page;
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(site.at(path)).build(), BodyHandlers.ofString());
    }
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
