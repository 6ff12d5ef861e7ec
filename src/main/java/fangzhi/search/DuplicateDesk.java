package fangzhi.search;

import fangzhi.index.ArticleDocument;
import fangzhi.index.SimilarArticles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;

/** Tells whether a draft has run before. Thread-safe; keeps nothing of a draft. */
public final class DuplicateDesk {
  private final ArchiveSearcher archive;

  public DuplicateDesk(ArchiveSearcher archive) {
    this.archive = archive;
  }

  /** The articles that the draft repeats, best first; from one commit. */
  public List<DraftMatch> check(Draft draft) throws IOException {
    return archive.read(snapshot -> check(draft, snapshot));
  }

  private static List<DraftMatch> check(Draft draft, Snapshot snapshot) throws IOException {
    StoredFields stored = snapshot.searcher().storedFields();
    List<DraftMatch> matches = new ArrayList<>();
    for (SimilarArticles.Similar similar :
        new SimilarArticles(snapshot.reader()).of(draft.text())) {
      matches.add(
          new DraftMatch(
              ArticleDocument.read(stored.document(similar.document())), similar.comparison()));
    }
    return matches;
  }
}
