package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  /** Simplified words in their own right that ICU would turn into others. */
  private static final String NOT_TRADITIONAL = "俱姊吒跤藉阪箝苎麴";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ＧＴＡ１２３，, 'gta123,'
          ⺠⽣⻓葛, 民生长葛
          老舊小區改造, 老旧小区改造
          沿著, 沿着
          事 务 局, 事务局
          事　务\u00a0局, 事务局
          20 世纪 80 年代, 20世纪80年代
          Grand  Theft Auto, grand theft auto
          'Hello, world', 'hello,world'
          ㎡ ㎞, m2 km
          二○二三, 二〇二三
          阿卜杜勒・卡里姆, 阿卜杜勒·卡里姆
          1998－2001～2003, 1998-2001~2003
          人民⸺我, 人民——我
          “改造”「区」, “改造”「区」
          ……½, ……½
          俱乐部, 俱乐部
          薴, 苎
          零\u200b宽\ufeff字\u00ad符\u0007, 零宽字符
          カタ カナ, カタカナ
          """)
  void spellingsOfOneLookBecomeOne(String original, String folded) {
    assertEquals(folded, Folding.fold(original).text());
  }

  @Test
  void lineFeedsStayAsOneBorderWithoutSpaces() {
    assertEquals("甲\n乙\nab", Folding.fold("\n 甲 \n \n\n 乙\nab \n").text());
    assertEquals("", Folding.fold("\n \n").text());
  }

  @Test
  void surrogatesSurvive() {
    assertEquals("𠮷野", Folding.fold("𠮷 野").text());
    assertEquals("ab", Folding.fold("𝐀b").text());
    assertEquals("甲\uFFFD乙\uFFFD", Folding.fold("甲\uD842乙\uDFB7").text());
    FoldedText folded = Folding.fold("a𠮷b");
    assertEquals(List.of(new Span(1, 3)), folded.occurrences("𠮷"));
  }

  @Test
  void occurrencesAreSpansOfTheOriginal() {
    FoldedText folded = Folding.fold("环境 暨 环\u3000境，１０ ㎡");
    assertEquals(List.of(new Span(0, 2), new Span(5, 8)), folded.occurrences("环境"));
    assertEquals(List.of(new Span(1, 4)), folded.occurrences("境暨"));
    assertEquals(List.of(new Span(9, 11)), folded.occurrences("10"));
    assertEquals(List.of(new Span(12, 13)), folded.occurrences("m"));
    assertEquals(List.of(), folded.occurrences(""));
  }

  @Test
  void overlappingOccurrencesAreAllFound() {
    assertEquals(List.of(new Span(0, 2), new Span(1, 3)), Folding.fold("天天天").occurrences("天天"));
  }

  @Test
  void theTableIsTransliteratorsWithoutTheNamedExceptions() {
    Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    for (char c = '\u3400'; c < '\uA000'; c++) {
      String simplified = icu.transliterate(String.valueOf(c));
      boolean kept = NOT_TRADITIONAL.indexOf(c) >= 0 || simplified.length() != 1;
      String expected = kept ? String.valueOf(c) : simplified.replace('苧', '苎');
      assertEquals(expected, Folding.fold(String.valueOf(c)).text());
    }
  }

  @Test
  void foldingRandomTextKeepsItsPromises() {
    long seed = 20231124;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      String text = randomText(random, random.nextInt(14));
      FoldedText folded = Folding.fold(text);
      String context = "seed " + seed + " round " + round + ": " + text;
      assertEquals(folded.text(), Folding.fold(folded.text()).text(), context);
      assertEquals(slowFold(text), folded.text(), context);
      assertMapIsMonotonic(folded, text, context);
      assertPartsFoldToParts(text, folded.text(), context);
    }
  }

  private static void assertMapIsMonotonic(FoldedText folded, String text, String context) {
    int start = 0;
    int end = 0;
    for (int i = 0; i < folded.text().length(); i++) {
      assertTrue(folded.start(i) >= start && folded.end(i) >= end, context);
      start = folded.start(i);
      end = folded.end(i);
      assertTrue(start < end && end <= text.length(), context);
    }
  }

  private static void assertPartsFoldToParts(String text, String folded, String context) {
    for (String line : text.split("\n")) {
      int[] codePoints = line.codePoints().toArray();
      for (int from = 0; from < codePoints.length; from++) {
        String part = new String(codePoints, from, Math.min(3, codePoints.length - from));
        assertTrue(folded.contains(Folding.fold(part).text()), context + " part " + part);
      }
    }
  }

  private static String randomText(Random random, int length) {
    String[] pieces = {
      "区", "區", "著", "，", ",", "a", "Ａ", "ﬁ", "㎡", " ", "  ", "\u3000", "\n", "\u200b", "\u0000",
      "𠮷", "𝐁", "\uD800", "\uDC00", "⻓", "⽇", "—", "⸺", "…", "“", "カ", "ｶ", "1", "５", "%", "é",
      "é", "İ", "\t", "\r\n", "㍿", "①", "·", "・", "\uFFFD"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean any = random.nextInt(5) == 0;
      text.append(
          any
              ? String.valueOf((char) random.nextInt(0x10000))
              : pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  /** The white-space rule written down once more, with regular expressions over folded pieces. */
  private static String slowFold(String text) {
    StringBuilder pieces = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String piece = Character.toString(c);
              boolean space =
                  !piece.equals("\n") && (Character.isWhitespace(c) || Character.isSpaceChar(c));
              pieces.append(
                  space || c == 0x85
                      ? " "
                      : piece.equals("\n") ? piece : Folding.fold(piece).text());
            });
    String word = "[\\p{L}\\p{Nd}&&[^\\p{IsIdeographic}\u3007\u3040-\u30FF]&&[\\x{0}-\\x{FFFF}]]";
    return pieces
        .toString()
        .replaceAll(" +", " ")
        .replaceAll("[ \n]*\n[ \n]*", "\n")
        .replaceAll("(?<!" + word + ") | (?!" + word + ")", "")
        .strip();
  }
}
