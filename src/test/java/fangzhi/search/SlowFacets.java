package fangzhi.search;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts facets by looking at each article for each value. */
final class SlowFacets {
  private static final int LIMIT = 50;
  private static final Comparator<String> BY_CODE_POINT =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private final List<ArchivedArticle> articles;
  private final Map<ArchivedArticle, Map<Facet, Set<String>>> values = new HashMap<>();

  /** Over the articles that a request's words find. */
  SlowFacets(List<ArchivedArticle> articles) {
    this.articles = articles;
    for (ArchivedArticle article : articles) {
      Map<Facet, Set<String>> byFacet = new EnumMap<>(Facet.class);
      Stream.of(Facet.values()).forEach(facet -> byFacet.put(facet, values(article, facet)));
      values.put(article, byFacet);
    }
  }

  /** Ids of all that a request finds. */
  Set<String> found(SearchRequest request) {
    return matching(request, null).map(ArchivedArticle::id).collect(toSet());
  }

  /** Every value of a facet with what it would leave, 0 left out. */
  Map<String, Integer> counts(SearchRequest request, Facet facet) {
    Map<String, Integer> counts = new HashMap<>();
    matching(request, facet)
        .forEach(found -> of(found, facet).forEach(value -> counts.merge(value, 1, Integer::sum)));
    return counts;
  }

  SortedMap<YearMonth, Integer> months(SearchRequest request) {
    SortedMap<YearMonth, Integer> months = new TreeMap<>();
    SearchRequest undated = request.withDates(null, null);
    matching(undated, Facet.MONTH)
        .filter(found -> found.archiveDate() != null)
        .forEach(found -> months.merge(YearMonth.from(day(found)), 1, Integer::sum));
    return months;
  }

  List<FacetValue> list(SearchRequest request, Facet facet) {
    List<FacetValue> list = new ArrayList<>();
    addLevel(list, facet, "", counts(request, facet), request.selected(facet));
    return list;
  }

  private static void addLevel(
      List<FacetValue> list,
      Facet facet,
      String parent,
      Map<String, Integer> counts,
      List<String> selected) {
    List<String> level = level(facet, parent, counts, selected);
    for (String value : level) {
      String label = facet.isHierarchical() ? value.substring(parent.length()) : value;
      list.add(
          new FacetValue(value, label, counts.getOrDefault(value, 0), selected.contains(value)));
      boolean open =
          level.size() == 1
              || selected.stream().anyMatch(s -> s.equals(value) || s.startsWith(value + "/"));
      if (facet.isHierarchical() && open) {
        addLevel(list, facet, value + "/", counts, selected);
      }
    }
  }

  private static List<String> level(
      Facet facet, String parent, Map<String, Integer> counts, List<String> selected) {
    List<String> level =
        counts.keySet().stream()
            .filter(value -> isDirectlyBelow(facet, value, parent))
            .sorted(
                Comparator.comparing((String value) -> counts.get(value))
                    .reversed()
                    .thenComparing(BY_CODE_POINT))
            .limit(facet == Facet.MONTH ? Integer.MAX_VALUE : LIMIT)
            .collect(toCollection(ArrayList::new));
    selected.stream()
        .flatMap(value -> facet.isHierarchical() ? levels(value) : Stream.of(value))
        .filter(value -> isDirectlyBelow(facet, value, parent) && !level.contains(value))
        .distinct()
        .forEach(level::add);
    return level;
  }

  private static boolean isDirectlyBelow(Facet facet, String value, String parent) {
    return !facet.isHierarchical()
        || (value.startsWith(parent) && value.indexOf('/', parent.length()) < 0);
  }

  private Stream<ArchivedArticle> matching(SearchRequest request, @Nullable Facet without) {
    return articles.stream()
        .filter(
            found ->
                Stream.of(Facet.values())
                    .filter(facet -> facet != without)
                    .allMatch(facet -> isChosen(found, facet, request.selected(facet))))
        .filter(found -> isWithin(found, request.from(), request.to()));
  }

  private boolean isChosen(ArchivedArticle found, Facet facet, List<String> selected) {
    return selected.isEmpty() || selected.stream().anyMatch(of(found, facet)::contains);
  }

  private static boolean isWithin(
      ArchivedArticle found, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return true;
    }
    return found.archiveDate() != null
        && (from == null || !day(found).isBefore(from))
        && (to == null || !day(found).isAfter(to));
  }

  private static LocalDate day(ArchivedArticle found) {
    return Objects.requireNonNull(found.archiveDate()).date();
  }

  private Set<String> of(ArchivedArticle found, Facet facet) {
    return Objects.requireNonNull(values.get(found)).getOrDefault(facet, Set.of());
  }

  /** Everything an article counts for, levels above included. */
  static Set<String> values(ArchivedArticle found, Facet facet) {
    Article article = found.article();
    Stream<String> values =
        switch (facet) {
          case PLACE -> article.mentions().places().stream().flatMap(SlowFacets::levels);
          case MONTH ->
              Stream.ofNullable(found.archiveDate())
                  .map(date -> date.date().toString())
                  .flatMap(date -> levels(date.substring(0, 4) + "/" + date.substring(0, 7)));
          case PERSON -> article.mentions().names().stream();
          case ORGANISATION -> article.mentions().organisations().stream();
          case PAPER -> Stream.ofNullable(article.issue().paper());
          case BYLINE -> article.byline().stream().map(Credit::name);
          case COLUMN -> Stream.ofNullable(article.heading().column());
          case KIND -> Stream.of(article.kind().word());
        };
    return values.map(SlowFacets::cut).collect(toCollection(TreeSet::new));
  }

  private static String cut(String value) {
    String plain = value.replaceAll(" ?\u0001", "").strip();
    return plain.substring(0, Math.min(200, plain.length()));
  }

  private static Stream<String> levels(String path) {
    return Stream.iterate(
        path,
        level -> !level.isEmpty(),
        level -> level.substring(0, Math.max(0, level.lastIndexOf('/'))));
  }
}
