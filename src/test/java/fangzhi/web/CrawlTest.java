package fangzhi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link of the sample site, in both languages. */
@ExtendWith(SampleSiteExtension.class)
class CrawlTest {
  /** Pages of one kind that are validated. */
  private static final int VALIDATED = 8;

  private final SampleSite site;

  CrawlTest(SampleSite site) {
    this.site = site;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyLinkLeadsSomewhere(String language) throws Exception {
    List<Answer> answers = site.crawled(language).answers();
    assertTrue(answers.size() > 200, "only " + answers.size() + " addresses");
    assertEquals(List.of(), answers.stream().filter(answer -> answer.status() >= 400).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyPageCanBeReached(String language) throws Exception {
    Set<String> pages = new TreeSet<>(site.routes());
    pages.removeIf(route -> route.startsWith("/api/") || route.startsWith("/static/"));
    pages.removeAll(Set.of("/healthz", "/readyz")); // for machines
    Crawl crawl = site.crawled(language);
    crawl.answers().forEach(answer -> pages.remove(crawl.route(answer)));
    assertEquals(Set.of(), pages);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void pagesAreValid(String language) throws Exception {
    HtmlValidity validity = new HtmlValidity();
    List<String> errors = new ArrayList<>();
    for (List<Answer> pages : site.crawled(language).pagesByRoute().values()) {
      for (Answer page : pages.stream().limit(VALIDATED).toList()) {
        validity.errors(page.body()).forEach(error -> errors.add(page.address() + " " + error));
      }
    }
    for (String address : SitePages.UNLINKED) {
      String page = page(address, language);
      validity.errors(page).forEach(error -> errors.add(address + " " + error));
    }
    assertEquals(List.of(), errors);
  }

  private String page(String address, String language) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.at(address)).header("Accept-Language", language).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void linksInsideAPageHaveTheirTarget(String language) throws Exception {
    List<String> dangling = new ArrayList<>();
    for (Answer answer : site.crawled(language).answers()) {
      if (answer.isPage()) {
        Document page = answer.page();
        for (Element link : page.select("a[href^=#]")) {
          if (page.getElementById(link.attr("href").substring(1)) == null) {
            dangling.add(answer.address() + " " + link.attr("href"));
          }
        }
      }
    }
    assertEquals(List.of(), dangling);
  }
}
