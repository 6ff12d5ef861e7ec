package fangzhi.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as the archive holds it. Of a story that goes on on other pages it holds the whole
 * text; source, page number and jump marks are then the first part's.
 *
 * @param id stable over re-indexing of the same text: lower-case letters, digits and hyphens
 * @param archiveDate the date it is filed under, null where nothing tells one
 * @param continuations the story's further parts, in reading order
 */
public record ArchivedArticle(
    String id,
    Article article,
    @Nullable ArchiveDate archiveDate,
    List<Continuation> continuations) {

  public ArchivedArticle {
    continuations = List.copyOf(continuations);
  }

  /** An article printed in one place. */
  public ArchivedArticle(String id, Article article, @Nullable ArchiveDate archiveDate) {
    this(id, article, archiveDate, List.of());
  }

  /** The same without its text. */
  public ArchivedArticle withoutBody() {
    return new ArchivedArticle(id, article.withBody(""), archiveDate, continuations);
  }

  /** Where its parts stand, in reading order. */
  public List<SourceRef> sources() {
    return Stream.concat(
            Stream.of(article.source()), continuations.stream().map(Continuation::source))
        .toList();
  }

  /** The page that a jump mark names as holding the rest and that isn't part of the article. */
  public @Nullable String missingPage() {
    return continuations.isEmpty() ? article.continuedTo() : continuations.getLast().continuedTo();
  }
}
