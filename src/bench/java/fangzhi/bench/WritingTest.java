package fangzhi.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fangzhi.bench.Writing.Time;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class WritingTest {
  private final Writing ours = written(100, Map.of("许昌", 7L, "魏都", 3L));

  @Test
  void sameAnswersPassWhateverTimeTheyTook() {
    ours.requireSame("other", written(100, Map.of("许昌", 7L, "魏都", 3L)));
  }

  @Test
  void missingArticlesFail() {
    assertEquals(
        "other: 99 articles instead of 100", refusal(written(99, Map.of("许昌", 7L, "魏都", 3L))));
  }

  @Test
  void otherHitsFail() {
    assertEquals(
        "other finds 许昌 in 6 instead of 7", refusal(written(100, Map.of("许昌", 6L, "魏都", 3L))));
  }

  @Test
  void textThatWasNotLookedForFails() {
    assertEquals("other finds 魏都 in null instead of 3", refusal(written(100, Map.of("许昌", 7L))));
  }

  private String refusal(Writing other) {
    Executable comparison = () -> ours.requireSame("other", other);
    return String.valueOf(assertThrows(IllegalStateException.class, comparison).getMessage());
  }

  private static Writing written(int articles, Map<String, Long> hits) {
    Time any = new Time(articles, hits.size());
    return new Writing(articles, any, any, 0, hits);
  }
}
