package fangzhi.export;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Continuation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pages that an article stands on. */
final class PrintedPages {
  private PrintedPages() {}

  /** Their numbers, as far as they are known, in reading order. */
  static List<String> of(ArchivedArticle found) {
    return Stream.concat(
            Stream.ofNullable(found.article().issue().pageNumber()),
            found.continuations().stream()
                .map(Continuation::pageNumber)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull))
        .distinct()
        .toList();
  }
}
