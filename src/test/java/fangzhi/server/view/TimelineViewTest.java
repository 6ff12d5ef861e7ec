package fangzhi.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fangzhi.search.Facet;
import fangzhi.search.SearchRequest;
import fangzhi.search.Sort;
import fangzhi.server.view.ChartView.Bar;
import fangzhi.server.view.ChartView.Stripe;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineViewTest {
  private static final Texts TEXTS = Texts.of(Language.CHINESE);

  private static final SortedMap<YearMonth, Integer> THREE =
      new TreeMap<>(
          Map.of(YearMonth.of(2023, 11), 5, YearMonth.of(2024, 1), 1200, YearMonth.of(2024, 2), 1));

  private static final SortedMap<YearMonth, Integer> DECADES = decades();

  private static SortedMap<YearMonth, Integer> decades() {
    SortedMap<YearMonth, Integer> months = new TreeMap<>();
    IntStream.rangeClosed(1949, 2026).forEach(year -> months.put(YearMonth.of(year, 3), year));
    months.put(YearMonth.of(1987, 12), 7);
    return months;
  }

  @Test
  void withoutDatesThereIsNoChart() {
    TimelineView none = TimelineView.of(new TreeMap<>(), SearchUrl.ALL, TEXTS);
    assertEquals(
        new TimelineView(null, null, null, null, List.of(new SearchUrl.Parameter("q", ""))), none);
  }

  @Test
  void aBarIsAMonthAndLeadsToIt() {
    ChartView chart = chart(THREE, SearchUrl.ALL.sorted(Sort.OLDEST));
    assertEquals(
        List.of(
            new Bar("2023年11月 5 篇", 1, 98, 8, 2, "/?month=2023%2F2023-11&sort=oldest", false),
            new Bar("2024年1月 1,200 篇", 21, 0, 8, 100, "/?month=2024%2F2024-01&sort=oldest", false),
            new Bar("2024年2月 1 篇", 31, 98, 8, 2, "/?month=2024%2F2024-02&sort=oldest", false)),
        chart.bars());
    assertEquals(120, chart.width());
    assertEquals(List.of(), chart.chosen());
    assertEquals("2023年11月 至 2024年2月", chart.first());
    assertNull(chart.last());
    assertEquals("2023年11月至2024年2月每月篇数，最多是2024年1月，1,200 篇。", chart.summary());
  }

  @Test
  void whatIsChosenIsMarkedAndItsBarTakesItBack() {
    ChartView chart = chart(THREE, SearchUrl.ALL.during("2024/2024-01"));
    assertEquals(List.of(new Stripe(20, 10)), chart.chosen());
    assertEquals(List.of(true, false, true), chart.bars().stream().map(Bar::isLeftOut).toList());
    assertEquals("/?q=", chart.bars().get(1).href());
  }

  @Test
  void daysAreMarkedAsFarAsTheyReachAndGiveWayToAMonth() {
    SearchUrl days = dated(LocalDate.of(2023, 11, 16), LocalDate.of(2024, 1, 3), List.of());
    ChartView chart = chart(THREE, days);
    assertEquals(List.of(new Stripe(5, 16)), chart.chosen());
    assertEquals(List.of(false, false, true), chart.bars().stream().map(Bar::isLeftOut).toList());
    assertEquals("/?month=2024%2F2024-02", chart.bars().get(2).href());
    assertEquals(
        List.of(new Stripe(5, 115)),
        chart(THREE, dated(days.request().from(), null, List.of())).chosen());
    SearchUrl never = dated(LocalDate.of(2024, 1, 20), null, List.of("2023", "2023/2023-99"));
    assertEquals(List.of(), chart(THREE, never).chosen());
    assertEquals(
        List.of(true, true, true),
        chart(THREE, never).bars().stream().map(Bar::isLeftOut).toList());
  }

  @Test
  void manyMonthsAreDrawnAsYearsAndAChosenYearOpensItsMonths() {
    ChartView years = chart(DECADES, SearchUrl.ALL);
    assertEquals(78, years.bars().size());
    assertEquals(780, years.width());
    assertEquals(
        new Bar("1987年 1,994 篇", 381, 2, 8, 98, "/?month=1987", false), years.bars().get(38));
    assertNull(TimelineView.of(DECADES, SearchUrl.ALL, TEXTS).zoomed());

    SearchUrl inOne = SearchUrl.ALL.during("1987");
    assertEquals(List.of(new Stripe(380, 10)), chart(DECADES, inOne).chosen());
    ChartView months = TimelineView.of(DECADES, inOne, TEXTS).zoomed();
    assertNotNull(months);
    assertEquals(List.of("1987年1月", "1987年12月"), List.of(months.first(), "" + months.last()));
    assertEquals(List.of(), months.chosen());
    assertEquals(
        List.of("/?month=1987%2F1987-03", "/?month=1987%2F1987-12"),
        months.bars().stream().map(Bar::href).toList());
    SearchUrl half = dated(LocalDate.of(1950, 7, 1), LocalDate.of(2020, 1, 1), List.of());
    assertNull(TimelineView.of(DECADES, half, TEXTS).zoomed());
  }

  private static ChartView chart(SortedMap<YearMonth, Integer> months, SearchUrl search) {
    ChartView chart = TimelineView.of(months, search, TEXTS).all();
    assertNotNull(chart);
    return chart;
  }

  private static SearchUrl dated(
      @Nullable LocalDate from, @Nullable LocalDate to, List<String> months) {
    return new SearchUrl(
        SearchRequest.of("").withSelected(Facet.MONTH, months).withDates(from, to));
  }
}
