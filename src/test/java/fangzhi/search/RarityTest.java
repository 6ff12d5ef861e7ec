package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RarityTest {
  @Test
  void pairsAreCutBetweenCharacters() {
    assertEquals(List.of("魏都", "都区"), Rarity.pairs("魏都区"));
    assertEquals(List.of("\uD842\uDFB7野"), Rarity.pairs("\uD842\uDFB7野"));
    assertEquals(List.of("灯"), Rarity.pairs("灯"));
  }
}
