package fangzhi.search;

import fangzhi.duplicate.Agreement;
import fangzhi.duplicate.Comparison;
import fangzhi.model.ArchivedArticle;
import org.jspecify.annotations.Nullable;

/**
 * An archived article that a draft repeats or that tells of the same happening.
 *
 * @param agreement why it is taken for the same happening, null where the text itself tells
 */
public record DraftMatch(
    ArchivedArticle article, Comparison comparison, @Nullable Agreement agreement) {
  /** An article that the draft repeats. */
  public DraftMatch(ArchivedArticle article, Comparison comparison) {
    this(article, comparison, null);
  }
}
