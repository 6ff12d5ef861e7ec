package fangzhi.export;

import fangzhi.model.AmbiguousPlace;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Correction;
import fangzhi.model.Credit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole article.
 *
 * @param date the publication date the page prints, YYYY-MM-DD
 * @param eventDate the day of the story's own event, YYYY-MM-DD
 * @param places paths such as 许昌市/魏都区
 * @param corrections names of places that the text misprints, each with its right form
 * @param titles offices and roles by person, where they are printed
 * @param ambiguous names of several places that stay open
 * @param occurrences where places, people, organisations and the event date are printed
 * @param kind article, brief, photo or box
 * @param body paragraphs separated by one line feed
 * @param continuedFrom the page that holds the beginning
 * @param continuedTo the page that holds the rest
 * @param confidence how sure the reading of heading, byline, date, body, eventDate and places is,
 *     each from 0 to 1
 * @param continuations the story's further parts on other pages; {@code body} holds all of them,
 *     {@code source}, {@code pageNumber} and the jump marks are the first one's
 */
public record ArticleJson(
    String id,
    @Nullable String headline,
    @Nullable String kicker,
    @Nullable String deck,
    List<Credit> byline,
    @Nullable String date,
    @Nullable String eventDate,
    @Nullable ArchiveDateJson archiveDate,
    List<String> places,
    List<String> placesInPassing,
    List<String> communities,
    List<String> people,
    Map<String, String> titles,
    List<String> organisations,
    List<AmbiguousPlace> ambiguous,
    List<Correction> corrections,
    List<OccurrenceJson> occurrences,
    String kind,
    @Nullable String column,
    @Nullable String paper,
    @Nullable String pageNumber,
    String body,
    @Nullable String continuedFrom,
    @Nullable String continuedTo,
    @Nullable String url,
    Map<String, Double> confidence,
    SourceJson source,
    List<ContinuationJson> continuations) {

  /** Of an article of the archive. */
  public static ArticleJson of(ArchivedArticle found) {
    Article article = found.article();
    return new ArticleJson(
        found.id(),
        article.heading().headline(),
        article.heading().kicker(),
        article.heading().deck(),
        article.byline(),
        ArchiveDateJson.text(article.issue().date()),
        ArchiveDateJson.text(article.eventDate()),
        ArchiveDateJson.of(found.archiveDate()),
        article.mentions().places(),
        article.mentions().placesInPassing(),
        article.mentions().communities(),
        article.mentions().names(),
        article.mentions().titles(),
        article.mentions().organisations(),
        article.mentions().ambiguous(),
        article.mentions().corrections(),
        article.mentions().occurrences().stream().map(OccurrenceJson::of).toList(),
        article.kind().word(),
        article.heading().column(),
        article.issue().paper(),
        article.issue().pageNumber(),
        article.body(),
        article.continuedFrom(),
        article.continuedTo(),
        article.url(),
        article.confidence().byField(),
        SourceJson.of(article.source()),
        found.continuations().stream().map(ContinuationJson::of).toList());
  }
}
