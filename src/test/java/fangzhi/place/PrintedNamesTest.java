package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNamesTest {
  @ParameterizedTest
  @CsvSource({
    "丁小灯说，王月明和丁小灯笑了, 丁小灯|王月明, 0 丁小灯|5 王月明|9 丁小灯",
    "王月明来了, 王月|王月明|月明, 0 王月|0 王月明|1 月明",
    "丁丁丁丁丁, 丁丁, 0 丁丁|2 丁丁",
    "丁小, 丁小灯, ",
    "灯真亮, , "
  })
  void everyMentionIsFoundOnceInOrder(String text, @Nullable String names, @Nullable String found) {
    assertEquals(
        list(found),
        new PrintedNames(Set.copyOf(list(names)))
            .in(text).stream()
                .map(span -> span.start() + " " + text.substring(span.start(), span.end()))
                .toList());
  }

  private static List<String> list(@Nullable String joined) {
    return joined == null ? List.of() : Arrays.stream(joined.split("\\|")).toList();
  }
}
