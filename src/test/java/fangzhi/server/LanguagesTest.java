package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Stories.ALL);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void thePageSpeaksTheBrowsersLanguage() throws Exception {
    assertEquals("zh-CN", language(page("Accept-Language", "zh-CN,en;q=0.5")));
    assertEquals("en", language(page("Accept-Language", "en-US,zh;q=0.5")));
  }

  @Test
  void whatWasSwitchedToCountsMore() throws Exception {
    Document page =
        page(
            "Accept-Language",
            "en-US",
            "Cookie",
            site.get("/language/zh")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", ""));
    assertEquals("zh-CN", language(page));
  }

  @Test
  void theSwitchLeadsBackToTheSamePage() throws Exception {
    Document page = site.page("/help?a=%E7%81%AF");
    String address = page.select("a[hreflang=en]").attr("href");
    HttpResponse<String> answer = site.get(address);
    assertEquals(303, answer.statusCode());
    assertEquals("/help?a=%E7%81%AF", path(answer));
    assertTrue(answer.headers().firstValue("Cache-Control").orElseThrow().contains("no-store"));
  }

  @ParameterizedTest
  @CsvSource({
    "//example.org, /",
    "/%5Cexample.org, /",
    "https://example.org/, /",
    "/a%0D%0ASet-Cookie:b, /",
    "'', /",
  })
  void itLeadsNowhereElse(String back, String target) throws Exception {
    assertEquals(target, path(site.get("/language/en?back=" + back)));
  }

  @Test
  void thereAreNoOtherLanguages() throws Exception {
    assertEquals(404, site.get("/language/de").statusCode());
  }

  private static String path(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElseThrow();
    URI uri = site.address().resolve(location);
    assertEquals(site.address().getAuthority(), uri.getAuthority());
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String language(Document page) {
    return page.select("html").attr("lang");
  }

  private static Document page(String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.address().resolve("/")).headers(headers).build();
    return Jsoup.parse(site.send(request).body());
  }
}
