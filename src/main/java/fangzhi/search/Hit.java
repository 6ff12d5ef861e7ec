package fangzhi.search;

import fangzhi.model.ArchivedArticle;
import java.util.List;

/**
 * One article of a result.
 *
 * @param found the article; its body is left out
 * @param headlineHtml the headline, escaped, matches in {@code <mark>}; empty where there is none
 * @param snippets passages of the body, escaped, matches in {@code <mark>}; the body's beginning
 *     where nothing matched in it
 */
public record Hit(ArchivedArticle found, String headlineHtml, List<String> snippets, float score) {
  public Hit {
    snippets = List.copyOf(snippets);
  }
}
