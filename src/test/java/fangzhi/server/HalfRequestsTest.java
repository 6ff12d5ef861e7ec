package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.server.HalfRequests.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HalfRequestsTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Duration MOST = Duration.ofSeconds(3);

  private final HalfRequests<String> half = new HalfRequests<>();
  private long now = Long.MAX_VALUE - 5 * SECOND;

  /** Whether it is late after another second in which there was such traffic in all. */
  private boolean isLate(long requests, long answers, long bytes) {
    now += SECOND;
    return !half.late(Map.of("one", new Traffic(requests, answers, bytes)), now, MOST).isEmpty();
  }

  private List<Boolean> drip(long requests, long answers, long bytes) {
    return LongStream.range(1, 6).mapToObj(i -> isLate(requests, answers, bytes + i)).toList();
  }

  @Test
  void aRequestThatDripsInIsLate() {
    assertEquals(List.of(false, false, false, false, true), drip(0, 0, 0));
  }

  @Test
  void soIsASecondOne() {
    assertEquals(false, isLate(1, 0, 100));
    assertEquals(false, isLate(1, 1, 100));
    assertEquals(List.of(false, false, false, false, true), drip(1, 1, 100));
  }

  @Test
  void soIsOneThatBeganAndThenStopped() {
    assertEquals(false, isLate(0, 0, 10));
    assertEquals(false, isLate(0, 0, 10));
    assertEquals(false, isLate(0, 0, 10));
    assertEquals(false, isLate(0, 0, 10));
    assertEquals(true, isLate(0, 0, 10));
  }

  @Test
  void aBodyOrAnAnswerThatTakesItsTimeIsNot() {
    assertEquals(List.of(false, false, false, false, false), drip(1, 0, 100));
    for (int i = 0; i < 6; i++) {
      assertEquals(false, isLate(1, 1, 105));
    }
  }

  @Test
  void manyWholeRequestsAreNot() {
    for (int i = 1; i < 9; i++) {
      assertEquals(false, isLate(i, i, 100L * i));
    }
  }

  @Test
  void connectionsThatEndedAreForgotten() {
    assertEquals(false, isLate(0, 0, 10));
    half.late(Map.of(), now, MOST);
    assertEquals(List.of(false, false, false, false, true), drip(0, 0, 10));
  }
}
