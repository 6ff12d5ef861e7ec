package fangzhi.torture;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Draws overload and recovery: what was offered, answered and refused a second, how long the
 * answers took, and the heap.
 */
final class LoadGraph {
  private static final int WIDTH = 900;
  private static final int LEFT = 70;
  private static final int PANEL = 150;
  private static final int GAP = 60;
  private static final int TOP = 50;

  private final List<LoadRun.Told> windows;
  private final double sustainable;
  private final StringBuilder svg = new StringBuilder();

  /**
   * @param windows of a run, of which those of the ramp and after the recovery are left out
   */
  LoadGraph(List<LoadRun.Told> windows, double sustainable) {
    this.windows =
        windows.stream().filter(one -> one.phase().matches("overload|recovery")).toList();
    this.sustainable = sustainable;
  }

  private record Line(String name, String colour, ToDoubleFunction<LoadRun.Told> value) {}

  String svg() {
    int height = TOP + 3 * (PANEL + GAP);
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='13'>",
        WIDTH, height);
    add("<rect width='100%%' height='100%%' fill='white'/>");
    text(
        LEFT,
        20,
        String.format(
            Locale.ROOT,
            "twice the sustainable rate (%.0f/s), then half of it; 10 seconds a point",
            sustainable));
    panel(
        0,
        "questions a second",
        List.of(
            new Line("offered", "#888", one -> one.window().count() / one.window().seconds()),
            new Line("answered", "#06c", one -> one.window().admitted() / one.window().seconds()),
            new Line(
                "refused (503)", "#c30", one -> one.window().shed() / one.window().seconds())));
    panel(
        1,
        "milliseconds of what was answered",
        List.of(
            new Line("p50", "#06c", one -> one.window().millis(50)),
            new Line("p99", "#c30", one -> one.window().millis(99))));
    panel(
        2,
        "heap after a collection (MB), threads",
        List.of(
            new Line("heap", "#06c", LoadRun.Told::megabytes),
            new Line("threads", "#888", LoadRun.Told::threads)));
    return svg.append("</svg>\n").toString();
  }

  private void panel(int number, String title, List<Line> lines) {
    int top = TOP + number * (PANEL + GAP);
    double most = 1;
    for (Line line : lines) {
      most = Math.max(most, windows.stream().mapToDouble(line.value()).max().orElse(1));
    }
    add(
        "<rect x='%d' y='%d' width='%d' height='%d' fill='none' stroke='#ccc'/>",
        LEFT, top, WIDTH - LEFT - 20, PANEL);
    text(LEFT, top - 8, title);
    text(8, top + 12, String.format(Locale.ROOT, "%,.0f", most));
    text(8, top + PANEL, "0");
    int at = LEFT + 320;
    for (Line line : lines) {
      add("<text x='%d' y='%d' fill='%s'>%s</text>", at, top - 8, line.colour(), line.name());
      at += 120;
      draw(line, top, most);
    }
  }

  private void draw(Line line, int top, double most) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < windows.size(); i++) {
      double x = LEFT + (WIDTH - LEFT - 20.0) * i / Math.max(1, windows.size() - 1);
      double y = top + PANEL - PANEL * line.value().applyAsDouble(windows.get(i)) / most;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    add(
        "<polyline points='%s' fill='none' stroke='%s' stroke-width='1.5'/>",
        points.toString().strip(), line.colour());
  }

  private void text(int x, int y, String text) {
    add("<text x='%d' y='%d'>%s</text>", x, y, text);
  }

  private void add(String element, Object... values) {
    svg.append(String.format(Locale.ROOT, element, values)).append('\n');
  }
}
