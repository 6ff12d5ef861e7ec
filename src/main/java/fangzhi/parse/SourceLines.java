package fangzhi.parse;

import fangzhi.model.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The lines of the file that units were read from, as ranges. */
final class SourceLines {
  private SourceLines() {}

  static List<LineRange> of(List<Unit> units) {
    Set<Integer> numbers = new TreeSet<>();
    for (Unit unit : units) {
      for (Line line : unit.lines()) {
        for (int number = line.number(); number <= line.last(); number++) {
          numbers.add(number);
        }
      }
    }
    return ranges(numbers);
  }

  private static List<LineRange> ranges(Set<Integer> numbers) {
    List<LineRange> ranges = new ArrayList<>();
    for (int number : numbers) {
      if (!ranges.isEmpty() && ranges.getLast().last() + 1 >= number) {
        ranges.set(ranges.size() - 1, new LineRange(ranges.getLast().first(), number));
      } else {
        ranges.add(new LineRange(number, number));
      }
    }
    return ranges;
  }
}
