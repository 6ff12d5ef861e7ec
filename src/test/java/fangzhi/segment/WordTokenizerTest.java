package fangzhi.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** smartcn's own tokenizer is the oracle. */
class WordTokenizerTest {
  private static final long SEED = 20261121;
  private static final int RANDOM_TEXTS = 20_000;

  /** Whatever the segmenter treats apart, and what begins, goes on in and ends words. */
  private static final String CHARACTERS =
      "的一中国人民共和社区街道委员会许昌市魏都区长葛城乡改造发展经济会议老旧小"
          + "啊龘鿃䶮㐀〇々"
          + "aZzＡｚ09０９_"
          + "，。、；：？！“”《》（）—…·,.!?;'\"@#%"
          + " \t\r\n\u3000\u00a0\u2028\u0085"
          + "\uD842\uDFB7\uD842\uDFB7𠮷😀"
          + "éαяアｱ가\uFFFD\u0000";

  private final Tokens ours = Tokens.ours();
  private final Tokens stock = Tokens.stock();

  @Test
  void wordsHaveTermsAndOffsets() {
    assertEquals(
        List.of(
            "老 0-1 word",
            "旧 1-2 word",
            "小区 2-5 word",
            ", 5-6 word",
            "abc 6-9 word",
            "12 9-11 word",
            " 11-11 "),
        ours.of("老旧小 区。ＡBc1２"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "。",
        "中",
        "\n\n",
        "许昌市魏都区文峰街道",
        "中 华 人 民\n共 和 国",
        "A股涨３.5％，ＧＤＰ增长１2%",
        "他说的确实在理",
        "结合成分子时",
        "\uD842",
        "\uDFB7中\uD842",
        "𠮷野家",
        "第１2ａB条",
        "龘龘龘"
      })
  void tokensAreSmartcns(String text) {
    assertEquals(stock.of(text), ours.of(text));
  }

  @Test
  void tokensOfArbitraryTextAreSmartcns() {
    Random random = new Random(SEED);
    for (int i = 0; i < RANDOM_TEXTS; i++) {
      String text = text(random, random.nextInt(40));
      assertEquals(stock.of(text), ours.of(text), () -> "seed " + SEED + ": " + text);
    }
  }

  /** The tokenizers read 1,024 characters at a time and look for a safe end in them. */
  @Test
  void tokensOfLongTextAreSmartcns() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100; i++) {
      String text = text(random, 900 + random.nextInt(3_000));
      assertEquals(stock.of(text), ours.of(text), "seed " + SEED + ", text " + i);
    }
    String unbroken = "中华人民共和国".repeat(1_000);
    assertEquals(stock.of(unbroken), ours.of(unbroken));
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  @Test
  void everyDictionaryWordIsFoundAsSmartcnFindsIt() {
    StringBuilder all = new StringBuilder();
    SmartcnFiles.words((word, frequency) -> all.append(word).append('\n'));
    assertTrue(all.length() > 200_000, "the dictionary wasn't read");
    assertEquals(stock.of(all.toString()), ours.of(all.toString()));
  }

  @Test
  void aReaderMayGiveAFewCharactersAtATime() throws IOException {
    String text = "许昌市魏都区的老旧小区。".repeat(300);
    StringReader slow =
        new StringReader(text) {
          @Override
          public int read(char[] buffer, int from, int length) throws IOException {
            return super.read(buffer, from, Math.min(length, 7));
          }
        };
    assertEquals(ours.of(text), ours.of(slow));
  }
}
