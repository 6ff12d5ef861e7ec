package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparsePatternTest {
  @Test
  void numericDatesAreFound() {
    SparsePatternOracle.assertFindsAll(
        ChineseDates.NUMERIC, "2023-03-16", "1999.3.16", "2023/3/1", "2023-03.16", "2023");
  }

  @Test
  void daysWithoutAMonthAreFound() {
    SparsePatternOracle.assertFindsAll(ChineseDates.DAY_ONLY, "16日", "６至8日", "廿一 号", "同月", "日常");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?<=^|甲)(?:[乙丙]?丁|戊+己?|庚(?!辛))", "[0-3]{1,2}号|第(?:[一二三]|十)?条"})
  void findsWhatThePatternFinds(String words) {
    SparsePatternOracle.assertFindsAll(new SparsePattern(words));
  }

  @Test
  void relativeDaysAreFound() {
    SparsePatternOracle.assertFindsAll(RelativeDay.WORD);
  }

  @Test
  void matchesDontOverlap() {
    assertEquals(
        List.of("甲甲", "甲甲"),
        new SparsePattern("甲甲").in("甲甲甲甲甲").stream().map(MatchResult::group).toList());
  }

  @Test
  void aPatternThatBeginsWithAnythingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SparsePattern(".乙"));
    assertThrows(IllegalArgumentException.class, () -> new SparsePattern("[^甲]乙"));
    assertThrows(IllegalArgumentException.class, () -> new SparsePattern("\\d乙"));
    assertThrows(IllegalArgumentException.class, () -> new SparsePattern("\\s乙"));
    assertThrows(IllegalArgumentException.class, () -> new SparsePattern("甲|𠀀乙"));
  }
}
