package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "新时代中国特色社会主义思想主题教育开展以来, 2023-04-03",
    "“不忘初心、牢记使命”主题教育, 2019-05-31",
    "为“十四五”开局起步打好基础, 2021-01-01",
  })
  void campaignsHaveTheirFirstDay(String text, LocalDate first) {
    assertEquals(List.of(first), Period.namedIn(text).stream().map(Period::from).toList());
  }
}
