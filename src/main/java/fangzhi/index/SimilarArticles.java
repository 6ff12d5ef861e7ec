package fangzhi.index;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Comparison;
import fangzhi.duplicate.Fingerprint;
import fangzhi.duplicate.Likeness;
import fangzhi.duplicate.WeighedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles that have text in common with a draft: those with most of its rare shingles,
 * then compared letter by letter. What it costs depends on the draft, hardly on the archive. For
 * one thread.
 */
public final class SimilarArticles {
  private static final Comparator<Similar> BEST_FIRST =
      Comparator.comparing((Similar s) -> s.comparison().tier())
          .thenComparing(s -> -(s.comparison().shareOfDraft() + s.comparison().shareOfMatch()))
          .thenComparing(Similar::document);

  /** Articles of the same letters that are told of. */
  private static final int MAX_EQUAL = 50;

  /** Of articles whose shingles are looked up together; a thousand mostly, 10 MB. */
  private static final int CHARACTERS_AT_ONCE = 500_000;

  private static final int NO_ARTICLE = -1;

  private final IndexReader reader;
  private final StoredFields stored;
  private final GroupedArticles articles;

  /** Reads from a commit, or from what is about to become one. */
  public SimilarArticles(IndexReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
    this.articles = new GroupedArticles(reader);
  }

  /**
   * An article that has text in common with the draft.
   *
   * @param document its number in the index
   */
  public record Similar(int document, Comparison comparison) {}

  /** Takes what has text in common with an article. */
  interface Sink {
    void similar(int document, List<Similar> others) throws IOException;
  }

  /** The articles that have text in common with a draft, the closest first. */
  public List<Similar> of(String draft) throws IOException {
    return alone(new Draft(NO_ARTICLE, draft));
  }

  /** The other articles that have text in common with one, the closest first. */
  public List<Similar> of(int document) throws IOException {
    return alone(new Draft(document, body(document)));
  }

  private List<Similar> alone(Draft draft) throws IOException {
    return of(draft, ShinglePostings.of(reader, draft.hashes()));
  }

  /**
   * Tells the other articles that have text in common with each of some, the closest first. Works
   * on all processors, and looks the shingles of many up together.
   *
   * @param sink is called in the order of the articles, by this thread
   */
  void ofEach(Collection<Integer> documents, Sink sink) throws IOException {
    Map<Integer, String> bodies = new LinkedHashMap<>();
    int characters = 0;
    for (int document : documents) {
      String body = body(document);
      bodies.put(document, body);
      characters += body.length();
      if (characters > CHARACTERS_AT_ONCE) {
        together(bodies, sink);
        bodies.clear();
        characters = 0;
      }
    }
    together(bodies, sink);
  }

  private void together(Map<Integer, String> bodies, Sink sink) throws IOException {
    List<Draft> drafts =
        bodies.entrySet().parallelStream()
            .map(body -> new Draft(body.getKey(), body.getValue()))
            .toList();
    ShinglePostings postings =
        ShinglePostings.of(reader, drafts.stream().flatMapToLong(Draft::hashes));
    List<List<Similar>> similar = inParallel(drafts, postings);
    for (int i = 0; i < drafts.size(); i++) {
      sink.similar(drafts.get(i).document, similar.get(i));
    }
  }

  private List<List<Similar>> inParallel(List<Draft> drafts, ShinglePostings postings)
      throws IOException {
    try {
      return drafts.parallelStream().map(draft -> ofOne(draft, postings)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Similar> ofOne(Draft draft, ShinglePostings postings) {
    try {
      return new SimilarArticles(reader).of(draft, postings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that articles are compared with, an article's own or none's. */
  private static final class Draft {
    private final int document;
    private final BareText text;
    private final Fingerprint fingerprint;

    Draft(int document, String body) {
      this.document = document;
      this.text = BareText.of(body);
      this.fingerprint = Fingerprint.of(text);
    }

    LongStream hashes() {
      return fingerprint.hashes();
    }
  }

  private List<Similar> of(Draft draft, ShinglePostings postings) throws IOException {
    DraftShingles shingles =
        new DraftShingles(postings, articles, draft.fingerprint, draft.document);
    Set<Integer> candidates = new LinkedHashSet<>(equal(draft.text));
    candidates.addAll(shingles.candidates());
    candidates.remove(draft.document);
    return candidates.isEmpty() ? List.of() : compare(draft, candidates, shingles);
  }

  private List<Similar> compare(Draft draft, Set<Integer> candidates, DraftShingles shingles)
      throws IOException {
    WeighedText weighed = shingles.weighed(draft.text, draft.fingerprint);
    List<Similar> similar = new ArrayList<>();
    for (int document : candidates) {
      Comparison comparison = compare(weighed, document, shingles);
      if (comparison != null) {
        similar.add(new Similar(document, comparison));
      }
    }
    similar.sort(BEST_FIRST);
    return similar;
  }

  /** Articles of the same letters, however common: too short or too often printed to be rare. */
  private List<Integer> equal(BareText text) throws IOException {
    List<Integer> equal = articles.with(new Term(Fields.LETTERS, FingerprintField.letters(text)));
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
