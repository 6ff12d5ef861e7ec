package fangzhi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The keyboard instead of the mouse. */
@BrowserTest
class KeysTest {
  private final WebBrowser browser;
  private final SampleSite site;

  KeysTest(WebBrowser browser, SampleSite site) {
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
      page.keyboard().type("社区/街道");
      assertThat(page.locator("#q")).hasValue("社区/街道");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("社区/街道");
    }
  }

  @Test
  void firstTabSkipsToTheContent() {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = window.newPage();
      page.navigate(site.at("/?q=").toString());
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      assertThat(page.locator(".skip")).isInViewport();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator("main :focus")).isVisible();
    }
  }
}
