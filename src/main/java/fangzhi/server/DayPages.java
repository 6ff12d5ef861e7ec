package fangzhi.server;

import fangzhi.search.ArchiveDay;
import fangzhi.search.ArchiveDays;
import fangzhi.search.ArchiveSearcher;
import fangzhi.server.view.CalendarView;
import fangzhi.server.view.DayUrl;
import fangzhi.server.view.DayView;
import fangzhi.server.view.Message;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calendar of the archive, and what each day printed. */
final class DayPages {
  private static final List<String> PARAMETERS = List.of("paper");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Allowed YEARS =
      new Allowed("四位数的年份，如 2023", "a year of four digits, such as 2023");

  private final ArchiveSearcher archive;
  private final Templates templates;

  DayPages(ArchiveSearcher archive, Templates templates) {
    this.archive = archive;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add("/calendar", this::latestYear);
    routes.add("/calendar/{year}", this::year);
    routes.add("/day/{date}", this::day);
  }

  private void latestYear(Context context) throws IOException {
    ArchiveDays days = archive.days();
    String paper = paper(context, days);
    Map.Entry<Integer, Integer> latest = days.years(paper).lastEntry();
    answer(context, days, latest == null ? null : latest.getKey(), paper);
  }

  private void year(Context context) throws IOException {
    ArchiveDays days = archive.days();
    String paper = paper(context, days);
    int year = year(context.pathParam("year"));
    if (!days.years(paper).containsKey(year)) {
      throw NotFoundException.noArticles(
          "year", Integer.toString(year), paper, near(days, year, paper));
    }
    answer(context, days, year, paper);
  }

  private void answer(
      Context context, ArchiveDays days, @Nullable Integer year, @Nullable String paper) {
    Texts texts = Languages.of(context);
    CalendarView view = CalendarView.of(days, year, paper, texts);
    String title = Objects.requireNonNullElseGet(view.year(), () -> texts.get("calendar.title"));
    templates.answer(context, "calendar.jte", title, SearchUrl.ALL, view);
  }

  private void day(Context context) throws IOException {
    ArchiveDays days = archive.days();
    String paper = paper(context, days);
    LocalDate date = SearchParameters.date("date", context.pathParam("date"));
    if (days.articles(date, paper) == 0) {
      throw NotFoundException.noArticles("day", date.toString(), paper, near(days, date, paper));
    }
    ArchiveDay day = archive.day(date, paper);
    Texts texts = Languages.of(context);
    DayView view = DayView.of(day, days, paper, texts);
    templates.answer(context, "day.jte", texts.day(date), SearchUrl.ALL, view);
  }

  static int year(String written) {
    if (!YEAR.matcher(written).matches()) {
      throw BadParameterException.value("year", written, YEARS);
    }
    return Integer.parseInt(written);
  }

  /** The one paper that is asked for, null for all. */
  private static @Nullable String paper(Context context, ArchiveDays days) {
    String paper = SearchParameters.text(Requests.parameters(context, PARAMETERS), "paper");
    if (paper.isEmpty()) {
      return null;
    }
    if (!days.papers().containsKey(paper)) {
      throw NotFoundException.paper(paper);
    }
    return paper;
  }

  private static List<NotFoundException.Way> near(
      ArchiveDays days, int year, @Nullable String paper) {
    DayUrl addresses = new DayUrl(paper);
    return near(
        days.years(paper).lowerKey(year), days.years(paper).higherKey(year), addresses::year);
  }

  private static List<NotFoundException.Way> near(
      ArchiveDays days, LocalDate day, @Nullable String paper) {
    DayUrl addresses = new DayUrl(paper);
    return near(days.before(day, paper), days.after(day, paper), addresses::day);
  }

  private static <T> List<NotFoundException.Way> near(
      @Nullable T earlier, @Nullable T later, Function<T, String> address) {
    List<NotFoundException.Way> ways = new ArrayList<>();
    if (earlier != null) {
      ways.add(way("error.earlier", earlier, address));
    }
    if (later != null) {
      ways.add(way("error.later", later, address));
    }
    ways.add(new NotFoundException.Way(Message.get("error.calendar"), DayUrl.ALL.latestYear()));
    return ways;
  }

  private static <T> NotFoundException.Way way(String key, T near, Function<T, String> address) {
    return new NotFoundException.Way(Message.get(key, near.toString()), address.apply(near));
  }
}
