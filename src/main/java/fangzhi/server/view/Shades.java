package fangzhi.server.view;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How strongly days are shaded by their number of articles: in {@link #STEPS} steps of as many days
 * each, so that a single full day doesn't leave all others pale. Equal numbers have one shade.
 *
 * @param highest the highest number of each step, rising
 */
record Shades(List<Integer> highest) {
  /** The strongest shade; the weakest is 1. */
  static final int STEPS = 5;

  /** The numbers that share a shade. */
  record Step(int shade, int from, int to) {}

  /** Of the numbers of some days. */
  static Shades of(Collection<Integer> numbers) {
    List<Integer> sorted = numbers.stream().sorted().toList();
    return new Shades(
        IntStream.rangeClosed(1, sorted.isEmpty() ? 0 : STEPS)
            .map(step -> Math.ceilDiv(sorted.size() * step, STEPS) - 1)
            .mapToObj(sorted::get)
            .distinct()
            .toList());
  }

  /** The shade of a number; none of a step is weaker than that of a lower step. */
  int of(int number) {
    int step = (int) highest.stream().filter(bound -> bound < number).count();
    return shade(step);
  }

  private int shade(int step) {
    return Math.ceilDiv((step + 1) * STEPS, highest.size());
  }

  /** All shades in use, the weakest first. */
  List<Step> steps() {
    return IntStream.range(0, highest.size())
        .mapToObj(
            step ->
                new Step(shade(step), step == 0 ? 1 : highest.get(step - 1) + 1, highest.get(step)))
        .toList();
  }
}
