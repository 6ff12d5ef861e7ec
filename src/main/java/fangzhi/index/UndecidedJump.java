package fangzhi.index;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A continuation that stays an article of its own: the page it names is in the archive, but which
 * of its stories it continues isn't certain.
 *
 * @param file the source file's name as shown to people
 * @param line its first line, null where lines aren't known
 * @param continuedFrom the page its mark names, such as 第一版
 */
public record UndecidedJump(String file, @Nullable Integer line, String continuedFrom) {
  static UndecidedJump of(ArchivedArticle continuation) {
    List<LineRange> lines = continuation.article().source().lines();
    String from = continuation.article().continuedFrom();
    return new UndecidedJump(
        continuation.article().source().file(),
        lines.isEmpty() ? null : lines.getFirst().first(),
        from == null ? "" : from);
  }
}
