package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class AnalyzersTest {
  @Test
  void gramsAreCharactersAndPairsAtEachPosition() throws IOException {
    assertEquals(
        List.of("魏@1[0-1]", "魏都@1[0-2]", "都@2[1-2]", "都区@2[1-3]", "区@3[2-3]"), grams("魏都区"));
    assertEquals(List.of(), grams(""));
  }

  @Test
  void aBorderIsATokenOfItsOwn() throws IOException {
    assertEquals(List.of("甲@1[0-1]", "\n@2[1-2]", "乙@3[2-3]"), grams("甲\n乙"));
    assertEquals(List.of("\f@1[0-1]", "甲@2[1-2]", "\f@3[2-3]"), grams("\f甲\f"));
  }

  @Test
  void aSurrogatePairIsOneCharacter() throws IOException {
    assertEquals(List.of("𠮷@1[0-2]", "𠮷野@1[0-3]", "野@2[2-3]"), grams("𠮷野"));
  }

  @Test
  void longTextIsReadWhole() throws IOException {
    assertEquals(2 * 10_000 - 1, grams("长".repeat(10_000)).size());
  }

  @Test
  void wordsAreDictionaryWordsWithoutPunctuation() {
    assertEquals(List.of("老", "旧", "小区", "改造"), Analyzers.tokens(Analyzers.words(), "老旧小区，改造。"));
  }

  private static List<String> grams(String text) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = Analyzers.grams().tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = 0;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(
            term + "@" + position + "[" + offset.startOffset() + "-" + offset.endOffset() + "]");
      }
      stream.end();
    }
    return tokens;
  }
}
