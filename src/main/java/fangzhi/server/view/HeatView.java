package fangzhi.server.view;

import fangzhi.search.Facet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Months as heat maps, with what their shades mean.
 *
 * @param legend the weakest shade first
 */
public record HeatView(List<HeatMonth> months, List<Step> legend) {
  /** A shade with the numbers of articles it stands for, such as 4–8. */
  public record Step(int shade, String stories) {}

  /**
   * Of the articles a day.
   *
   * @param months those shown, in their order
   * @param paper the paper they are of, null for all
   */
  static HeatView of(
      Collection<YearMonth> months,
      Map<LocalDate, Integer> days,
      @Nullable String paper,
      Function<YearMonth, String> name,
      Texts texts) {
    Shades shades =
        Shades.of(
            days.entrySet().stream()
                .filter(day -> months.contains(YearMonth.from(day.getKey())))
                .map(Map.Entry::getValue)
                .toList());
    DayUrl addresses = new DayUrl(paper);
    return new HeatView(
        months.stream()
            .map(
                month ->
                    HeatMonth.of(
                        month,
                        name.apply(month),
                        days,
                        shades,
                        addresses,
                        search(month, paper),
                        texts))
            .toList(),
        shades.steps().stream().map(step -> step(step, texts)).toList());
  }

  private static SearchUrl search(YearMonth month, @Nullable String paper) {
    String path = TimeScale.MONTHS.value(TimeScale.MONTHS.number(month));
    SearchUrl search = SearchUrl.ALL.toggled(Facet.MONTH, path);
    return paper == null ? search : search.toggled(Facet.PAPER, paper);
  }

  private static Step step(Shades.Step step, Texts texts) {
    String to = texts.number(step.to());
    return new Step(
        step.shade(), step.from() == step.to() ? to : texts.number(step.from()) + "–" + to);
  }
}
