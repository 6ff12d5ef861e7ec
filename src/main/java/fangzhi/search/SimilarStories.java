package fangzhi.search;

import fangzhi.index.ArticleDocument;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.StoredFields;

/**
 * The other articles of an article's group.
 *
 * @param total all of them
 * @param oldest the first by date, the undated last; their bodies are left out
 */
public record SimilarStories(int total, List<ArchivedArticle> oldest) {
  /** Of an article that stands alone. */
  public static final SimilarStories NONE = new SimilarStories(0, List.of());

  /** The most that are listed with a hit. */
  static final int BESIDE_A_HIT = 10;

  /** The most that are listed with an article. */
  static final int BESIDE_AN_ARTICLE = 200;

  public SimilarStories {
    oldest = List.copyOf(oldest);
  }

  /**
   * Reads them.
   *
   * @param documents the oldest first
   */
  static SimilarStories read(IntStream documents, int most, StoredFields stored)
      throws IOException {
    int[] all = documents.toArray();
    List<ArchivedArticle> oldest = new ArrayList<>();
    for (int i = 0; i < Math.min(most, all.length); i++) {
      oldest.add(ArticleDocument.read(stored.document(all[i])).withoutBody());
    }
    return all.length == 0 ? NONE : new SimilarStories(all.length, oldest);
  }

  /** How many aren't listed. */
  public int unlisted() {
    return total - oldest.size();
  }
}
