package fangzhi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Through a result by keys, on a phone and out of the archive. */
@BrowserTest
class ResultsJourneyTest {
  private final WebBrowser browser;
  private final SampleSite site;

  ResultsJourneyTest(WebBrowser browser, SampleSite site) {
    this.browser = browser;
    this.site = site;
  }

  @Test
  void theKeysGoThroughTheResults() {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = open(window);
      Locator headlines = page.locator(".card .headline a");
      page.keyboard().press("j");
      assertThat(headlines.nth(0)).isFocused();
      page.keyboard().press("j");
      assertThat(headlines.nth(1)).isFocused();
      page.keyboard().press("k");
      assertThat(headlines.nth(0)).isFocused();
      page.keyboard().press("k");
      assertThat(headlines.nth(0)).isFocused();
      page.keyboard().press("o");
      assertThat(page.locator(".story")).isVisible();
      assertTrue(page.url().contains("/article/"));
    }
  }

  @Test
  void aKeyListsTheKeys() {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = open(window);
      assertThat(page.locator(".keys dl")).isHidden();
      page.keyboard().press("?");
      assertThat(page.locator(".keys dl")).isVisible();
    }
  }

  @Test
  void lettersTypedIntoABoxAreText() {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = open(window);
      page.locator("#q").fill("");
      page.locator("#q").pressSequentially("jk?");
      assertThat(page.locator("#q")).hasValue("jk?");
      assertThat(page.locator("#q")).isFocused();
    }
  }

  @Test
  void onAPhoneTheFacetsAreASheet() {
    try (BrowserContext window = browser.window(Screen.PHONE)) {
      Page page = open(window);
      Locator sheet = page.locator("#facets");
      assertThat(sheet).isHidden();
      page.locator("#fold").click();
      assertThat(sheet).isVisible();
      assertThat(page.locator(".done")).isFocused();
      page.keyboard().press("Escape");
      assertThat(sheet).isHidden();
      assertThat(page.locator("#fold")).isFocused();
      page.locator("#fold").click();
      page.locator("#facets .value").first().click();
      assertThat(page.locator(".chip")).hasCount(1);
      assertThat(sheet).isHidden();
    }
  }

  @Test
  void theSheetNeedsNoScript() {
    try (BrowserContext window =
        browser.window(Screen.PHONE.options().setJavaScriptEnabled(false))) {
      Page page = open(window);
      page.locator("#fold").click();
      assertThat(page.locator("#facets")).isVisible();
      page.locator(".done").click();
      assertThat(page.locator("#facets")).isHidden();
    }
  }

  @Test
  void aResultIsSavedFromItsTop() {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = open(window);
      page.locator(".take summary").click();
      String csv = page.waitForDownload(() -> page.locator(".take a").first().click()).url();
      assertTrue(csv.contains("format=csv"), csv);
    }
  }

  @Test
  void theBarsStandInATableToo() {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = open(window);
      page.locator(".timeline summary").first().click();
      assertThat(page.locator(".timeline table").first()).isVisible();
    }
  }

  private Page open(BrowserContext window) {
    Page page = window.newPage();
    page.navigate(site.at("/?q=社区").toString());
    return page;
  }
}
