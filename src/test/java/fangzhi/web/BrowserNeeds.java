package fangzhi.web;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What browser tests need of the system.
 *
 * @param chromium the browser
 * @param node the Node.js that runs Playwright's driver; may be absent where {@code bundled}
 * @param bundled whether the class path holds a Node.js
 */
record BrowserNeeds(@Nullable Path chromium, @Nullable Path node, boolean bundled) {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Where macOS keeps it, which has no such command. */
  private static final Path OF_MACOS =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /** What Playwright's driver asks for in its package.json. */
  private static final int LEAST_NODE = 20;

  private static final Pattern NODE_VERSION = Pattern.compile("v(\\d+)\\..*\\s*");

  static BrowserNeeds ofThisSystem() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Path chromium =
        BROWSERS.stream()
            .flatMap(name -> command(name, path).stream())
            .findFirst()
            .orElse(Files.isExecutable(OF_MACOS) ? OF_MACOS : null);
    Path node = command("node", path).filter(BrowserNeeds::isGoodNode).orElse(null);
    boolean bundled = BrowserNeeds.class.getResource("/driver/linux") != null;
    return new BrowserNeeds(chromium, node, bundled);
  }

  private static Optional<Path> command(String name, String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean isGoodNode(Path node) {
    try {
      Process process = new ProcessBuilder(node.toString(), "--version").start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher version = NODE_VERSION.matcher(answer);
      return version.matches() && Integer.parseInt(version.group(1)) >= LEAST_NODE;
    } catch (IOException e) {
      return false; // it doesn't run here
    }
  }

  /** What is missing, in one sentence with the remedy. */
  Optional<String> missing() {
    List<String> missing = new ArrayList<>();
    if (chromium == null) {
      missing.add("Chromium (Debian: apt install chromium fonts-noto-cjk)");
    }
    if (node == null && !bundled) {
      missing.add("Node.js " + LEAST_NODE + " or newer (or Maven's option -Pnode-bundle)");
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("browser tests need " + String.join(" and ", missing));
  }
}
