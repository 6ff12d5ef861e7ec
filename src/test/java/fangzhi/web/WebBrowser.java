package fangzhi.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A running Chromium. For one thread. */
final class WebBrowser implements AutoCloseable {
  /** It stays quiet: nothing but the pages that a test opens is asked for. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private WebBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static WebBrowser launch(BrowserNeeds needs) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Path node = needs.node();
    if (node != null) {
      environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
    }
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Objects.requireNonNull(needs.chromium()))
            .setHeadless(true)
            .setChromiumSandbox(false)
            .setArgs(ARGUMENTS);
    return new WebBrowser(playwright, playwright.chromium().launch(options));
  }

  /** A new window with nothing of earlier ones; whoever opens it closes it. */
  BrowserContext window(Screen screen) {
    return window(screen.options());
  }

  BrowserContext window(Browser.NewContextOptions options) {
    BrowserContext window = browser.newContext(options);
    window.setDefaultTimeout(10_000);
    return window;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
