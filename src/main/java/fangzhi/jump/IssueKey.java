package fangzhi.jump;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.text.Folding;
import org.jspecify.annotations.Nullable;

/** The name of the issue an article is filed under: paper and day. */
public final class IssueKey {
  private static final int MAX_PAPER_CHARS = 100;

  private IssueKey() {}

  /**
   * {@code 方志样报/2025-09-12}; null where the paper isn't known, or the day neither printed nor told
   * by the path.
   */
  public static @Nullable String of(ArchivedArticle archived) {
    String paper = archived.article().issue().paper();
    ArchiveDate date = archived.archiveDate();
    if (paper == null || date == null || date.basis() == ArchiveDate.Basis.EVENT) {
      return null;
    }
    String folded = Folding.fold(paper).text();
    String name = folded.substring(0, Math.min(MAX_PAPER_CHARS, folded.length()));
    return name.isEmpty() ? null : name + "/" + date.date();
  }
}
