package fangzhi.search;

import fangzhi.model.ArchivedArticle;
import java.util.List;

/**
 * One article of a result.
 *
 * @param found the article; its body is left out
 * @param kickerHtml the kicker, escaped, matches in {@code <mark>}; empty where there is none
 * @param headlineHtml the headline, the same way
 * @param deckHtml the deck, the same way
 * @param furtherHeadings lines above the story's further parts, the same way; only those that hold
 *     something found that stands nowhere else in the story
 * @param snippets passages of the body, escaped, matches in {@code <mark>}: together they show each
 *     text that was found in it; the body's beginning where nothing was
 * @param similar the other articles of its group that were found, where the request is grouped
 */
public record Hit(
    ArchivedArticle found,
    String kickerHtml,
    String headlineHtml,
    String deckHtml,
    List<String> furtherHeadings,
    List<String> snippets,
    float score,
    SimilarStories similar) {
  public Hit {
    furtherHeadings = List.copyOf(furtherHeadings);
    snippets = List.copyOf(snippets);
  }

  /** The hit with others that stand behind it. */
  Hit with(SimilarStories others) {
    return new Hit(
        found, kickerHtml, headlineHtml, deckHtml, furtherHeadings, snippets, score, others);
  }
}
