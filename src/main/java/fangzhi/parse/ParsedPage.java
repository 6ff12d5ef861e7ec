package fangzhi.parse;

import fangzhi.model.Article;
import fangzhi.model.Issue;
import java.util.List;

/**
 * What a page was read as.
 *
 * @param issue paper, date and page number the page prints
 * @param articles in the order of the page; their mentions are still empty
 * @param furniture text that belongs to no article: masthead, editors, page number
 * @param duplicates text the page holds twice, kept once in an article
 * @param warnings doubts worth a person's look, each naming its line
 * @param lines the page itself, as its file has it, the first being line 1; empty where the source
 *     is no page of text but names the fields
 */
public record ParsedPage(
    String file,
    Issue issue,
    List<Article> articles,
    List<String> furniture,
    List<String> duplicates,
    List<String> warnings,
    List<String> lines) {
  public ParsedPage {
    articles = List.copyOf(articles);
    furniture = List.copyOf(furniture);
    duplicates = List.copyOf(duplicates);
    warnings = List.copyOf(warnings);
    lines = List.copyOf(lines);
  }

  /** The same page of an issue, with its articles. */
  public ParsedPage with(Issue otherIssue, List<Article> otherArticles) {
    return new ParsedPage(file, otherIssue, otherArticles, furniture, duplicates, warnings, lines);
  }
}
