package fangzhi.server.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the bars of a chart stand for: months or years in a row, each with a number. */
enum TimeScale {
  MONTHS("chart.months") {
    @Override
    int number(YearMonth month) {
      return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    @Override
    LocalDate firstDay(int number) {
      return month(number).atDay(1);
    }

    @Override
    String label(int number, Texts texts) {
      return texts.month(month(number));
    }

    @Override
    String value(int number) {
      YearMonth month = month(number);
      return String.format(
          Locale.ROOT, "%1$04d/%1$04d-%2$02d", month.getYear(), month.getMonthValue());
    }
  },
  YEARS("chart.years") {
    @Override
    int number(YearMonth month) {
      return month.getYear();
    }

    @Override
    LocalDate firstDay(int number) {
      return LocalDate.of(number, 1, 1);
    }

    @Override
    String label(int number, Texts texts) {
      return texts.get("date.year", Integer.toString(number));
    }

    @Override
    String value(int number) {
      return String.format(Locale.ROOT, "%04d", number);
    }
  };

  /** More months than this are too many to be seen. */
  private static final int MOST_MONTHS = 60;

  private final String summary;

  TimeScale(String summary) {
    this.summary = summary;
  }

  private static YearMonth month(int number) {
    return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
  }

  /** The finest scale for a span. */
  static TimeScale of(YearMonth first, YearMonth last) {
    return MONTHS.number(last) - MONTHS.number(first) < MOST_MONTHS ? MONTHS : YEARS;
  }

  /** The text that sums a chart up. */
  String summary() {
    return summary;
  }

  /** The number of the one that a month lies in. */
  abstract int number(YearMonth month);

  abstract LocalDate firstDay(int number);

  /** The last day of the one of a number. */
  LocalDate lastDay(int number) {
    return firstDay(number + 1).minusDays(1);
  }

  /** What people call the one of a number. */
  abstract String label(int number, Texts texts);

  /** The one of a number as a value of {@link fangzhi.search.Facet#MONTH}. */
  abstract String value(int number);

  /** Sums of months by number. */
  SortedMap<Integer, Integer> numbered(SortedMap<YearMonth, Integer> months) {
    SortedMap<Integer, Integer> numbered = new TreeMap<>();
    months.forEach((month, stories) -> numbered.merge(number(month), stories, Integer::sum));
    return numbered;
  }

  /** Where a day lies: the number of its month or year, and how far into it. */
  double position(LocalDate day) {
    int number = number(YearMonth.from(day));
    double days = firstDay(number + 1).toEpochDay() - firstDay(number).toEpochDay();
    return number + (day.toEpochDay() - firstDay(number).toEpochDay()) / days;
  }
}
