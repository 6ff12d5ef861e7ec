package fangzhi.server.view;

import fangzhi.export.ExportFormat;
import fangzhi.search.Facet;
import fangzhi.search.SearchRequest;
import fangzhi.search.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a search and the addresses one step away from it. A step keeps everything else
 * chosen, but goes back to the first page. Values that hold by default aren't written.
 */
public record SearchUrl(SearchRequest request) {
  private static final String EVERYTHING = "/?q=";

  /** A search for everything. */
  public static final SearchUrl ALL = of("");

  /** A search for words alone. */
  public static SearchUrl of(String query) {
    return new SearchUrl(SearchRequest.of(query));
  }

  /**
   * With a value chosen that wasn't, or the other way round. In a hierarchical facet a chosen value
   * takes the place of those above and below it: any of them would mean the wider one.
   */
  public SearchUrl toggled(Facet facet, String value) {
    List<String> values = new ArrayList<>(request.selected(facet));
    if (!values.remove(value)) {
      if (facet.isHierarchical()) {
        values.removeIf(other -> isBelow(other, value) || isBelow(value, other));
      }
      values.add(value);
    }
    return new SearchUrl(request.withSelected(facet, values));
  }

  private static boolean isBelow(String value, String other) {
    return value.startsWith(other + "/");
  }

  /** Without any facet value or date chosen. */
  public SearchUrl unfiltered() {
    return new SearchUrl(request.withSelected(Map.of()).withDates(null, null));
  }

  /**
   * With one year or month chosen and no other dates; with none where it is all that is chosen.
   *
   * @param value of {@link Facet#MONTH}
   */
  public SearchUrl during(String value) {
    SearchRequest undated = request.withDates(null, null);
    boolean isChosen =
        request.selected(Facet.MONTH).equals(List.of(value))
            && request.from() == null
            && request.to() == null;
    List<String> months = isChosen ? List.of() : List.of(value);
    return new SearchUrl(undated.withSelected(Facet.MONTH, months));
  }

  /** Without the date range. */
  public SearchUrl withoutDates() {
    return new SearchUrl(request.withDates(null, null));
  }

  /** In another order. */
  public SearchUrl sorted(Sort sort) {
    return new SearchUrl(request.withSort(sort));
  }

  /** With similar articles behind the first of them, or each for itself. */
  public SearchUrl grouped(boolean together) {
    return new SearchUrl(request.withGrouped(together));
  }

  /** At another page, counted from 1. */
  public SearchUrl at(int page) {
    return new SearchUrl(request.withPage(page));
  }

  /** The address, percent-encoded; never that of the page the site begins with. */
  public String href() {
    List<Parameter> parameters = parameters();
    return parameters.isEmpty() ? EVERYTHING : address("/", parameters);
  }

  /** The address of an article found by the search, from which a link leads back to it. */
  public String article(String id) {
    return address("/article/" + id, parameters());
  }

  /** The address of the Atom feed of what is found. */
  public String feed() {
    return address("/feed.atom", sorted(Sort.standard(request.query())).question());
  }

  /** The address of all that is found, in a format. */
  public String export(ExportFormat format) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(new Parameter("format", format.word()));
    parameters.addAll(question());
    return address("/api/v1/export", parameters);
  }

  private static String address(String path, List<Parameter> parameters) {
    return parameters.isEmpty()
        ? path
        : parameters.stream()
            .map(Parameter::encoded)
            .collect(Collectors.joining("&", path + "?", ""));
  }

  /** What a form that sets some parameters itself has to keep; the page is never kept. */
  public List<Parameter> keptBeside(String... ownParameters) {
    List<String> own = List.of(ownParameters);
    return at(1).parameters().stream().filter(kept -> !own.contains(kept.name())).toList();
  }

  private List<Parameter> parameters() {
    List<Parameter> parameters = question();
    if (!request.grouped()) {
      add(parameters, "group", "off");
    }
    if (request.page() != 1) {
      add(parameters, "page", Integer.toString(request.page()));
    }
    if (request.size() != SearchRequest.STANDARD_SIZE) {
      add(parameters, "size", Integer.toString(request.size()));
    }
    return parameters;
  }

  /** What tells which articles are found, in which order. */
  private List<Parameter> question() {
    List<Parameter> parameters = new ArrayList<>();
    add(parameters, "q", request.query());
    for (Facet facet : Facet.values()) {
      request.selected(facet).forEach(value -> add(parameters, facet.parameter(), value));
    }
    add(parameters, "from", text(request.from()));
    add(parameters, "to", text(request.to()));
    if (request.sort() != Sort.standard(request.query())) {
      add(parameters, "sort", request.sort().word());
    }
    if (request.words()) {
      add(parameters, "words", "true");
    }
    return parameters;
  }

  private static void add(List<Parameter> parameters, String name, String value) {
    if (!value.isBlank()) {
      parameters.add(new Parameter(name, value));
    }
  }

  private static String text(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  /** One parameter, not encoded. */
  public record Parameter(String name, String value) {
    String encoded() {
      return name + "=" + PercentEncoding.of(value);
    }
  }
}
