package fangzhi.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One story, brief, caption or box: the unit that is indexed, found and cited.
 *
 * @param byline credits in printed order
 * @param eventDate the first concrete date of the story's own event
 * @param body the text, paragraphs separated by one line feed
 * @param continuedFrom the page a jump mark names as holding the beginning, such as 第一版
 * @param continuedTo the page a jump mark names as holding the rest, such as 第三版
 * @param url the address the article was published at
 */
public record Article(
    Kind kind,
    Heading heading,
    List<Credit> byline,
    Issue issue,
    @Nullable LocalDate eventDate,
    Mentions mentions,
    String body,
    @Nullable String continuedFrom,
    @Nullable String continuedTo,
    @Nullable String url,
    SourceRef source,
    Confidence confidence) {

  public Article {
    byline = List.copyOf(byline);
  }

  /** An article whose fields the source itself names. */
  public Article(
      Kind kind,
      Heading heading,
      List<Credit> byline,
      Issue issue,
      @Nullable LocalDate eventDate,
      Mentions mentions,
      String body,
      @Nullable String continuedFrom,
      @Nullable String url,
      SourceRef source) {
    this(
        kind,
        heading,
        byline,
        issue,
        eventDate,
        mentions,
        body,
        continuedFrom,
        null,
        url,
        source,
        Confidence.SURE);
  }

  /** This article with other mentions and another event date, and how sure all its fields are. */
  public Article with(Mentions found, @Nullable LocalDate event, Confidence sure) {
    return new Article(
        kind,
        heading,
        byline,
        issue,
        event,
        found,
        body,
        continuedFrom,
        continuedTo,
        url,
        source,
        sure);
  }

  /** This article with another body. */
  public Article withBody(String text) {
    return new Article(
        kind,
        heading,
        byline,
        issue,
        eventDate,
        mentions,
        text,
        continuedFrom,
        continuedTo,
        url,
        source,
        confidence);
  }

  /** This article printed in another issue. */
  public Article withIssue(Issue printed) {
    return new Article(
        kind,
        heading,
        byline,
        printed,
        eventDate,
        mentions,
        body,
        continuedFrom,
        continuedTo,
        url,
        source,
        confidence);
  }

  /** The body's paragraphs. */
  public List<String> paragraphs() {
    return body.isEmpty() ? List.of() : List.of(body.split("\n"));
  }
}
