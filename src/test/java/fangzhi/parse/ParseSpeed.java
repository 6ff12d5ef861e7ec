package fangzhi.parse;

import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.page.TextPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints the throughput of parsing alone over the pages of text below folders; one thread. */
final class ParseSpeed {
  private static final int ROUNDS = 12;
  private static final int WARM_UP = 6;

  private ParseSpeed() {}

  public static void main(String[] folders) throws IOException {
    List<TextPage> pages = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(Files::isRegularFile).sorted().forEach(file -> read(file, pages));
      }
    }
    long bytes = pages.stream().mapToLong(ParseSpeed::bytes).sum();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long nanos = parse(pages);
      best = round < WARM_UP ? best : Math.min(best, nanos);
    }
    double seconds = best / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d pages, %.2f MB: %.2f MB/s, %.0f pages/s (best of %d rounds after %d)%n",
        pages.size(),
        bytes / 1e6,
        bytes / 1e6 / seconds,
        pages.size() / seconds,
        ROUNDS - WARM_UP,
        WARM_UP);
  }

  private static void read(Path file, List<TextPage> pages) {
    new PageReader().read(file, file.toString(), page -> addText(page, pages));
  }

  private static void addText(Page page, List<TextPage> pages) {
    if (page instanceof TextPage text) {
      pages.add(text);
    }
  }

  private static long bytes(TextPage page) {
    return String.join("\n", page.lines()).getBytes(StandardCharsets.UTF_8).length;
  }

  private static long parse(List<TextPage> pages) {
    PageParser parser = new PageParser();
    long start = System.nanoTime();
    int articles = 0;
    for (TextPage page : pages) {
      articles += parser.parse(page).articles().size();
    }
    if (articles == 0) {
      throw new IllegalStateException("no article found");
    }
    return System.nanoTime() - start;
  }
}
