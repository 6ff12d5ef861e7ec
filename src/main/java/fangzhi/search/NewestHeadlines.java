package fangzhi.search;

import fangzhi.index.Fields;
import fangzhi.text.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The headlines of a commit, found by a part of them through the index and, the newest ones, by
 * pinyin. How those are spelled is read when first asked for.
 */
final class NewestHeadlines {
  /** Headlines that are found by pinyin; a few megabytes. */
  private static final int SPELLED = 20_000;

  /** One letter begins a syllable of nearly every headline. */
  private static final int FEWEST_LETTERS = 2;

  /** Headlines are repeated, such as those of a column: more are read than wanted. */
  private static final int READ_FOR_ONE = 3;

  private static final Set<String> SHOWN = Set.of(Fields.ID, Fields.HEADLINE, Fields.ARCHIVE_DATE);
  private static final Sort NEWEST =
      new Sort(
          LongField.newSortField(
              Fields.ARCHIVE_DAY, true, SortedNumericSelector.Type.MIN, Long.MIN_VALUE));

  private final IndexSearcher searcher;
  private @Nullable List<Spelled> spelled;

  /**
   * The pinyin of one headline in the usual readings: what a look-up scans before it looks closely.
   */
  private record Spelled(int document, String letters, String initials) {
    static Spelled of(int document, String headline) {
      Pinyin pinyin = Pinyin.of(headline);
      return new Spelled(document, pinyin.letters(), pinyin.initials());
    }

    boolean mayHold(String typed) {
      return letters.contains(typed) || initials.contains(typed);
    }
  }

  NewestHeadlines(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * The newest different headlines that hold all words, or else a single one as pinyin.
   *
   * @param now the commit as this request searches it
   */
  List<FoundHeadline> of(TypedWords typed, int limit, IndexSearcher now) throws IOException {
    List<FoundHeadline> holding = holding(typed.words(), limit, now);
    return holding.isEmpty() && typed.isOne() && typed.letters().isPresent()
        ? spelled(typed.letters().get(), limit)
        : holding;
  }

  private List<FoundHeadline> holding(List<String> folded, int limit, IndexSearcher now)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE)), Occur.FILTER);
    for (String text : folded) {
      query.add(LiteralQuery.of(Fields.HEADLINE, text), Occur.FILTER);
    }
    ScoreDoc[] found = newest(query.build(), limit * READ_FOR_ONE, now);
    return distinct(Arrays.stream(found).map(doc -> doc.doc).toList(), limit);
  }

  /** With some words spelled so, written out or by their initials. */
  private List<FoundHeadline> spelled(String typed, int limit) throws IOException {
    if (typed.length() < FEWEST_LETTERS) {
      return List.of();
    }
    List<Integer> documents =
        spelled().stream()
            .filter(headline -> headline.mayHold(typed))
            .map(Spelled::document)
            .limit((long) limit * READ_FOR_ONE)
            .toList();
    return distinct(documents, limit * READ_FOR_ONE).stream()
        .filter(headline -> Pinyin.of(headline.headline()).match(typed).isPresent())
        .limit(limit)
        .toList();
  }

  private static ScoreDoc[] newest(Query query, int limit, IndexSearcher searcher)
      throws IOException {
    return searcher.search(query, limit, NEWEST).scoreDocs;
  }

  private List<FoundHeadline> distinct(List<Integer> documents, int limit) throws IOException {
    StoredFields stored = searcher.storedFields();
    Map<String, FoundHeadline> found = new LinkedHashMap<>();
    for (int document : documents) {
      if (found.size() < limit) {
        FoundHeadline.read(stored.document(document, SHOWN))
            .ifPresent(headline -> found.putIfAbsent(headline.headline(), headline));
      }
    }
    return List.copyOf(found.values());
  }

  /** Reads how they are spelled. */
  void warm() throws IOException {
    spelled();
  }

  private synchronized List<Spelled> spelled() throws IOException {
    List<Spelled> known = spelled;
    if (known == null) {
      known = read();
      spelled = known;
    }
    return known;
  }

  /** The newest first, though read in the order of the index, which is that of its blocks. */
  private List<Spelled> read() throws IOException {
    Query articles = new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE));
    List<Integer> newest = new ArrayList<>();
    for (ScoreDoc doc : newest(articles, SPELLED, searcher)) {
      newest.add(doc.doc);
    }
    StoredFields stored = searcher.storedFields();
    Map<Integer, Spelled> byDocument = new HashMap<>();
    for (int document : newest.stream().sorted().toList()) {
      Document fields = stored.document(document, Set.of(Fields.HEADLINE));
      String headline = fields.get(Fields.HEADLINE);
      if (headline != null) {
        byDocument.put(document, Spelled.of(document, headline));
      }
    }
    return newest.stream().filter(byDocument::containsKey).map(byDocument::get).toList();
  }
}
