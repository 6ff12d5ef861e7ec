package fangzhi.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reporters, residents and editors come for, on a desktop and on a phone. */
@BrowserTest
class ReaderJourneysTest {
  private static final Pattern ARTICLE = Pattern.compile(".*/article/[0-9a-f]+.*");

  private final WebBrowser browser;
  private final SampleSite site;

  ReaderJourneysTest(WebBrowser browser, SampleSite site) {
    this.browser = browser;
    this.site = site;
  }

  static List<Screen> screens() {
    return List.of(Screen.DESKTOP, Screen.PHONE);
  }

  private Page open(BrowserContext window, String address) {
    Page page = window.newPage();
    page.navigate(site.at(address).toString());
    return page;
  }

  @ParameterizedTest
  @MethodSource("screens")
  void reporterGoesFromAWordToTheReference(Screen screen) {
    try (BrowserContext window = browser.window(screen)) {
      Page page = open(window, "/");
      page.locator("#q").fill("社区");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("社区");
      if (screen.isPhone()) {
        page.locator("#fold").click();
      }
      Locator value = page.locator(".facets .values .value").first();
      String number = value.locator(".number").innerText().replaceAll("\\D", "");
      value.click();
      assertThat(page.locator("h1 span")).hasText(Pattern.compile("^\\D*" + number + "\\D*$"));
      page.locator(".card .headline a").first().click();
      assertThat(page).hasURL(ARTICLE);
      assertThat(page.locator(".citation")).containsText("[N].");
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void residentReachesTheCommunityByPinyinInTwoActions(Screen screen) {
    try (BrowserContext window = browser.window(screen)) {
      Page page = open(window, "/");
      Actions actions = new Actions();
      actions.type(page.locator("#unit"), "dongda");
      actions.click(page.getByRole(AriaRole.OPTION).filter(having("东大社区")).first());
      assertThat(page.locator("h1")).hasText("东大社区");
      assertThat(page.locator(".card").first()).isVisible();
      assertTrue(actions.count <= 2, "actions: " + actions.count);
    }
  }

  @Test
  void reporterGetsTheReferencesOfAYearInThreeActions() {
    try (BrowserContext window = browser.window(Screen.DESKTOP)) {
      Page page = open(window, "/");
      Actions actions = new Actions();
      actions.type(page.locator("#q"), "社区");
      page.keyboard().press("Enter");
      actions.click(page.locator("#facets .value", new Page.LocatorOptions().setHasText("2023年")));
      assertThat(page.locator(".chip")).hasCount(1);
      String address = page.waitForDownload(() -> actions.click(page.locator(".references"))).url();
      assertTrue(address.contains("format=gbt7714") && address.contains("month=2023"), address);
      assertTrue(actions.count <= 3, "actions: " + actions.count);
    }
  }

  /** What a reader does, counted; a box is typed into by one. */
  private static final class Actions {
    private int count;

    void type(Locator box, String text) {
      count++;
      box.pressSequentially(text);
    }

    void click(Locator target) {
      count++;
      target.click();
    }
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void editorGetsAVerdictFromOnePaste(Screen screen) {
    try (BrowserContext window = browser.window(screen)) {
      Page page = open(window, "/?q=");
      page.locator(".card .headline a").first().click();
      String headline = page.locator("h1").innerText();
      String text = page.locator(".text").innerText();
      page.navigate(site.at("/duplicates").toString());
      page.locator("#draft").fill(text);
      page.locator(".deskform button[type=submit]").click();
      assertThat(page.locator(".found > li").first()).containsText(headline);
      page.locator(".again summary").click();
      page.locator("#draft").fill("村口新开的豆腐坊今天第一锅出了三十斤，邻居们都来尝，说比镇上的嫩。");
      page.locator(".deskform button[type=submit]").click();
      assertThat(page.locator(".verdict").first()).containsText("没有找到登过的");
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void suggestionIsChosenByKeyboard(Screen screen) {
    try (BrowserContext window = browser.window(screen)) {
      Page page = open(window, "/?q=");
      Locator box = page.locator("#q");
      box.pressSequentially("dongda");
      assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
      assertThat(box).hasAttribute("aria-expanded", "true");
      page.keyboard().press("ArrowDown");
      String active = box.getAttribute("aria-activedescendant");
      assertThat(page.locator("#" + active)).hasAttribute("aria-selected", "true");
      page.keyboard().press("Escape");
      assertThat(box).hasAttribute("aria-expanded", "false");
      page.keyboard().press("ArrowDown");
      String text = page.locator("[aria-selected=true] .option-text").innerText();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText(text);
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void suggestionIsChosenByAClick(Screen screen) {
    try (BrowserContext window = browser.window(screen)) {
      Page page = open(window, "/?q=");
      page.locator("#q").pressSequentially("dongda");
      Locator option = page.getByRole(AriaRole.OPTION).first();
      String text = option.locator(".option-text").innerText();
      option.click();
      assertThat(page.locator("h1")).containsText(text);
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void languageIsSwitchedWhereOneIs(Screen screen) {
    try (BrowserContext window = browser.window(screen)) {
      Page page = open(window, "/?q=%E7%A4%BE%E5%8C%BA&kind=article");
      String address = page.url();
      page.locator("a[hreflang=en]").click();
      assertThat(page).hasURL(address);
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      page.locator(".card .headline a").first().click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator(".text")).hasAttribute("lang", "zh-CN");
      page.locator("a[hreflang=zh-CN]").click();
      assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
      assertThat(page).hasURL(ARTICLE);
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void everythingWorksWithoutScript(Screen screen) {
    try (BrowserContext window = browser.window(screen.options().setJavaScriptEnabled(false))) {
      Page page = open(window, "/");
      page.locator("#q").fill("社区");
      page.locator("form:has(#q) button").click();
      assertThat(page.locator("h1")).containsText("社区");
      if (screen.isPhone()) {
        assertThat(page.locator(".facets")).isHidden();
        page.locator("#fold").click();
      }
      page.locator(".facets .values .value").first().click();
      assertThat(page.locator(".chip").first()).isVisible();
      page.locator(".card .headline a").first().click();
      assertThat(page.locator(".text p").first()).isVisible();
      assertThat(page.locator(".citation")).isVisible();
      page.navigate(site.at("/community").toString());
      page.locator("#unit").fill("dongda");
      page.locator(".unitsearch button").click();
      assertThat(page.locator("main")).containsText("东大社区");
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void calendarLeadsToADayAndItsStories(Screen screen) {
    try (BrowserContext window = browser.window(screen)) {
      Page page = open(window, "/");
      page.locator(".masthead a[href='/calendar']").click();
      page.locator("main td a").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/day/\\d{4}-\\d\\d-\\d\\d"));
      String day = page.url().replaceFirst(".*/", "");
      page.locator("main a[href^='/article/']").first().click();
      assertThat(page.locator(".imprint .date")).containsText(day);
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void feederSeesWhatCouldNotBeRead(Screen screen) {
    try (BrowserContext window = browser.window(screen)) {
      Page page = open(window, "/");
      page.locator(".footer a[href='/status']").click();
      page.locator("#runs + .wide tbody a").first().click();
      assertThat(page.locator("ul.problems li")).hasCount(1);
      page.goBack();
      page.locator(".doubts a").first().click();
      assertThat(page).hasURL(ARTICLE);
      assertThat(page.locator(".doubtful")).isVisible();
    }
  }

  /** Of one story nothing but the story is printed. */
  @ParameterizedTest
  @MethodSource("screens")
  void storyIsPrintedWithoutItsSurroundings(Screen screen) {
    try (BrowserContext window = browser.window(screen)) {
      Page page = open(window, "/?q=");
      page.locator(".card .headline a").first().click();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("h1")).isVisible();
      assertThat(page.locator(".text")).isVisible();
      assertThat(page.locator(".citation")).isVisible();
      assertThat(page.locator(".masthead")).isHidden();
      assertThat(page.locator(".footer")).isHidden();
      assertTrue(page.pdf().length > 1_000);
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void nothingMovesForWhoAsksForThat(Screen screen) throws Exception {
    try (BrowserContext window = browser.window(screen)) {
      Page page = window.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      for (String address : SitePages.of(site, "zh-CN")) {
        page.navigate(site.at(address).toString());
        Object moving =
            page.evaluate(
                """
                () => [...document.querySelectorAll('*')].filter(element => {
                  const style = getComputedStyle(element);
                  return style.transitionDuration.split(', ').some(time => time !== '0s')
                    || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
                }).map(element => element.outerHTML.slice(0, 80))
                """);
        assertEquals(List.of(), moving, address);
      }
    }
  }
}
