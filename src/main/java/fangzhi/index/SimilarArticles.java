package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Comparison;
import fangzhi.duplicate.Fingerprint;
import fangzhi.duplicate.Likeness;
import fangzhi.duplicate.WeighedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles that have text in common with a draft: those with most of its rare shingles,
 * then compared letter by letter. What it costs depends on the draft, hardly on the archive.
 */
public final class SimilarArticles {
  private static final Comparator<Similar> BEST_FIRST =
      Comparator.comparing((Similar s) -> s.comparison().tier())
          .thenComparing(s -> -(s.comparison().shareOfDraft() + s.comparison().shareOfMatch()))
          .thenComparing(Similar::document);

  /** Articles of the same letters that are told of. */
  private static final int MAX_EQUAL = 50;

  private final IndexReader reader;
  private final StoredFields stored;

  /** Reads from a commit, or from what is about to become one. */
  public SimilarArticles(IndexReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
  }

  /**
   * An article that has text in common with the draft.
   *
   * @param document its number in the index
   */
  public record Similar(int document, Comparison comparison) {}

  /** The articles that have text in common with a draft, the closest first. */
  public List<Similar> of(String draft) throws IOException {
    return of(BareText.of(draft), -1);
  }

  /** The other articles that have text in common with one, the closest first. */
  public List<Similar> of(int document) throws IOException {
    return of(BareText.of(body(document)), document);
  }

  private List<Similar> of(BareText text, int itself) throws IOException {
    Fingerprint fingerprint = Fingerprint.of(text);
    DraftShingles shingles = new DraftShingles(reader, fingerprint, itself);
    WeighedText draft = shingles.weighed(text, fingerprint);
    List<Similar> similar = new ArrayList<>();
    Set<Integer> candidates = new LinkedHashSet<>(equal(text));
    candidates.addAll(shingles.candidates());
    for (int document : candidates) {
      Comparison comparison = document == itself ? null : compare(draft, document, shingles);
      if (comparison != null) {
        similar.add(new Similar(document, comparison));
      }
    }
    similar.sort(BEST_FIRST);
    return similar;
  }

  /** Articles of the same letters, however common: too short or too often printed to be rare. */
  private List<Integer> equal(BareText text) throws IOException {
    Term whole = new Term(Fields.FINGERPRINT, FingerprintField.whole(text));
    List<Integer> equal = new GroupedArticles(reader).with(whole);
    return equal.subList(0, Math.min(MAX_EQUAL, equal.size()));
  }

  private @Nullable Comparison compare(WeighedText draft, int document, DraftShingles shingles)
      throws IOException {
    BareText match = BareText.of(body(document));
    Likeness likeness = new Likeness(draft, match);
    return likeness.saysAnything()
        ? likeness.comparison(shingles.weighed(match, Fingerprint.of(match)))
        : null;
  }

  private String body(int document) throws IOException {
    String body = stored.document(document, Set.of(Fields.BODY)).get(Fields.BODY);
    return body == null ? "" : body;
  }
}
