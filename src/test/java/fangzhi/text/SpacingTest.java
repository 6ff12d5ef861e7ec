package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTest {
  @ParameterizedTest
  @CsvSource({
    "事 务 局 紧 紧,事务局紧紧",
    "20 世纪 80 年代,20世纪80年代",
    "X 光机 15 台,X光机15台",
    "data base,data base",
    "2  021 年,2021年",
    "3 . 5 亿,3.5亿"
  })
  void denseTextHasNoSpaceNextToChinese(String spaced, String dense) {
    assertEquals(dense, Spacing.dense(spaced));
  }

  @ParameterizedTest
  @CsvSource({
    "城市执法有精度 服务管理有温度,城市执法有精度 服务管理有温度",
    "事 务 局 紧 紧 围 绕,事务局紧紧围绕",
    "城 市 有 精 度  服 务 有 温 度,城市有精度 服务有温度",
    "本报记者 陈立  通讯员 吴越,本报记者 陈立 通讯员 吴越"
  })
  void lineKeepsTheSpacesThatMeanSomething(String printed, String line) {
    assertEquals(line, Spacing.line(printed));
  }
}
