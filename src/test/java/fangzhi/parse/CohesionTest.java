package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compared, to the last bit, with sets of strings. */
class CohesionTest {
  private static final long SEED = 20261121;
  private static final int MAX_PAIRS = 63;
  private static final String LETTERS = "书屋社区开放居民，。 龜A1";

  @Test
  void sharesAndHeadingsAreThoseOfPlainSets() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        texts.add(text(random, random.nextInt(40)));
      }
      List<Unit> units = texts.stream().map(CohesionTest::unit).toList();
      Cohesion cohesion = new Cohesion(units);
      String context = "seed " + SEED + " round " + round + ": " + texts;
      int middle = 1 + random.nextInt(6);
      assertEquals(
          shared(texts, middle), cohesion.shared(0, middle, middle, texts.size()), context);
      Cohesion.Heading heading = cohesion.heading(0, middle);
      long[] masks = heading.in(middle, texts.size() - middle);
      assertArrayEquals(masks(texts, middle), masks, context);
      for (int i = 0; i < masks.length; i++) {
        assertEquals(share(texts, middle, masks[i]), heading.share(masks[i]), 1e-12, context);
      }
    }
  }

  private static Unit unit(String text) {
    return new Unit(UnitType.PARAGRAPH, List.of(), text, false, false, false, 1);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** Pairs in the order of their characters; those of the upper half of Unicode come first. */
  private static SortedSet<Integer> pairs(List<String> texts) {
    SortedSet<Integer> pairs = new TreeSet<>();
    for (String text : texts) {
      for (int i = 0; i + 1 < text.length(); i++) {
        if (text.substring(i, i + 2).matches("[\\p{IsHan}A1]{2}")) {
          pairs.add(text.charAt(i) << 16 | text.charAt(i + 1));
        }
      }
    }
    return pairs;
  }

  private static double weight(List<String> texts, int pair) {
    long holding = texts.stream().filter(text -> pairs(List.of(text)).contains(pair)).count();
    return Math.log((1.0 + texts.size()) / holding);
  }

  private static double shared(List<String> texts, int middle) {
    SortedSet<Integer> before = pairs(texts.subList(0, middle));
    SortedSet<Integer> after = pairs(texts.subList(middle, texts.size()));
    double common = 0;
    double all = 1;
    double others = 1;
    for (int pair : before) {
      all += weight(texts, pair);
      common += after.contains(pair) ? weight(texts, pair) : 0;
    }
    for (int pair : after) {
      others += weight(texts, pair);
    }
    return common / Math.min(all, others);
  }

  private static List<Integer> heading(List<String> texts, int middle) {
    return pairs(texts.subList(0, middle)).stream().limit(MAX_PAIRS).toList();
  }

  private static long[] masks(List<String> texts, int middle) {
    List<Integer> heading = heading(texts, middle);
    return texts.subList(middle, texts.size()).stream()
        .mapToLong(
            text ->
                IntStream.range(0, heading.size())
                    .filter(bit -> pairs(List.of(text)).contains(heading.get(bit)))
                    .mapToLong(bit -> 1L << bit)
                    .sum())
        .toArray();
  }

  private static double share(List<String> texts, int middle, long mask) {
    List<Integer> heading = heading(texts, middle);
    double[] weights = heading.stream().mapToDouble(pair -> weight(texts, pair)).toArray();
    double found =
        IntStream.range(0, weights.length)
            .filter(bit -> (mask >> bit & 1) == 1)
            .mapToDouble(bit -> weights[bit])
            .sum();
    return found / (Arrays.stream(weights).sum() + 4);
  }
}
