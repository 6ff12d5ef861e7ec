package fangzhi.server.view;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Credit;
import fangzhi.search.ArchiveDay;
import fangzhi.search.ArchiveDays;
import fangzhi.search.Facet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a day printed, as tables of contents.
 *
 * @param date such as 2023-11-24
 * @param name the same as people write it, with the day of the week
 * @param year the calendar of its year
 * @param stories how many, written out
 * @param previous the day with articles before it, null where there is none
 * @param next the one after it
 * @param search the address of its articles as a result
 * @param kept what a search in this day keeps
 * @param choices all papers and each of the day's, where there are several
 * @param unlisted the number of articles left out, written out; empty for none
 */
public record DayView(
    String date,
    String name,
    Link year,
    String stories,
    @Nullable Link previous,
    @Nullable Link next,
    String search,
    List<SearchUrl.Parameter> kept,
    List<Link> choices,
    List<Paper> papers,
    String unlisted) {
  /**
   * A paper's day.
   *
   * @param named whether the articles tell the paper
   */
  public record Paper(String name, boolean named, String stories, List<Page> pages) {}

  /** A page of a paper. */
  public record Page(String name, List<Entry> entries) {}

  /**
   * An article in the table of contents.
   *
   * @param kicker empty where there is none
   * @param titled whether the title is a headline
   * @param kind what sort of item it is, null for a story
   * @param byline roles and names, empty where there are none
   * @param continued whether the page holds a further part of it
   */
  public record Entry(
      String href,
      String kicker,
      String title,
      boolean titled,
      @Nullable String kind,
      String byline,
      boolean continued) {}

  /**
   * Of a day that has articles.
   *
   * @param paper the one paper looked at, null for all
   */
  public static DayView of(ArchiveDay day, ArchiveDays days, @Nullable String paper, Texts texts) {
    LocalDate date = day.date();
    DayUrl addresses = new DayUrl(paper);
    SearchUrl search = search(date, paper);
    return new DayView(
        date.toString(),
        texts.dayOfWeek(date),
        Link.to(
            texts.get("date.year", Integer.toString(date.getYear())),
            addresses.year(date.getYear())),
        texts.number(day.total()),
        link(days.before(date, paper), addresses, texts),
        link(days.after(date, paper), addresses, texts),
        search.href(),
        search.keptBeside("q"),
        choices(date, days, paper, texts),
        day.papers().stream().map(own -> paper(own, texts)).toList(),
        day.unlisted() == 0 ? "" : texts.number(day.unlisted()));
  }

  private static SearchUrl search(LocalDate date, @Nullable String paper) {
    SearchUrl search = new SearchUrl(SearchUrl.ALL.request().withDates(date, date));
    return paper == null ? search : search.toggled(Facet.PAPER, paper);
  }

  private static @Nullable Link link(@Nullable LocalDate day, DayUrl addresses, Texts texts) {
    return day == null ? null : Link.to(texts.day(day), addresses.day(day));
  }

  private static List<Link> choices(
      LocalDate date, ArchiveDays days, @Nullable String chosen, Texts texts) {
    List<Link> choices = new ArrayList<>();
    choices.add(new Link(texts.get("day.all-papers"), DayUrl.ALL.day(date), chosen == null));
    for (String paper : new TreeMap<>(days.papers()).keySet()) {
      if (days.articles(date, paper) > 0) {
        choices.add(new Link(paper, new DayUrl(paper).day(date), paper.equals(chosen)));
      }
    }
    int all = days.articles(date, null);
    boolean isAlone =
        chosen == null
            && choices.size() == 2
            && days.articles(date, choices.getLast().text()) == all;
    return isAlone || choices.size() == 1 ? List.of() : List.copyOf(choices);
  }

  private static Paper paper(ArchiveDay.PaperDay paper, Texts texts) {
    List<Page> pages = paper.pages().stream().map(page -> page(page, texts)).toList();
    long stories =
        pages.stream()
            .flatMap(page -> page.entries().stream())
            .filter(entry -> !entry.continued())
            .count();
    String name = paper.paper();
    return new Paper(
        Objects.requireNonNullElseGet(name, () -> texts.get("day.no-paper")),
        name != null,
        texts.number(stories),
        pages);
  }

  private static Page page(ArchiveDay.PrintedPage page, Texts texts) {
    String number = page.number();
    return new Page(
        number == null ? texts.get("day.no-page") : texts.page(number),
        page.items().stream().map(item -> entry(item, texts)).toList());
  }

  private static Entry entry(ArchiveDay.Item item, Texts texts) {
    ArchivedArticle found = item.article();
    return new Entry(
        SearchUrl.ALL.article(found.id()),
        Objects.requireNonNullElse(found.article().heading().kicker(), ""),
        Beginning.title(found.article(), texts),
        found.article().heading().headline() != null,
        texts.sort(found.article().kind()),
        item.continued() ? "" : byline(found.article().byline()),
        item.continued());
  }

  /** 记者 林小满 周一舟 通讯员 何田. */
  private static String byline(List<Credit> credits) {
    return CreditGroup.of(credits).stream()
        .flatMap(g -> Stream.concat(Stream.of(g.role()), g.names().stream().map(Link::text)))
        .collect(Collectors.joining(" "));
  }
}
