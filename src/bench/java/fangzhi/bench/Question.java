package fangzhi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fangzhi.index.ArchiveFacets;
import fangzhi.index.Fields;
import fangzhi.search.Facet;
import fangzhi.search.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks, for Fangzhi and for OpenSearch: twenty hits with highlights, all facets.
 *
 * @param text words found literally, empty for all articles
 * @param facet a facet of which a value is chosen, null for none
 * @param value that value, empty for none
 * @param from earliest day, null for all days
 * @param to latest day
 * @param after the last hit of the page before this one, where it isn't the first
 */
record Question(
    Kind type,
    String text,
    @Nullable Facet facet,
    String value,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Place after)
    implements OpenLoop.Request {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HITS = 20;
  private static final int FACET_VALUES = 10;

  /** More than there are months in a century, and years. */
  private static final int MONTHS = 2000;

  private static final int SNIPPETS = 3;

  /** Kinds of questions. */
  enum Kind {
    NAME,
    PHRASE,
    FILTER,
    ALL,
    DEEP
  }

  /**
   * A place in all articles, newest first.
   *
   * @param cursor as Fangzhi calls it
   */
  record Place(String cursor, long day, String id) {}

  static Question text(Kind type, String text) {
    return new Question(type, text, null, "", null, null, null);
  }

  static Question deep(Place place) {
    return new Question(Kind.DEEP, "", null, "", null, null, place);
  }

  @Override
  public String kind() {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** For Fangzhi in the same process. */
  SearchRequest request() {
    SearchRequest request = SearchRequest.of(typed()).withSize(HITS).withDates(from, to);
    SearchRequest chosen =
        facet == null ? request : request.withSelected(Map.of(facet, List.of(value)));
    return chosen.behind(after == null ? null : after.cursor());
  }

  private String typed() {
    return text.isEmpty() ? "" : '"' + text + '"';
  }

  /** The path and parameters of Fangzhi's interface. */
  String path() {
    StringBuilder path = new StringBuilder("/api/v1/articles?size=" + HITS);
    add(path, "q", typed());
    if (facet != null) {
      add(path, facet.parameter(), value);
    }
    add(path, "from", from == null ? "" : from.toString());
    add(path, "to", to == null ? "" : to.toString());
    add(path, "after", after == null ? "" : after.cursor());
    return path.toString();
  }

  private static void add(StringBuilder path, String name, String value) {
    if (!value.isEmpty()) {
      path.append('&').append(name).append('=');
      path.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  /**
   * For OpenSearch: the same hits, counts of each facet that its own choice leaves as they are, and
   * highlights in headline and text.
   */
  ObjectNode openSearch() {
    ObjectNode body = JSON.createObjectNode().put("size", HITS).put("track_total_hits", true);
    body.set("query", query());
    if (facet != null) {
      body.set("post_filter", chosen(facet));
    }
    addOrder(body);
    for (Facet counted : Facet.values()) {
      addCounts(body.withObject("/aggs"), counted);
    }
    body.withObject("/_source").withArray("excludes").add(Fields.grams(Fields.TEXT));
    if (!text.isEmpty()) {
      ObjectNode highlight = body.withObject("/highlight/fields");
      highlight.putObject(Fields.grams(Fields.TEXT)).put("number_of_fragments", SNIPPETS);
      highlight.putObject(Fields.grams(Fields.HEADLINE)).put("number_of_fragments", 0);
    }
    return body;
  }

  private ObjectNode query() {
    ObjectNode query = JSON.createObjectNode();
    ObjectNode bool = query.putObject("bool");
    if (!text.isEmpty()) {
      phrase(bool.withArray("filter").addObject(), Fields.TEXT);
      phrase(bool.withArray("should").addObject(), Fields.HEADLINE);
      phrase(bool.withArray("should").addObject(), Fields.TEXT);
      for (String words : List.of(Fields.HEADLINE, Fields.TEXT)) {
        ObjectNode match = bool.withArray("should").addObject().putObject("match");
        match.put(Fields.grams(words) + ".words", text);
      }
    }
    if (from != null && to != null) {
      ObjectNode days = bool.withArray("filter").addObject().withObject("/range");
      days.putObject(Fields.ARCHIVE_DAY).put("gte", from.toEpochDay()).put("lte", to.toEpochDay());
    }
    return query;
  }

  private void phrase(ObjectNode clause, String field) {
    clause.putObject("match_phrase").put(Fields.grams(field), text);
  }

  private ObjectNode chosen(Facet one) {
    ObjectNode filter = JSON.createObjectNode();
    filter.putObject("term").put(OpenSearchMapping.facet(one), value);
    return filter;
  }

  /** Without words newest first, as Fangzhi has it. */
  private void addOrder(ObjectNode body) {
    if (text.isEmpty()) {
      body.withArray("sort").addObject().put(Fields.ARCHIVE_DAY, "desc");
      body.withArray("sort").addObject().put(Fields.ID, "asc");
    }
    if (after != null) {
      body.withArray("search_after").add(after.day()).add(after.id());
    }
  }

  private void addCounts(ObjectNode aggregations, Facet counted) {
    ObjectNode counts = aggregations.putObject(counted.parameter());
    if (facet != null && counted != facet) {
      counts.set("filter", chosen(facet));
      counts = counts.withObject("/aggs/counts");
    }
    int size = counted.parameter().equals(ArchiveFacets.MONTH) ? MONTHS : FACET_VALUES;
    counts.putObject("terms").put("field", OpenSearchMapping.facet(counted)).put("size", size);
  }
}
