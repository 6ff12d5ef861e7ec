package fangzhi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowserNeedsTest {
  private static final Path CHROMIUM = Path.of("chromium");
  private static final Path NODE = Path.of("node");

  @Test
  void whatIsMissingIsNamedWithTheRemedy() {
    assertEquals(Optional.empty(), new BrowserNeeds(CHROMIUM, NODE, false).missing());
    assertEquals(Optional.empty(), new BrowserNeeds(CHROMIUM, null, true).missing());
    assertEquals(
        Optional.of(
            "browser tests need Chromium (Debian: apt install chromium fonts-noto-cjk)"
                + " and Node.js 20 or newer (or Maven's option -Pnode-bundle)"),
        new BrowserNeeds(null, null, false).missing());
  }

  @Test
  void missingBrowserSkipsButFailsInCi() {
    Optional<String> missing = Optional.of("a browser");
    assertTrue(BrowserExtension.verdict(missing, false).isDisabled());
    assertFalse(BrowserExtension.verdict(missing, true).isDisabled());
    assertFalse(BrowserExtension.verdict(Optional.empty(), false).isDisabled());
  }
}
