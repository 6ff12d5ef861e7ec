package fangzhi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fangzhi.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader does with an article. */
@BrowserTest
class ArticleJourneyTest {
  private final WebBrowser browser;
  private final SampleSite site;

  ArticleJourneyTest(WebBrowser browser, SampleSite site) {
    this.browser = browser;
    this.site = site;
  }

  @Test
  void sourceStandsBesideTheStoryWithItsFirstLineInView() throws IOException {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = open(window, "");
      assertThat(page.locator(".lines .first li").first()).isInViewport();
      assertTrue(left(page.locator(".lines")) > left(page.locator(".text")) + 300);
      assertThat(page.locator(".unfold")).isHidden();
      assertThat(page.locator(".captions")).containsText("挑选合用的工具");
    }
  }

  @Test
  void linesOfAnotherStoryOpenIt() throws IOException {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = open(window, "");
      String title = page.locator("h1").textContent();
      page.locator(".lines .other a").first().click();
      assertThat(page.locator("h1")).not().hasText(title);
      assertThat(page.locator(".lines .own").first()).isAttached();
    }
  }

  @Test
  void onAPhoneTheSourceIsFoldedAndAnAddressOfALineUnfoldsIt() throws IOException {
    try (BrowserContext window = browser.window(Screen.PHONE)) {
      Page page = open(window, "");
      assertThat(page.locator(".lines")).isHidden();
      page.locator(".unfold").click();
      assertThat(page.locator(".lines .first li").first()).isInViewport();
      page = open(window, "#L5");
      assertThat(page.locator("#L5")).isInViewport();
    }
  }

  @Test
  void sourceUnfoldsWithoutScript() throws IOException {
    Browser.NewContextOptions options = Screen.PHONE.options().setJavaScriptEnabled(false);
    try (BrowserContext window = browser.window(options)) {
      Page page = open(window, "");
      assertThat(page.locator(".lines")).isHidden();
      page.locator(".unfold").click();
      assertThat(page.locator(".lines")).isVisible();
      assertEquals(0, page.locator(".cite button").count());
    }
  }

  @Test
  void referenceIsCopied() throws IOException {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = open(window, "");
      page.locator(".cite button").first().click();
      assertThat(page.locator(".cite [role=status]")).hasText("已复制");
      assertEquals(
          page.locator(".citation").textContent(),
          page.evaluate("() => navigator.clipboard.readText()"));
    }
  }

  @Test
  void printHasTheStoryAndItsReferenceAlone() throws IOException {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = open(window, "");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".text")).isVisible();
      assertThat(page.locator(".citation")).isVisible();
      for (String part : List.of(".masthead", ".pagetext", ".cite", "nav.similar")) {
        assertThat(page.locator(part).first()).isHidden();
      }
    }
  }

  private static double left(Locator part) {
    return part.boundingBox().x;
  }

  private Page open(BrowserContext window, String anchor) throws IOException {
    String id = site.archive().search(SearchRequest.of("标题:老楼里开出")).hits().getFirst().found().id();
    Page page = window.newPage();
    page.navigate(site.at("/article/" + id + anchor).toString());
    return page;
  }
}
