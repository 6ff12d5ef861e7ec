package fangzhi.search;

import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prints how long the marks and snippets of a page of hits take. {@code SnippetsOracleTest}
 * compares the same code with a plain scan. Run it with
 *
 * <pre>
 * mvn -q test-compile exec:java
 * </pre>
 */
final class HighlightSpeed {
  private static final int ROUNDS = 200;

  private HighlightSpeed() {}

  public static void main(String[] arguments) {
    List<String> two = List.of("甲乙", "丙丁");
    List<String> many = IntStream.range(0, 32).mapToObj(i -> "字" + (char) (0x4E00 + i)).toList();
    measure("20 hits of 5,000 characters, 2 terms", 20, 5_000, two);
    measure("20 hits of 5,000 characters, 1 frequent term", 20, 5_000, List.of("甲"));
    measure("20 hits of 5,000 characters, 32 terms", 20, 5_000, many);
    List<String> words = IntStream.range(0, 400).mapToObj(i -> "" + (char) (0x4E00 + i)).toList();
    measure("20 hits of 5,000 characters, 400 terms", 20, 5_000, words);
    measure("20 hits of 1,000 characters, 2 terms", 20, 1_000, two);
    measure("1 hit of 1,000,000 characters, 2 terms", 1, 1_000_000, two);
    measure("1 hit of 1,000,000 characters, term missing", 1, 1_000_000, List.of("甲乙", "没有"));
  }

  private static void measure(String what, int hits, int chars, List<String> terms) {
    List<ArchivedArticle> articles =
        IntStream.range(0, hits).mapToObj(i -> article(i, chars)).toList();
    double best = Double.MAX_VALUE;
    int shown = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      shown = 0;
      for (ArchivedArticle article : articles) {
        shown += Highlights.hit(article, part -> terms, 0).snippets().size();
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    System.out.printf("%s: %.2f ms, %d passages%n", what, best, shown);
  }

  private static ArchivedArticle article(int seed, int chars) {
    Random random = new Random(seed);
    StringBuilder body = new StringBuilder();
    while (body.length() < chars) {
      body.append((char) (0x4E00 + random.nextInt(3_000)));
      String next =
          switch (random.nextInt(60)) {
            case 0 -> "。";
            case 1 -> "，";
            case 2 -> random.nextInt(8) == 0 ? "\n" : "：";
            case 3 -> random.nextInt(10) == 0 ? "甲乙" : "甲";
            case 4 -> random.nextInt(10) == 0 ? "丙丁" : "丙";
            case 5 -> "字" + (char) (0x4E00 + random.nextInt(32));
            default -> "";
          };
      body.append(next);
    }
    return Stories.of("a" + seed, Heading.of("河西社区亮灯"), body.toString(), null, List.of());
  }
}
