package fangzhi.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fangzhi.server.view.PercentEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the pages of a site weigh and how soon they are seen; pictures of them where wanted. */
final class PageFigures {
  private static final int RUNS = 5;
  private static final String WORD = "社区";

  /** Of a longer page the first screen is enough. */
  private static final int LONGEST_PICTURE_PIXELS = 6_000;

  private static final Map<String, Screen> SCREENS = screens();

  /** Waits until nothing larger can come, then tells of the page and all it loaded. */
  private static final String MEASURE =
      """
      () => new Promise((done) => {
        let largest = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) largest = entry.startTime;
        }).observe({ type: "largest-contentful-paint", buffered: true });
        setTimeout(() => {
          const page = performance.getEntriesByType("navigation")[0];
          const parts = performance.getEntriesByType("resource")
              .filter((part) => /[.](css|js)|suggest[.]js/.test(part.name));
          const sent = (entry) => entry.encodedBodySize;
          done([sent(page), parts.map(sent).reduce((a, b) => a + b, 0),
              page.responseStart - page.requestStart, largest]);
        }, 300);
      })
      """;

  private final PrintStream out;
  private final URI site;
  private final WebBrowser browser;

  private PageFigures(PrintStream out, URI site, WebBrowser browser) {
    this.out = out;
    this.site = site;
    this.browser = browser;
  }

  /** Arguments: the site's address, and a folder for pictures or nothing. */
  public static void main(String[] arguments) throws IOException {
    URI site = URI.create(arguments[0]);
    Path folder = arguments.length > 1 ? Files.createDirectories(Path.of(arguments[1])) : null;
    try (WebBrowser browser = WebBrowser.launch(BrowserNeeds.ofThisSystem())) {
      new PageFigures(System.out, site, browser).run(folder);
    }
  }

  private static Map<String, Screen> screens() {
    Map<String, Screen> screens = new LinkedHashMap<>();
    screens.put("desk", Screen.DESKTOP);
    screens.put("desk-dark", Screen.DESKTOP.dark());
    screens.put("desk-english", Screen.DESKTOP.english());
    screens.put("phone", Screen.PHONE);
    screens.put("phone-dark", Screen.PHONE.dark());
    return screens;
  }

  private void run(@Nullable Path folder) throws IOException {
    out.printf("%-12s %8s %8s %8s %8s%n", "page", "KB", "page KB", "TTFB ms", "LCP ms");
    for (Map.Entry<String, String> page : pages().entrySet()) {
      measure(page.getKey(), page.getValue());
      if (folder != null) {
        pictures(page.getKey(), page.getValue(), folder);
      }
    }
    if (folder != null) {
      for (Map.Entry<String, Screen> screen : SCREENS.entrySet()) {
        verdict(screen.getKey(), screen.getValue(), folder);
      }
    }
  }

  /** An address of each kind, by its name. */
  private Map<String, String> pages() throws IOException {
    String id = api("articles?size=1&q=" + PercentEncoding.of(WORD)).at("/hits/0/id").asText();
    String person = api("facets/person").at("/values/0/value").asText();
    String place =
        api("communities?size=1&q=" + PercentEncoding.of(WORD)).at("/communities/0/page").asText();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("start", "/");
    pages.put("results", "/?q=" + WORD);
    pages.put("all", "/?q=");
    pages.put("nothing", "/?q=qqqq");
    pages.put("article", "/article/" + id + "?q=" + WORD);
    pages.put("facet", "/facet/person");
    pages.put("calendar", "/calendar");
    pages.put(
        "day", "/day/" + api("articles?sort=newest&size=1").at("/hits/0/archiveDate").asText());
    pages.put("communities", "/community");
    pages.put("community", place);
    pages.put("person", "/person/" + PercentEncoding.of(person));
    pages.put("duplicates", "/duplicates");
    pages.put("report", "/duplicates/report");
    pages.put("status", "/status");
    pages.put("help", "/help");
    pages.put("api", "/api");
    pages.put("missing", "/nowhere");
    return pages;
  }

  private JsonNode api(String path) throws IOException {
    try (InputStream in = site.resolve("/api/v1/" + path).toURL().openStream()) {
      return new ObjectMapper().readTree(in);
    }
  }

  /** The middle of some runs, each in a window that has nothing yet. */
  private void measure(String name, String address) {
    double[][] runs = new double[RUNS][];
    for (int i = 0; i < RUNS; i++) {
      try (BrowserContext window = browser.window(Screen.DESKTOP)) {
        Page page = window.newPage();
        page.navigate(site + address);
        List<?> figures = (List<?>) Objects.requireNonNull(page.evaluate(MEASURE));
        runs[i] = figures.stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
      }
    }
    out.printf(
        Locale.ROOT,
        "%-12s %8.1f %8.1f %8.1f %8.0f%n",
        name,
        (middle(runs, 0) + middle(runs, 1)) / 1024,
        middle(runs, 0) / 1024,
        middle(runs, 2),
        middle(runs, 3));
  }

  private static double middle(double[][] runs, int figure) {
    return Arrays.stream(runs).mapToDouble(run -> run[figure]).sorted().toArray()[RUNS / 2];
  }

  private void pictures(String name, String address, Path folder) {
    for (Map.Entry<String, Screen> screen : SCREENS.entrySet()) {
      try (BrowserContext window = browser.window(screen.getValue())) {
        Page page = window.newPage();
        page.navigate(site + address);
        picture(page, folder.resolve(name + "-" + screen.getKey() + ".png"));
      }
    }
  }

  /** What the desk says to a text that the archive has. */
  private void verdict(String name, Screen screen, Path folder) throws IOException {
    String draft = api("articles?size=1&q=" + PercentEncoding.of(WORD)).at("/hits/0/id").asText();
    String body = api("articles/" + draft).at("/body").asText();
    try (BrowserContext window = browser.window(screen)) {
      Page page = window.newPage();
      page.navigate(site + "/duplicates");
      page.fill("textarea", body);
      page.click(".deskform button");
      page.waitForSelector(".verdict");
      picture(page, folder.resolve("verdict-" + name + ".png"));
    }
  }

  private static void picture(Page page, Path file) {
    Object height = Objects.requireNonNull(page.evaluate("document.documentElement.scrollHeight"));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(file)
            .setFullPage(((Number) height).intValue() < LONGEST_PICTURE_PIXELS));
  }
}
