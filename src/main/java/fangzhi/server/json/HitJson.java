package fangzhi.server.json;

import fangzhi.export.ArchiveDateJson;
import fangzhi.export.ArticleJson;
import fangzhi.export.ContinuationJson;
import fangzhi.export.SourceJson;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of a result; the fields are those of {@link ArticleJson}.
 *
 * @param kickerHtml escaped HTML, matches in {@code <mark>}; empty where there is no kicker
 * @param headlineHtml the same of the headline
 * @param deckHtml the same of the deck
 * @param furtherHeadings the same of lines above further parts, only those that hold something
 *     found that stands nowhere else in the story
 * @param snippets escaped HTML, matches in {@code <mark>}
 * @param similar the other articles of its group that were found, where the search is grouped
 */
public record HitJson(
    String id,
    @Nullable String headline,
    @Nullable String kicker,
    @Nullable String deck,
    List<Credit> byline,
    @Nullable String date,
    @Nullable String eventDate,
    @Nullable ArchiveDateJson archiveDate,
    List<String> places,
    List<String> communities,
    String kind,
    @Nullable String column,
    @Nullable String paper,
    @Nullable String pageNumber,
    String kickerHtml,
    String headlineHtml,
    String deckHtml,
    List<String> furtherHeadings,
    List<String> snippets,
    SourceJson source,
    List<ContinuationJson> continuations,
    float score,
    SimilarJson similar) {

  static HitJson of(Hit hit) {
    Article article = hit.found().article();
    return new HitJson(
        hit.found().id(),
        article.heading().headline(),
        article.heading().kicker(),
        article.heading().deck(),
        article.byline(),
        ArchiveDateJson.text(article.issue().date()),
        ArchiveDateJson.text(article.eventDate()),
        ArchiveDateJson.of(hit.found().archiveDate()),
        article.mentions().places(),
        article.mentions().communities(),
        article.kind().word(),
        article.heading().column(),
        article.issue().paper(),
        article.issue().pageNumber(),
        hit.kickerHtml(),
        hit.headlineHtml(),
        hit.deckHtml(),
        hit.furtherHeadings(),
        hit.snippets(),
        SourceJson.of(article.source()),
        hit.found().continuations().stream().map(ContinuationJson::of).toList(),
        hit.score(),
        SimilarJson.of(hit.similar()));
  }
}
