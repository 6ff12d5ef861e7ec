package fangzhi.search;

import fangzhi.index.ArticleDocument;
import fangzhi.index.SimilarArticles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.StoredFields;

/** Tells whether a draft has run before. Thread-safe; keeps nothing of a draft. */
public final class DuplicateDesk {
  /** A draft that repeats more says nothing. */
  private static final int MAX_MATCHES = 50;

  private final ArchiveSearcher archive;

  public DuplicateDesk(ArchiveSearcher archive) {
    this.archive = archive;
  }

  /**
   * The articles that the draft repeats, best first, then those that tell of its happening in other
   * words; from one commit.
   */
  public List<DraftMatch> check(Draft draft) throws IOException {
    return archive.read(snapshot -> check(draft, snapshot));
  }

  private static List<DraftMatch> check(Draft draft, Snapshot snapshot) throws IOException {
    List<SimilarArticles.Similar> repeated =
        new SimilarArticles(snapshot.reader()).of(draft.text());
    StoredFields stored = snapshot.searcher().storedFields();
    List<DraftMatch> matches = new ArrayList<>();
    for (SimilarArticles.Similar similar :
        repeated.subList(0, Math.min(MAX_MATCHES, repeated.size()))) {
      matches.add(
          new DraftMatch(
              ArticleDocument.read(stored.document(similar.document())), similar.comparison()));
    }
    Set<Integer> documents =
        repeated.stream().map(SimilarArticles.Similar::document).collect(Collectors.toSet());
    matches.addAll(new SameEvents(snapshot, draft).matches(documents));
    return List.copyOf(matches.subList(0, Math.min(MAX_MATCHES, matches.size())));
  }
}
