package fangzhi.server;

import fangzhi.model.Kind;
import fangzhi.search.Facet;
import fangzhi.search.FacetRequest;
import fangzhi.search.SearchRequest;
import fangzhi.search.Sort;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a search, the same for the page and the JSON interface. A blank value is
 * passed over; one that can't be used is a {@link BadParameterException}.
 */
final class SearchParameters {
  /** What tells which articles are found, in which order. */
  static final List<String> QUESTION = question();

  /** The parameters there are. */
  static final List<String> NAMES = with(QUESTION, "group", "page", "size");

  /** What goes on behind an earlier answer. */
  static final String AFTER = "after";

  /** Those of the JSON interface. */
  static final List<String> API_NAMES = with(NAMES, AFTER);

  private static final Allowed PLACES =
      new Allowed("以 / 隔开的地点路径，至多十级，如 许昌市/魏都区", "a path of at most ten places, such as 许昌市/魏都区");
  private static final Allowed MONTHS =
      new Allowed(
          "年或月，如 2023、2023-03、2023/2023-03", "a year or month: 2023, 2023-03, 2023/2023-03");
  private static final Allowed DATES =
      new Allowed("日期，写作 YYYY-MM-DD，如 2023-03-14", "a date YYYY-MM-DD, such as 2023-03-14");
  private static final Allowed CURSORS =
      new Allowed("同一检索上一次答复里 next 的值", "the value of next in an answer to the same search");
  private static final Allowed NO_PAGE = new Allowed("与 page 只用其一", "not together with page");
  private static final Allowed ORDERS =
      Allowed.of(Arrays.stream(FacetRequest.Order.values()).map(o -> o.word()).toList());
  private static final Allowed ONCE = new Allowed("只给一个值", "one value only");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
  private static final Pattern YEAR_OR_MONTH_PATH =
      Pattern.compile("(\\d{4})(/\\1-(0[1-9]|1[0-2]))?");
  private static final Pattern PATH = Pattern.compile("[^/]+(/[^/]+){0,9}");

  /** Facet values of one request, all facets together; each is a clause of the query. */
  private static final int MAX_SELECTED = 100;

  private static final Allowed SELECTED =
      new Allowed(
          "各项共至多 " + MAX_SELECTED + " 个值",
          "at most " + MAX_SELECTED + " values of all facets together");

  private final Map<String, List<String>> parameters;

  private static List<String> question() {
    List<String> facets = Arrays.stream(Facet.values()).map(Facet::parameter).toList();
    return with(with(List.of("q"), facets.toArray(String[]::new)), "from", "to", "sort", "words");
  }

  private static List<String> with(List<String> names, String... more) {
    return Stream.concat(names.stream(), Arrays.stream(more)).toList();
  }

  private SearchParameters(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  static SearchRequest read(Map<String, List<String>> parameters) {
    return new SearchParameters(parameters).request();
  }

  /** A text given once at most, blank where it isn't given. */
  static String text(Map<String, List<String>> parameters, String name) {
    return new SearchParameters(parameters).only(name).orElse("");
  }

  /** The order of a facet's values. */
  static FacetRequest.Order order(Map<String, List<String>> parameters, Facet facet) {
    String word = text(parameters, "order");
    return word.isEmpty()
        ? FacetRequest.Order.standard(facet)
        : Arrays.stream(FacetRequest.Order.values())
            .filter(order -> order.word().equals(word))
            .findFirst()
            .orElseThrow(() -> BadParameterException.value("order", word, ORDERS));
  }

  private SearchRequest request() {
    String query = only("q").orElse("");
    LocalDate from = date("from");
    LocalDate to = date("to");
    if (from != null && to != null && from.isAfter(to)) {
      throw BadParameterException.value("from", from.toString(), notAfter(to));
    }
    int size = number("size", SearchRequest.STANDARD_SIZE, SearchRequest.MAX_SIZE);
    int page = number("page", 1, Integer.MAX_VALUE);
    return SearchRequest.of(query)
        .withSelected(selected())
        .withDates(from, to)
        .withSort(sort(query))
        .withWords(either("words", "true", "false", false))
        .withGrouped(either("group", "on", "off", true))
        .withSize(size)
        .withPage(page)
        .behind(after());
  }

  /** Whether a parameter of two words has the first one. */
  private boolean either(String parameter, String yes, String no, boolean standard) {
    String word = only(parameter).orElse(standard ? yes : no);
    if (!word.equals(yes) && !word.equals(no)) {
      throw BadParameterException.value(parameter, word, Allowed.of(List.of(yes, no)));
    }
    return word.equals(yes);
  }

  private @Nullable String after() {
    String after = only(AFTER).orElse(null);
    if (after != null && only("page").isPresent()) {
      throw BadParameterException.value(AFTER, after, NO_PAGE);
    }
    return after;
  }

  /** The parameter of a cursor that isn't one of its search. */
  static BadParameterException badCursor(@Nullable String cursor) {
    return BadParameterException.value(AFTER, Objects.requireNonNullElse(cursor, ""), CURSORS);
  }

  private static Allowed notAfter(LocalDate to) {
    return new Allowed("不晚于 to（" + to + "）的日期", "a date not after to (" + to + ")");
  }

  private Map<Facet, List<String>> selected() {
    Map<Facet, List<String>> selected = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values =
          all(facet.parameter()).map(value -> facetValue(facet, value)).distinct().toList();
      if (!values.isEmpty()) {
        selected.put(facet, values);
      }
    }
    checkNumber(selected);
    return selected;
  }

