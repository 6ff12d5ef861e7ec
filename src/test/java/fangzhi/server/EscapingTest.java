package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article that is an attack in every field, and attacks in the address. */
class EscapingTest {
  private static final String ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&";

  private static final ArchivedArticle ARTICLE =
      new ArchivedArticle(
          "attack",
          new Article(
              Kind.ARTICLE,
              new Heading(field("column"), field("kicker"), field("headline"), field("deck")),
              List.of(new Credit(field("name"), field("role"))),
              new Issue(field("paper"), null, field("page")),
              null,
              new Mentions(
                  List.of(field("place").replace("/", "")),
                  List.of(field("passing").replace("/", "")),
                  List.of(),
                  List.of(field("community")),
                  List.of(new Person(field("person"), field("title"))),
                  List.of(field("organisation")),
                  List.of(),
                  List.of()),
              field("body"),
              field("continued"),
              "javascript:alert(3)",
              new SourceRef(field("file"), List.of(new LineRange(1, 2)))),
          null);

  private static Site site;

  private static String field(String name) {
    return name + ATTACK;
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, List.of(ARTICLE));
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=",
        "/?place=",
        "/?byline=",
        "/?paper=",
        "/?sort=",
        "/?from=",
        "/article/",
        "/community?q=",
        "/community/",
        "/community/by-path?path=",
        "/person/",
        "/person/by-name?name=",
        "/calendar?paper=",
        "/calendar/",
        "/day/"
      })
  void nothingOfAnAddressBecomesMarkup(String path) throws Exception {
    assertHarmless(site.get(path + encoded(ATTACK)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=script", "/?q=headline", "/?q=%3Cscript%3E", "/article/attack"})
  void nothingOfAnArticleBecomesMarkup(String path) throws Exception {
    HttpResponse<String> answer = site.get(path);
    assertTrue(answer.body().contains("headline"), answer.body());
    assertHarmless(answer);
  }

  @Test
  void nothingOfAPersonOrPlaceBecomesMarkup() throws Exception {
    HttpResponse<String> person = site.get("/person/by-name?name=" + encoded(field("person")));
    assertEquals(200, person.statusCode());
    assertHarmless(person);
    String path = field("place").replace("/", "");
    HttpResponse<String> place = site.get("/community/by-path?path=" + encoded(path));
    assertEquals(200, place.statusCode());
    assertHarmless(place);
    HttpResponse<String> feed = site.get("/community/by-path/feed.atom?path=" + encoded(path));
    assertEquals(0, Jsoup.parse(feed.body(), Parser.xmlParser()).select("script").size());
  }

  @Test
  void jsonKeepsFieldsAsTheyAreAndEscapesWhatIsHtml() throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/articles?q=headline");
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
    var hit = Site.json(answer).path("hits").path(0);
    assertEquals(field("headline"), hit.path("headline").asText());
    String html = hit.path("headlineHtml").asText();
    Document parsed = Jsoup.parseBodyFragment(html);
    assertEquals(field("headline"), parsed.body().wholeText());
    assertEquals(
        List.of("<mark>headline</mark>"),
        parsed.body().children().stream().map(Element::outerHtml).toList());
  }

  private static void assertHarmless(HttpResponse<String> answer) {
    Document page = Jsoup.parse(answer.body());
    assertTrue(page.select("script:not([src^=/static/])").isEmpty(), answer.body());
    assertTrue(page.select("img, [onerror], [style]").isEmpty(), answer.body());
    assertFalse(answer.body().contains("javascript:"), answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
