package fangzhi.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacePathTest {
  @ParameterizedTest
  @CsvSource({
    "许昌市/魏都区/文峰街道, 许昌市, 文峰街道, 许昌市/魏都区",
    "许昌市, 许昌市, 许昌市, ''",
  })
  void pathIsReadFromBothEnds(String path, String root, String name, String above) {
    assertEquals(
        List.of(root, name, above),
        List.of(PlacePath.root(path), PlacePath.name(path), PlacePath.above(path)));
  }

  @Test
  void unitsAboveComeWidestFirst() {
    assertEquals(List.of("许昌市", "许昌市/魏都区"), PlacePath.allAbove("许昌市/魏都区/文峰街道"));
    assertEquals(List.of(), PlacePath.allAbove("许昌市"));
  }

  @ParameterizedTest
  @CsvSource({
    "许昌市/魏都区, 许昌市/魏都区/文峰街道, 许昌市/魏都区",
    "许昌市/魏都区, 许昌市/建安区, 许昌市",
    "许昌市, 许昌, ''",
  })
  void commonPathHoldsBoth(String a, String b, String common) {
    assertEquals(common, PlacePath.common(a, b));
    assertEquals(common, PlacePath.common(b, a));
  }
}
