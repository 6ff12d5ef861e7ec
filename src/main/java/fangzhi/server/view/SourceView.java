package fangzhi.server.view;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Continuation;
import fangzhi.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article, or a part of it, was read.
 *
 * @param page the page it was printed on, only where the article stands on several
 * @param headline the part's own headline, only of further parts
 * @param lines empty where they aren't known
 */
public record SourceView(
    @Nullable String page, @Nullable String headline, String file, String lines) {

  /** The sources of an article, the first part's first. */
  static List<SourceView> of(ArchivedArticle found, Texts texts) {
    List<SourceView> sources = new ArrayList<>();
    boolean several = !found.continuations().isEmpty();
    String page = several ? found.article().issue().pageNumber() : null;
    sources.add(of(page, null, found.article().source(), texts));
    for (Continuation part : found.continuations()) {
      sources.add(of(part.pageNumber(), part.heading().headline(), part.source(), texts));
    }
    return sources;
  }

  private static SourceView of(
      @Nullable String page, @Nullable String headline, SourceRef source, Texts texts) {
    return new SourceView(
        page == null ? null : texts.page(page), headline, source.file(), texts.lines(source));
  }
}
