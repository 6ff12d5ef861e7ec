package fangzhi.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
    assertEquals(List.of(), Fingerprint.of(BareText.of("四个字。")).marks());
  }

  @Test
  void everyLetterHasTheWeightOfANearShingle() {
    Fingerprint fingerprint = Fingerprint.of(BareText.of("许昌市魏都区十二个社区举行了乒乓球比赛"));
    double[] weights = fingerprint.weights(hash -> 0.5);
    for (double weight : weights) {
      assertEquals(0.5, weight);
    }
  }

  private static Set<Long> hashes(String text) {
    return Fingerprint.of(BareText.of(text)).marks().stream()
        .map(Fingerprint.Mark::hash)
        .collect(Collectors.toSet());
  }

  private static String letters(Random random, int length) {
    return random
        .ints(length, '一', '一' + 5_000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
