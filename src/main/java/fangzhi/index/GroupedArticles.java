package fangzhi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The doc values of articles by which groups are kept, of one reader. */
final class GroupedArticles {
  private static final Term ARTICLE = new Term(Fields.TYPE, Fields.ARTICLE);

  /** The day of an article that is filed under none. */
  static final long NO_DAY = Long.MAX_VALUE;

  private final IndexReader reader;

  GroupedArticles(IndexReader reader) {
    this.reader = reader;
  }

  /** The articles that hold a term. */
  List<Integer> with(Term term) throws IOException {
    List<Integer> documents = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      addArticles(leaf, leaf.reader().postings(term, PostingsEnum.NONE), documents);
    }
    return documents;
  }

  /** The articles of each group. */
  Map<Long, List<Integer>> byGroup() throws IOException {
    List<Integer> grouped = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      addArticles(leaf, leaf.reader().getNumericDocValues(Fields.GROUP), grouped);
    }
    Map<Long, List<Integer>> groups = new HashMap<>();
    for (int document : grouped) {
      Long group = Objects.requireNonNull(group(document));
      groups.computeIfAbsent(group, members -> new ArrayList<>()).add(document);
    }
    return groups;
  }

  /**
   * The days under which articles are filed, in days since 1970-01-01, or {@link #NO_DAY}.
   *
   * @param documents growing
   */
  long[] days(int[] documents) throws IOException {
    long[] found = new long[documents.length];
    int next = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Fields.ARCHIVE_DAY);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; next < documents.length && documents[next] < end; next++) {
        boolean isDated = days.advanceExact(documents[next] - leaf.docBase);
        found[next] = isDated ? days.nextValue() : NO_DAY;
      }
    }
    return found;
  }

  /** Adds what some documents of a segment, growing, are of articles that weren't deleted. */
  private static void addArticles(
      LeafReaderContext leaf, @Nullable DocIdSetIterator documents, List<Integer> found)
      throws IOException {
    PostingsEnum articles =
        documents == null ? null : leaf.reader().postings(ARTICLE, PostingsEnum.NONE);
    if (documents == null || articles == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      int article = articles.docID() < doc ? articles.advance(doc) : articles.docID();
      if (article == doc && (live == null || live.get(doc))) {
        found.add(leaf.docBase + doc);
      }
    }
  }

  /** How many different shingles an article has. */
  long shingles(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.SHINGLES);
    return values.advanceExact(document - leaf.docBase) ? values.longValue() : 0;
  }

  /** The number of an article's group, null if it is in none. */
  @Nullable Long group(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.GROUP);
    return values.advanceExact(document - leaf.docBase) ? values.longValue() : null;
  }

  /**
   * Whether an article is the older of two: filed under an earlier day, or under the same and first
   * by its id; one without a day is newer than any with one.
   */
  boolean isOlder(int document, int than) throws IOException {
    int byDay = Long.compare(day(document), day(than));
    return byDay == 0 ? id(document).compareTo(id(than)) < 0 : byDay < 0;
  }

  /** Days between those under which two articles are filed, 0 where one has none. */
  long daysBetween(int one, int other) throws IOException {
    long from = day(one);
    long to = day(other);
    return from == NO_DAY || to == NO_DAY ? 0 : Math.abs(from - to);
  }

  private long day(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), Fields.ARCHIVE_DAY);
    return days.advanceExact(document - leaf.docBase) ? days.nextValue() : NO_DAY;
  }

  String id(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    if (!ids.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("article without id: document " + document);
    }
    return ids.lookupOrd(ids.ordValue()).utf8ToString();
  }

  private LeafReaderContext leaf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }
}
