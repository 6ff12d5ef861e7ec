package fangzhi.server.json;

import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article of a result; the fields are those of {@link ArticleJson}.
 *
 * @param headlineHtml escaped HTML, matches in {@code <mark>}
 * @param snippets escaped HTML, matches in {@code <mark>}
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
    String headlineHtml,
    List<String> snippets,
    SourceJson source,
    List<ContinuationJson> continuations,
    float score) {

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
        hit.headlineHtml(),
        hit.snippets(),
        SourceJson.of(article.source()),
        hit.found().continuations().stream().map(ContinuationJson::of).toList(),
        hit.score());
  }
}
