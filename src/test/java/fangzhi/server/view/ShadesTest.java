package fangzhi.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShadesTest {
  private static final long SEED = 20261121;

  @Test
  void aFullDayLeavesTheOthersTheirShades() {
    Shades shades = Shades.of(List.of(1, 2, 3, 4, 500));
    assertEquals(List.of(1, 2, 3, 4, 5), shown(shades, 1, 2, 3, 4, 500));
  }

  @Test
  void fewNumbersAreFarApart() {
    assertEquals(List.of(5), shown(Shades.of(List.of(7, 7, 7)), 7));
    assertEquals(List.of(3, 5), shown(Shades.of(List.of(1, 9)), 1, 9));
    assertEquals(List.of(), Shades.of(List.of()).steps());
  }

  @Test
  void shadesRiseWithTheNumbersAndTheLegendSaysHow() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      List<Integer> numbers =
          IntStream.rangeClosed(0, random.nextInt(40))
              .mapToObj(i -> 1 + random.nextInt(1 + random.nextInt(60)))
              .sorted()
              .toList();
      Shades shades = Shades.of(numbers);
      List<Integer> shown = numbers.stream().map(shades::of).toList();
      assertEquals(shown.stream().sorted().toList(), shown, "seed " + SEED);
      assertEquals(Shades.STEPS, shown.getLast());
      for (int number : numbers) {
        Shades.Step step =
            shades.steps().stream()
                .filter(s -> s.from() <= number && number <= s.to())
                .findFirst()
                .orElseThrow();
        assertEquals(step.shade(), shades.of(number));
        assertTrue(step.shade() >= 1);
      }
    }
  }

  private static List<Integer> shown(Shades shades, Integer... numbers) {
    return Arrays.stream(numbers).map(shades::of).toList();
  }
}
