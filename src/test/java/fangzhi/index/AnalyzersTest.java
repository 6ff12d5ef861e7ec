package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

class AnalyzersTest {
  @Test
  void gramsArePairsAndAtTheEndACharacter() throws IOException {
    assertEquals(List.of("魏都", "都区", "区"), grams("魏都区"));
    assertEquals(List.of("aé", "éb", "b"), grams("aéb"));
    assertEquals(List.of(), grams(""));
  }

  @Test
  void aBorderIsATokenOfItsOwn() throws IOException {
    assertEquals(List.of("甲乙", "乙", "\n", "丙"), grams("甲乙\n丙"));
    assertEquals(List.of("\f", "甲", "\f"), grams("\f甲\f"));
  }

  @Test
  void aSurrogatePairIsOneCharacter() throws IOException {
    assertEquals(List.of("𠮷野", "野"), grams("𠮷野"));
    assertEquals(List.of("野𠮷", "𠮷"), grams("野𠮷"));
    assertEquals(List.of("𠮷 2", "野 1"), characters("𠮷野𠮷"));
  }

  @Test
  void charactersAreCounted() throws IOException {
    assertEquals(List.of("灯 2", "亮 1", "\n 2"), characters("灯亮\n灯\n"));
    assertEquals(List.of(), characters(""));
  }

  @Test
  void aCharacterOnlyInAHeadingIsMarked() throws IOException {
    assertEquals(
        List.of("老 1", "老\f 1", "灯 3", "树 2", "树\f 1", "\f 1", "亮 1"), characters("老灯树树\f灯亮灯"));
  }

  @Test
  void longTextIsReadWhole() throws IOException {
    assertEquals(10_000, grams("长".repeat(10_000)).size());
    assertEquals(List.of("长 10000"), characters("长".repeat(10_000)));
    String different =
        IntStream.range(0x4E00, 0x9000).mapToObj(Character::toString).collect(Collectors.joining());
    assertEquals(
        different.chars().mapToObj(c -> (char) c + " 2").toList(),
        characters(different + different));
  }

  @Test
  void wordsAreDictionaryWordsWithoutPunctuation() {
    assertEquals(List.of("老", "旧", "小区", "改造"), Analyzers.tokens(Analyzers.words(), "老旧小区，改造。"));
  }

  private static List<String> grams(String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = Analyzers.grams().tokenStream("f", text)) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        assertEquals(1, step.getPositionIncrement());
        tokens.add(term.getBytesRef().utf8ToString());
      }
      stream.end();
    }
    return tokens;
  }

  /** Each with its number; what adds nothing to the text's length stands on the one before. */
  private static List<String> characters(String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = Analyzers.characters().tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      TermFrequencyAttribute number = stream.addAttribute(TermFrequencyAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        boolean isMark = term.length() > 1 && term.charAt(1) == '\f';
        assertEquals(isMark ? 0 : 1, step.getPositionIncrement());
        tokens.add(term + " " + number.getTermFrequency());
      }
      stream.end();
    }
    return tokens;
  }
}
