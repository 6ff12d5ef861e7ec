package fangzhi.parse;

import static fangzhi.parse.TornWords.Sign.NONE;
import static fangzhi.parse.TornWords.Sign.TORN;
import static fangzhi.parse.TornWords.Sign.WHOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TornWordsTest {
  @Test
  void lineEndInsideAWordIsTorn() {
    assertEquals(
        List.of(NONE, TORN, WHOLE, NONE),
        TornWords.before(PageLines.of(List.of("社区新建的图书", "馆昨天向居民", "开放到晚上", "“书香社区”"))));
  }
}
