package fangzhi.search;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Tier;
import fangzhi.index.ArticleDocument;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/** The groups of versions of which an article is filed in a range of days. For one thread. */
final class ReportedGroups {
  private final Groups groups;
  private final StoredFields stored;
  private final int[] firsts;
  private int at;

  ReportedGroups(Snapshot snapshot, @Nullable LocalDate from, @Nullable LocalDate to)
      throws IOException {
    this.groups = snapshot.groups();
    this.stored = snapshot.searcher().storedFields();
    this.firsts = groups.firsts().filter(first -> hasMember(first, from, to)).toArray();
  }

  private boolean hasMember(int first, @Nullable LocalDate from, @Nullable LocalDate to) {
    long earliest = from == null ? Order.NEWEST.undated() + 1 : from.toEpochDay();
    long latest = to == null ? Long.MAX_VALUE : to.toEpochDay();
    return (from == null && to == null)
        || groups
            .places(first)
            .anyMatch(place -> groups.day(place) >= earliest && groups.day(place) <= latest);
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