  private static void checkNumber(Map<Facet, List<String>> selected) {
    int number = 0;
    for (Facet facet : Facet.values()) {
      List<String> values = selected.getOrDefault(facet, List.of());
      number += values.size();
      if (number > MAX_SELECTED) {
        throw BadParameterException.value(facet.parameter(), values.getLast(), SELECTED);
      }
    }
  }

  private static String facetValue(Facet facet, String value) {
    return switch (facet) {
      case PLACE -> place(value);
      case MONTH -> month(value);
      case KIND -> kind(value);
      case PERSON, ORGANISATION, PAPER, BYLINE, COLUMN -> value;
    };
  }

  private static String place(String value) {
    if (!PATH.matcher(value).matches()) {
      throw BadParameterException.value("place", value, PLACES);
    }
    return value;
  }

  private static String month(String value) {
    String path = MONTH.matcher(value).matches() ? value.substring(0, 4) + "/" + value : value;
    if (!YEAR_OR_MONTH_PATH.matcher(path).matches()) {
      throw BadParameterException.value("month", value, MONTHS);
    }
    return path;
  }

  private static String kind(String value) {
    List<String> words = Arrays.stream(Kind.values()).map(Kind::word).toList();
    if (!words.contains(value)) {
      throw BadParameterException.value("kind", value, Allowed.of(words));
    }
    return value;
  }

  private Sort sort(String query) {
    return only("sort").map(SearchParameters::sortOf).orElse(Sort.standard(query));
  }

  private static Sort sortOf(String word) {
    return Arrays.stream(Sort.values())
        .filter(sort -> sort.word().equals(word))
        .findFirst()
        .orElseThrow(() -> BadParameterException.value("sort", word, sortWords()));
  }

  private static Allowed sortWords() {
    return Allowed.of(Arrays.stream(Sort.values()).map(Sort::word).toList());
  }

  private @Nullable LocalDate date(String parameter) {
    return only(parameter).map(value -> date(parameter, value)).orElse(null);
  }

  /** A day written YYYY-MM-DD. */
  static LocalDate date(String parameter, String value) {
    if (DATE.matcher(value).matches()) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw BadParameterException.value(parameter, value, DATES);
      }
    }
    throw BadParameterException.value(parameter, value, DATES);
  }

  private int number(String parameter, int standard, int max) {
    return only(parameter).map(value -> number(parameter, value, max)).orElse(standard);
  }

  private static int number(String parameter, String value, int max) {
    // Ten digits fit a long.
    if (value.matches("[0-9]{1,10}")) {
      long number = Long.parseLong(value);
      if (number >= 1 && number <= max) {
        return (int) number;
      }
    }
    throw BadParameterException.value(parameter, value, allowedNumber(max));
  }

  private static Allowed allowedNumber(int max) {
    return new Allowed("1 至 " + max + " 的整数", "an integer from 1 to " + max);
  }

  /** The value of a parameter that has only one. */
  private Optional<String> only(String parameter) {
    List<String> values = all(parameter).toList();
    if (values.size() > 1) {
      throw BadParameterException.value(parameter, String.join(", ", values), ONCE);
    }
    return values.stream().findFirst();
  }

  private Stream<String> all(String parameter) {
    return parameters.getOrDefault(parameter, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
