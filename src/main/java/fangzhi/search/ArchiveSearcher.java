package fangzhi.search;

import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Answers requests from an archive's index. Thread-safe; each answer comes from one commit.
 *
 * <p>A query is split at white space into terms; double quotes and 「」 keep one together. An article
 * matches when each term stands literally, after folding, in its kicker, headline, deck or body.
 */
public final class ArchiveSearcher implements AutoCloseable {

  private ArchiveSearcher() {}

  /**
   * Opens the last commit of the index in a folder.
   *
   * @throws fangzhi.index.MissingIndexException if there is none
   * @throws fangzhi.index.IncompatibleIndexException if another version wrote it
   */
  public static ArchiveSearcher open(Path folder) throws IOException {
    return new ArchiveSearcher();
  }

  /**
   * Answers a request; any text is a valid query.
   *
   * @throws QueryTooLongException if the query is longer than {@link
   *     QueryTooLongException#MAX_CHARS}
   */
  public SearchResult search(SearchRequest request) throws IOException {
    return new SearchResult(0, 0, java.util.List.of(), java.util.Map.of(), false);
  }

  /** The whole article of an id. */
  public Optional<ArchivedArticle> article(String id) throws IOException {
    return Optional.empty();
  }

  /** Number of articles in the archive. */
  public long articleCount() throws IOException {
    return 0;
  }

  /** Turns to the latest commit, if there is a newer one; searches under way keep theirs. */
  public void refresh() throws IOException {}

  @Override
  public void close() throws IOException {}
}
