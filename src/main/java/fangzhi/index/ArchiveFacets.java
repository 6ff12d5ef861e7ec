package fangzhi.index;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.jspecify.annotations.Nullable;

/** What articles are counted and narrowed by; dimensions have the names of request parameters. */
public final class ArchiveFacets {
  /** Hierarchical: 许昌市/魏都区/文峰街道/河西社区. */
  public static final String PLACE = "place";

  /** Hierarchical: 2023/2023-03, of the archive date. */
  public static final String MONTH = "month";

  public static final String PERSON = "person";
  public static final String ORGANISATION = "organisation";
  public static final String PAPER = "paper";
  public static final String BYLINE = "byline";
  public static final String COLUMN = "column";
  public static final String KIND = "kind";

  /** Longer values are cut: the index takes none of more than 32,766 bytes. */
  private static final int MAX_LABEL_CHARS = 200;

  /** More steps are cut: a village lies on the fourth. */
  private static final int MAX_STEPS = 10;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private ArchiveFacets() {}

  /** How the dimensions are indexed; the same for writing and searching. */
  public static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    for (String tree : List.of(PLACE, MONTH)) {
      config.setHierarchical(tree, true);
    }
    for (String many : List.of(PLACE, PERSON, ORGANISATION, BYLINE)) {
      config.setMultiValued(many, true);
    }
    return config;
  }

  /** The steps of a hierarchical value; empty where it names nothing. */
  public static String[] path(String value) {
    return Arrays.stream(value.split("/"))
        .map(ArchiveFacets::label)
        .filter(step -> !step.isEmpty())
        .limit(MAX_STEPS)
        .toArray(String[]::new);
  }

  /**
   * A value as it stands in the index; empty where it names nothing. Control characters are spaces:
   * in the order of paths they would stand before what parts two steps.
   */
  public static String label(String value) {
    String printable = CONTROL.matcher(value).replaceAll(" ").strip();
    if (printable.length() <= MAX_LABEL_CHARS) {
      return printable;
    }
    boolean splitsPair = Character.isHighSurrogate(printable.charAt(MAX_LABEL_CHARS - 1));
    return printable.substring(0, MAX_LABEL_CHARS - (splitsPair ? 1 : 0)).strip();
  }

  static void add(Document document, ArchivedArticle archived) {
    Article article = archived.article();
    addValue(document, KIND, article.kind().word());
    addValue(document, PAPER, article.issue().paper());
    addValue(document, COLUMN, article.heading().column());
    article.byline().stream()
        .map(Credit::name)
        .distinct()
        .forEach(name -> addValue(document, BYLINE, name));
    article.mentions().places().forEach(place -> addPath(document, PLACE, path(place)));
    article.mentions().names().forEach(name -> addValue(document, PERSON, name));
    article.mentions().organisations().forEach(name -> addValue(document, ORGANISATION, name));
    if (archived.archiveDate() != null) {
      addPath(document, MONTH, month(archived.archiveDate().date()));
    }
  }

  private static String[] month(LocalDate date) {
    return new String[] {
      String.format(Locale.ROOT, "%04d", date.getYear()),
      String.format(Locale.ROOT, "%04d-%02d", date.getYear(), date.getMonthValue())
    };
  }

  private static void addValue(Document document, String dimension, @Nullable String value) {
    String label = value == null ? "" : label(value);
    if (!label.isEmpty()) {
      document.add(new SortedSetDocValuesFacetField(dimension, label));
    }
  }

  private static void addPath(Document document, String dimension, String[] path) {
    if (path.length > 0) {
      document.add(new SortedSetDocValuesFacetField(dimension, path));
    }
  }
}
