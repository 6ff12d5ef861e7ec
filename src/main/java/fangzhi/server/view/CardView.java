package fangzhi.server.view;

import fangzhi.model.ArchiveDate;
import fangzhi.model.Article;
import fangzhi.model.Kind;
import fangzhi.search.Facet;
import fangzhi.search.Hit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One article of a result list.
 *
 * @param kickerHtml escaped; empty where there is none, as the deck
 * @param titleHtml the headline, or the text's beginning where there is none; escaped
 * @param titled whether the title is a headline
 * @param furtherHeadings escaped lines above further parts of the story
 * @param kind what sort of item it is, where it isn't a story
 * @param printed paper, page and column, as far as known
 * @param places the first few
 * @param morePlaces number of the others
 * @param snippets escaped HTML
 * @param similar what stands behind the article
 * @param allSimilar the address of all that is similar, found or not
 */
public record CardView(
    String href,
    String kickerHtml,
    String titleHtml,
    boolean titled,
    String deckHtml,
    List<String> furtherHeadings,
    @Nullable String kind,
    List<String> printed,
    @Nullable String date,
    List<CreditGroup> byline,
    List<Link> places,
    int morePlaces,
    List<String> snippets,
    @Nullable SimilarView similar,
    String allSimilar) {

  private static final int PLACES = 3;

  static CardView of(Hit hit, SearchUrl search, Texts texts) {
    Article article = hit.found().article();
    List<String> places = article.mentions().places();
    boolean titled = !hit.headlineHtml().isEmpty();
    return new CardView(
        search.article(hit.found().id()),
        hit.kickerHtml(),
        titled ? hit.headlineHtml() : beginning(hit, article.kind(), texts),
        titled,
        hit.deckHtml(),
        hit.furtherHeadings(),
        texts.sort(article.kind()),
        printed(article, texts),
        date(hit.found().archiveDate(), texts),
        CreditGroup.of(article.byline()),
        places.stream().limit(PLACES).map(place -> place(search, place)).toList(),
        Math.max(0, places.size() - PLACES),
        hit.snippets().stream().skip(titled ? 0 : 1).toList(),
        SimilarView.of(hit.similar(), search, texts),
        search.article(hit.found().id()) + "#" + SimilarView.ANCHOR);
  }

  private static String beginning(Hit hit, Kind kind, Texts texts) {
    return hit.snippets().isEmpty() ? texts.untitled(kind) : hit.snippets().getFirst();
  }

  private static List<String> printed(Article article, Texts texts) {
    String page = article.issue().pageNumber();
    return Stream.of(
            article.issue().paper(),
            page == null ? null : texts.page(page),
            article.heading().column())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private static @Nullable String date(@Nullable ArchiveDate date, Texts texts) {
    return date == null ? null : texts.date(date);
  }

  private static Link place(SearchUrl search, String path) {
    boolean chosen = search.request().selected(Facet.PLACE).contains(path);
    SearchUrl narrowed = chosen ? search : search.toggled(Facet.PLACE, path);
    return new Link(path.replace("/", " › "), narrowed.href(), chosen);
  }
}
