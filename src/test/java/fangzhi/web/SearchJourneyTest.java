package fangzhi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From a word to what is found. */
@BrowserTest
class SearchJourneyTest {
  private final WebBrowser browser;
  private final SampleSite site;

  SearchJourneyTest(WebBrowser browser, SampleSite site) {
    this.browser = browser;
    this.site = site;
  }

  @Test
  void slashGoesToTheBoxAndEnterSearches() {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = window.newPage();
      page.navigate(site.at("/?q=").toString());
      page.keyboard().press("/");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().type("社区");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("社区");
    }
  }
}
