package fangzhi.search;

import fangzhi.index.ArchiveFacets;
import fangzhi.index.ArticleDocument;
import fangzhi.jump.PageNumber;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Continuation;
import fangzhi.model.LineRange;
import fangzhi.model.SourceRef;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Puts the articles of a day where they were printed. */
final class DayReading {
  private static final Comparator<String> NAMED_FIRST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private static final Comparator<Place> AS_PRINTED =
      Comparator.comparing(Place::paper, NAMED_FIRST)
          .thenComparing(Place::page, Comparator.nullsLast(Page.ORDER))
          .thenComparing(place -> place.source().file())
          .thenComparing(Place::line)
          .thenComparing(place -> place.article().id());

  private DayReading() {}

  /** A page by what its number means. */
  private record Page(@Nullable PageNumber number, String printed) {
    /** 1, 2, 10, B1; what is no number comes last. */
    static final Comparator<Page> ORDER =
        Comparator.comparing(
                Page::number,
                Comparator.nullsLast(
                    Comparator.comparing(PageNumber::section).thenComparing(PageNumber::number)))
            .thenComparing(page -> page.number() == null ? page.printed() : "");

    static @Nullable Page of(@Nullable String printed) {
      return printed == null ? null : new Page(PageNumber.of(printed), printed);
    }

    /** 3 and 03 are one page. */
    Object key() {
      return number == null ? printed : number;
    }
  }

  /** Where an article or a part of one was printed. */
  private record Place(
      ArchivedArticle article,
      @Nullable String paper,
      @Nullable Page page,
      SourceRef source,
      boolean continued) {
    static List<Place> of(ArchivedArticle archived) {
      String printed = archived.article().issue().paper();
      String label = printed == null ? "" : ArchiveFacets.label(printed);
      String paper = label.isEmpty() ? null : label;
      List<Place> places = new ArrayList<>();
      Page page = Page.of(archived.article().issue().pageNumber());
      places.add(new Place(archived, paper, page, archived.article().source(), false));
      for (Continuation part : archived.continuations()) {
        places.add(new Place(archived, paper, Page.of(part.pageNumber()), part.source(), true));
      }
      return places;
    }

    int line() {
      return source.lines().stream().mapToInt(LineRange::first).min().orElse(0);
    }
  }

  /**
   * Reads a day.
   *
   * @param paper a value of {@link Facet#PAPER}, null for all
   * @param total how many articles there are
   */
  static ArchiveDay read(LocalDate day, @Nullable String paper, int total, IndexSearcher searcher)
      throws IOException {
    SearchRequest request =
        SearchRequest.of("")
            .withDates(day, day)
            .withSelected(Facet.PAPER, paper == null ? List.of() : List.of(paper));
    Query articles = Selection.of(request).limiting(ArchiveQuery.articles());
    StoredFields stored = searcher.storedFields();
    List<Place> places = new ArrayList<>();
    for (ScoreDoc found : searcher.search(articles, ArchiveDay.MOST).scoreDocs) {
      places.addAll(Place.of(shortened(ArticleDocument.read(stored.document(found.doc)))));
    }
    places.sort(AS_PRINTED);
    return new ArchiveDay(day, total, papers(places));
  }

  private static ArchivedArticle shortened(ArchivedArticle archived) {
    boolean isTitled = archived.article().heading().headline() != null;
    return isTitled ? archived.withoutBody() : archived;
  }

  private static List<ArchiveDay.PaperDay> papers(List<Place> sorted) {
    Map<String, List<Place>> byPaper = new LinkedHashMap<>();
    sorted.forEach(
        place -> byPaper.computeIfAbsent(key(place.paper()), p -> new ArrayList<>()).add(place));
    return byPaper.values().stream()
        .map(own -> new ArchiveDay.PaperDay(own.getFirst().paper(), pages(own)))
        .toList();
  }

  private static String key(@Nullable String paper) {
    return Objects.requireNonNullElse(paper, "");
  }

  private static List<ArchiveDay.PrintedPage> pages(List<Place> sorted) {
    Map<Object, List<Place>> byPage = new LinkedHashMap<>();
    for (Place place : sorted) {
      Object key = place.page() == null ? "" : place.page().key();
      byPage.computeIfAbsent(key, page -> new ArrayList<>()).add(place);
    }
    return byPage.values().stream()
        .map(own -> new ArchiveDay.PrintedPage(number(own.getFirst().page()), items(own)))
        .toList();
  }

  private static @Nullable String number(@Nullable Page page) {
    return page == null ? null : page.printed();
  }

  private static List<ArchiveDay.Item> items(List<Place> places) {
    return places.stream()
        .map(place -> new ArchiveDay.Item(place.article(), place.continued()))
        .toList();
  }
}
