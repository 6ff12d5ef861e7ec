package fangzhi.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  @Test
  void textsWithNineLettersInCommonShareAShingle() {
    Random random = new Random(20261121);
    for (int i = 0; i < 2_000; i++) {
      String common = letters(random, Fingerprint.CERTAIN);
      Set<Long> shared = new HashSet<>(hashes(letters(random, random.nextInt(40)) + common));
      shared.retainAll(hashes(common + letters(random, random.nextInt(40))));
      assertFalse(shared.isEmpty(), common);
    }
  }

  @Test
  void spacesPunctuationWidthAndScriptDontMatter() {
    assertEquals(hashes("许昌市魏都区12个社区举行了比赛"), hashes("許昌市、魏都區\n１２ 个 社區，舉行了比賽。"));
  }

  @Test
  void textShorterThanAShingleHasNone() {
    assertEquals(0, Fingerprint.of(BareText.of("四个字。")).hashes().count());
  }

  @Test
  void everyLetterHasTheWeightOfANearShingle() {
    Fingerprint fingerprint = Fingerprint.of(BareText.of("许昌市魏都区十二个社区举行了乒乓球比赛"));
    double[] weights = fingerprint.weights(fingerprint.hashes().mapToDouble(hash -> 0.5).toArray());
    for (double weight : weights) {
      assertEquals(0.5, weight);
    }
  }

  @Test
  void chosenIsTheLastSmallestOfEachWindow() {
    Random random = new Random(20261122);
    for (int i = 0; i < 2_000; i++) {
      String text = i % 2 == 0 ? letters(random, random.nextInt(60)) : "许昌".repeat(i % 31);
      List<Long> chosen = Fingerprint.of(BareText.of(text)).hashes().boxed().toList();
      assertEquals(smallestOfEachWindow(text), chosen, text);
    }
  }

  /** By the definition, each hash by itself. */
  private static List<Long> smallestOfEachWindow(String text) {
    List<Long> all = new ArrayList<>();
    for (int start = 0; start + Fingerprint.SHINGLE <= text.length(); start++) {
      all.add(onlyHash(text.substring(start, start + Fingerprint.SHINGLE)));
    }
    List<Long> chosen = new ArrayList<>();
    int last = -1;
    for (int start = 0; start <= Math.max(0, all.size() - Fingerprint.WINDOW); start++) {
      List<Long> window = all.subList(start, Math.min(all.size(), start + Fingerprint.WINDOW));
      int smallest = window.isEmpty() ? -1 : start + window.lastIndexOf(Collections.min(window));
      if (smallest != last) {
        chosen.add(all.get(smallest));
        last = smallest;
      }
    }
    return chosen;
  }

  private static long onlyHash(String shingle) {
    return Fingerprint.of(BareText.of(shingle)).hashes().findFirst().orElseThrow();
  }

  private static Set<Long> hashes(String text) {
    return Fingerprint.of(BareText.of(text)).hashes().boxed().collect(Collectors.toSet());
  }

  private static String letters(Random random, int length) {
    return random
        .ints(length, '一', '一' + 5_000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
