package fangzhi.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of markup tells of a web page's story; another kind may fill the gaps.
 *
 * @param paper the newspaper or site
 * @param body empty where this markup doesn't mark it
 */
record StoryFields(
    @Nullable String kicker,
    @Nullable String headline,
    @Nullable String deck,
    @Nullable String byline,
    @Nullable String paper,
    @Nullable LocalDate date,
    @Nullable String pageNumber,
    @Nullable String url,
    BodyText body) {

  /** This markup's fields, and the other's where this has none. */
  StoryFields orElse(StoryFields other) {
    return new StoryFields(
        either(kicker, other.kicker),
        either(headline, other.headline),
        either(deck, other.deck),
        either(byline, other.byline),
        either(paper, other.paper),
        either(date, other.date),
        either(pageNumber, other.pageNumber),
        either(url, other.url),
        body.isEmpty() ? other.body : body);
  }

  StoryFields withBody(BodyText text) {
    return new StoryFields(kicker, headline, deck, byline, paper, date, pageNumber, url, text);
  }

  StoryFields withDate(@Nullable LocalDate day) {
    return withFacts(day, byline, paper);
  }

  StoryFields withHeadline(@Nullable String line) {
    return new StoryFields(kicker, line, deck, byline, paper, date, pageNumber, url, body);
  }

  /** With what a line above the text tells. */
  StoryFields withFacts(
      @Nullable LocalDate day, @Nullable String credits, @Nullable String source) {
    return new StoryFields(kicker, headline, deck, credits, source, day, pageNumber, url, body);
  }

  static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }
}
