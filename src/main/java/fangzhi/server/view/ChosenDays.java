package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.SearchRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The days that a request is limited to, as runs. */
record ChosenDays(List<Run> runs) {
  /** No limit. */
  static final ChosenDays ALL = new ChosenDays(List.of(new Run(LocalDate.MIN, LocalDate.MAX)));

  private static final int MONTH_CHARS = 7;

  /** Days in a row, both included. */
  record Run(LocalDate first, LocalDate last) {
    private Optional<Run> within(Run other) {
      Run both =
          new Run(
              first.isAfter(other.first) ? first : other.first,
              last.isBefore(other.last) ? last : other.last);
      return both.first.isAfter(both.last) ? Optional.empty() : Optional.of(both);
    }
  }

  static ChosenDays of(SearchRequest request) {
    Run range =
        new Run(
            Objects.requireNonNullElse(request.from(), LocalDate.MIN),
            Objects.requireNonNullElse(request.to(), LocalDate.MAX));
    List<String> months = request.selected(Facet.MONTH);
    List<Run> runs =
        months.isEmpty()
            ? List.of(range)
            : months.stream().flatMap(value -> run(value).stream()).toList();
    return new ChosenDays(runs.stream().flatMap(run -> run.within(range).stream()).toList());
  }

  /** Of a year or month; empty where there is no such month. */
  private static Optional<Run> run(String value) {
    String last = value.substring(value.lastIndexOf('/') + 1);
    int year = Integer.parseInt(last.substring(0, 4));
    if (last.length() < MONTH_CHARS) {
      return Optional.of(new Run(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
    int month = Integer.parseInt(last.substring(5));
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(
            new Run(YearMonth.of(year, month).atDay(1), YearMonth.of(year, month).atEndOfMonth()));
  }

  /** The runs as far as they lie in one. */
  List<Run> within(Run run) {
    return runs.stream().flatMap(own -> own.within(run).stream()).toList();
  }
}
