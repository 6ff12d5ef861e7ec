package fangzhi.server.view;

import fangzhi.search.ArchiveDays;
import fangzhi.search.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The archive as a table: a row a year, the latest first, a column a paper, the largest first and
 * those of no paper last, and sums.
 *
 * @param papers the columns' names; without the column of all
 * @param sums the last row
 */
public record HoldingsView(List<String> papers, List<Row> rows, Row sums) {

  /**
   * A year, or articles without a date.
   *
   * @param cells a cell a paper, and one of all at the end
   */
  public record Row(String year, List<Cell> cells) {}

  /**
   * A number.
   *
   * @param number empty for none
   * @param label what is counted, with the number
   * @param href the search that finds them, null where no search does
   */
  public record Cell(String number, String label, @Nullable String href) {}

  /**
   * How many articles of one paper are filed under one year.
   *
   * @param paper null for articles of no known paper
   * @param year null for undated articles
   */
  private record Holding(@Nullable String paper, @Nullable Integer year, int articles) {}

  /** Papers and years by which articles are counted. */
  private record Counting(List<Holding> holdings, List<@Nullable String> papers, Texts texts) {

    Row row(String name, Predicate<Holding> within, @Nullable SearchUrl search) {
      List<Cell> cells = new ArrayList<>();
      for (String paper : papers) {
        SearchUrl ofPaper =
            search == null || paper == null ? null : search.toggled(Facet.PAPER, paper);
        Predicate<Holding> both = within.and(h -> Objects.equals(h.paper(), paper));
        cells.add(cell(paperName(paper, texts), name, both, ofPaper));
      }
      cells.add(cell(texts.get("status.all"), name, within, search));
      return new Row(name, cells);
    }

    private Cell cell(
        String paper, String year, Predicate<Holding> counted, @Nullable SearchUrl search) {
      int articles = count(holdings, counted);
      if (articles == 0) {
        return new Cell("", "", null);
      }
      String number = texts.number(articles);
      String label = texts.get("status.cell", paper, year, number);
      return new Cell(number, label, search == null ? null : search.href());
    }
  }

  /** Null of an empty archive. */
  static @Nullable HoldingsView of(ArchiveDays days, Texts texts) {
    List<Holding> holdings = holdings(days);
    if (holdings.isEmpty()) {
      return null;
    }
    List<@Nullable String> papers = papers(holdings);
    Counting counting = new Counting(holdings, papers, texts);
    List<Row> rows = new ArrayList<>();
    for (Integer year : days.years(null).descendingKeySet()) {
      SearchUrl search = SearchUrl.ALL.during(year.toString());
      rows.add(counting.row(year.toString(), h -> year.equals(h.year()), search));
    }
    if (days.undated(null) > 0) {
      rows.add(counting.row(texts.get("status.undated"), h -> h.year() == null, null));
    }
    Row sums = counting.row(texts.get("status.all"), h -> true, SearchUrl.ALL);
    return new HoldingsView(papers.stream().map(p -> paperName(p, texts)).toList(), rows, sums);
  }

  /** What is of no paper is what the papers leave of all. */
  private static List<Holding> holdings(ArchiveDays days) {
    List<Holding> holdings = new ArrayList<>();
    Map<Integer, Integer> rest = new TreeMap<>(days.years(null));
    int undated = days.undated(null);
    for (String paper : days.papers().keySet()) {
      for (Map.Entry<Integer, Integer> year : days.years(paper).entrySet()) {
        holdings.add(new Holding(paper, year.getKey(), year.getValue()));
        rest.merge(year.getKey(), -year.getValue(), Integer::sum);
      }
      holdings.add(new Holding(paper, null, days.undated(paper)));
      undated -= days.undated(paper);
    }
    rest.forEach((year, articles) -> holdings.add(new Holding(null, year, articles)));
    holdings.add(new Holding(null, null, undated));
    return holdings.stream().filter(holding -> holding.articles() > 0).toList();
  }

  private static String paperName(@Nullable String paper, Texts texts) {
    return paper == null ? texts.get("status.no-paper") : paper;
  }

  private static List<@Nullable String> papers(List<Holding> holdings) {
    Comparator<String> largest =
        Comparator.comparing(paper -> -count(holdings, h -> Objects.equals(h.paper(), paper)));
    List<@Nullable String> papers = new ArrayList<>();
    holdings.stream().map(Holding::paper).distinct().forEach(papers::add);
    papers.sort(Comparator.nullsLast(largest.thenComparing(Comparator.naturalOrder())));
    return papers;
  }

  private static int count(List<Holding> holdings, Predicate<Holding> counted) {
    return holdings.stream().filter(counted).mapToInt(Holding::articles).sum();
  }
}
