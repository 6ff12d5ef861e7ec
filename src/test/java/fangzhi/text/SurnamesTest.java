package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnamesTest {
  @ParameterizedTest
  @CsvSource({"冯清周明月,冯清 周明月", "程小志曹东文,程小志 曹东文", "欧阳小梅陈立,欧阳小梅 陈立", "陈立,陈立", "啊啊啊啊啊,啊啊啊啊啊"})
  void namesRunTogetherAreCut(String run, String names) {
    assertEquals(List.of(names.split(" ")), Surnames.split(run));
  }

  @Test
  void surnameOfRunningTextDependsOnWhatStandsBefore() {
    assertEquals(1, Surnames.lengthAt("居民郏小满", 2, false));
    assertEquals(0, Surnames.lengthAt("水明霞", 0, false));
    assertEquals(1, Surnames.lengthAt("主任水明霞", 2, true));
    assertEquals(0, Surnames.lengthAt("主任和李明", 2, true));
    assertEquals(2, Surnames.lengthAt("欧阳小梅", 0, false));
    assertEquals(0, Surnames.lengthAt("李", 1, true));
  }
}
