package fangzhi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page has a barrier that axe finds: WCAG 2.0 to 2.2, A and AA, and its best practices. */
@BrowserTest
class AccessibilityTest {
  /** Where a scheme of colours can matter. */
  private static final String CONTRAST =
      "{runOnly: ['color-contrast'], resultTypes: ['violations']}";

  private static final String ALL =
      "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']}";

  /** For what lies over the page, which then has neither main part nor heading. */
  private static final String WCAG =
      "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']}";

  private static final String VIOLATIONS =
      """
      (await axe.run(document, OPTIONS)).violations.flatMap(rule =>
        rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 160) + ' — ' + (node.failureSummary || '')))
      """;

  private final WebBrowser browser;
  private final SampleSite site;
  private final String axe;

  AccessibilityTest(WebBrowser browser, SampleSite site) throws IOException {
    this.browser = browser;
    this.site = site;
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
      this.axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pagesHaveNoBarriers() throws Exception {
    List<String> found = new ArrayList<>();
    for (Map.Entry<Screen, List<String>> pages : SitePages.ofBothLanguages(site).entrySet()) {
      Screen screen = pages.getKey();
      try (BrowserContext window = browser.window(screen)) {
        Page page = window.newPage();
        assertFalse(pages.getValue().isEmpty());
        for (String address : pages.getValue()) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme()));
          page.navigate(site.at(address).toString());
          violations(page).forEach(each -> found.add(screen + " " + address + ": " + each));
        }
      }
    }
    assertEquals("", String.join("\n", found));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void verdictOfTheDeskHasNoBarriers(boolean phone) {
    try (BrowserContext window = browser.window(phone ? Screen.PHONE : Screen.DESKTOP)) {
      Page page = window.newPage();
      page.navigate(site.at("/?q=").toString());
      page.locator(".card .headline a").first().click();
      String text = page.locator(".text").innerText();
      page.navigate(site.at("/duplicates").toString());
      page.locator("#draft").fill(text);
      page.locator(".deskform button[type=submit]").click();
      page.locator(".found").waitFor();
      assertNoViolations(page);
    }
  }

  @Test
  void openSheetOfFacetsHasNoBarriers() {
    try (BrowserContext window = browser.window(Screen.PHONE)) {
      Page page = window.newPage();
      page.navigate(site.at("/?q=").toString());
      page.locator("#fold").click();
      page.locator(".facets").waitFor();
      assertEquals(List.of(), violations(page, WCAG));
    }
  }

  @Test
  void openSuggestionsHaveNoBarriers() {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = window.newPage();
      page.navigate(site.at("/?q=").toString());
      page.locator("#q").pressSequentially("dongda");
      page.locator("[role=option]").first().waitFor();
      page.keyboard().press("ArrowDown");
      assertNoViolations(page);
    }
  }

  private void assertNoViolations(Page page) {
    assertEquals(List.of(), violations(page));
  }

  private List<String> violations(Page page) {
    return violations(page, ALL);
  }

  /** In light and dark; the page stays dark. */
  private List<String> violations(Page page, String rules) {
    page.evaluate(axe);
    List<String> found = new ArrayList<>(run(page, rules));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    run(page, CONTRAST).forEach(violation -> found.add("dark: " + violation));
    return found;
  }

  private static List<String> run(Page page, String options) {
    Object found = page.evaluate("async () => " + VIOLATIONS.replace("OPTIONS", options));
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }
}
