package fangzhi.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a request has chosen beside its words.
 *
 * @param values for each facet that has a value chosen, the articles with any of them
 * @param dates the articles of the chosen days, null where none are
 */
record Selection(Map<Facet, Query> values, @Nullable Query dates) {
  /** Nothing chosen. */
  static final Selection NONE = new Selection(Map.of(), null);

  static Selection of(SearchRequest request) {
    Map<Facet, Query> values = new EnumMap<>(Facet.class);
    request
        .selected()
        .forEach(
            (facet, chosen) -> {
              if (!chosen.isEmpty()) {
                values.put(facet, anyOf(facet, chosen));
              }
            });
    return new Selection(values, dates(request.from(), request.to()));
  }

  private static Query anyOf(Facet facet, List<String> chosen) {
    List<BytesRef> terms =
        chosen.stream()
            .map(facet::path)
            .filter(path -> !path.isEmpty())
            .map(
                path ->
                    DrillDownQuery.term(
                        FacetOrdinals.FIELD, facet.parameter(), path.toArray(String[]::new)))
            .map(Term::bytes)
            .toList();
    return new TermInSetQuery(FacetOrdinals.FIELD, terms);
  }

  private static @Nullable Query dates(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null && to == null ? null : Matching.during(from, to);
  }

  /** In how many facets something is chosen, the days being one. */
  int size() {
    return values.size() + (dates == null ? 0 : 1);
  }

  /** A query limited to all that is chosen. */
  Query limiting(Query query) {
    if (values.isEmpty() && dates == null) {
      return query;
    }
    BooleanQuery.Builder limited = new BooleanQuery.Builder().add(query, Occur.MUST);
    values.values().forEach(any -> limited.add(any, Occur.FILTER));
    if (dates != null) {
      limited.add(dates, Occur.FILTER);
    }
    return limited.build();
  }
}
