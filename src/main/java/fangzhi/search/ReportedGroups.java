package fangzhi.search;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Tier;
import fangzhi.index.ArticleDocument;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.apache.lucene.index.StoredFields;

/** The groups of versions that have one of some articles. For one thread. */
final class ReportedGroups {
  private final Groups groups;
  private final StoredFields stored;
  private final int[] firsts;
  private int at;

  /**
   * @param articles of which a group has to have one
   */
  ReportedGroups(Snapshot snapshot, FoundDocuments articles) throws IOException {
    this.groups = snapshot.groups();
    this.stored = snapshot.searcher().storedFields();
    this.firsts = groups.firsts().filter(first -> hasMember(first, articles)).toArray();
  }

  private boolean hasMember(int first, FoundDocuments articles) {
    return groups.places(first).map(groups::document).anyMatch(articles::contains);
  }

  int total() {
    return firsts.length;
  }

  /** The next group by its earliest day, none at the end. */
  Optional<Repetition> next() throws IOException {
    return at == firsts.length ? Optional.empty() : Optional.of(group(firsts[at++]));
  }

  private Repetition group(int first) throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    String letters = null;
    Tier tier = Tier.SAME;
    PrimitiveIterator.OfInt places = groups.places(first).iterator();
    while (places.hasNext()) {
      int document = groups.document(places.nextInt());
      ArchivedArticle article = ArticleDocument.read(stored.document(document));
      if (tier == Tier.SAME) {
        String these = BareText.of(article.article().body()).letters();
        letters = letters == null ? these : letters;
        tier = these.equals(letters) ? Tier.SAME : Tier.REPRINT;
      }
      articles.add(article.withoutBody());
    }
    return new Repetition(tier, articles, List.of());
  }
}
