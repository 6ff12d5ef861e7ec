package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EchoTest {
  @Test
  void headingIsRepeatedByItsText() {
    double[] echo =
        new Echo(
                PageLines.of(
                    List.of("南湖社区书屋延长开放", "居民下班以后也能来借书，", "南湖社区的书屋从周一起", "延长开放时间。", "周末中午不再闭馆。")))
            .after();
    assertTrue(echo[0] > 0.5, "a heading: " + echo[0]);
    assertEquals(0, echo[1], "running text");
  }

  @Test
  void shortLineIsRepeatedByChanceOnly() {
    assertEquals(0, new Echo(PageLines.of(List.of("社区", "社区的书屋"))).after()[0]);
  }
}
