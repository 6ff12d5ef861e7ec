package fangzhi.search;

import fangzhi.duplicate.StoryEvidence;
import fangzhi.index.Fields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The articles that share most of a story's rarest pairs of characters and names, of a story with a
 * day those filed near it or under no day. The rarest are looked up first, until so many places
 * would be read as a check may read; so it costs the same in any archive.
 */
final class EventCandidates {
  /** Places read, of all pairs. */
  private static final int MAX_POSTINGS = 40_000;

  private static final int MAX_CLAUSES = 150;

  /** Articles that are compared. */
  static final int MAX_CANDIDATES = 50;

  /** A person says as much as two pairs, beside those of the name. */
  private static final float PERSON = 2;

  /** Further from its day nothing is looked for. */
  private static final int NEAR_DAYS = 30;

  private final IndexSearcher searcher;
  private final ToDoubleFunction<String> rarity;

  EventCandidates(IndexSearcher searcher, ToDoubleFunction<String> rarity) {
    this.searcher = searcher;
    this.rarity = rarity;
  }

  /** The documents, the most promising first. */
  List<Integer> of(StoryEvidence story) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    long read = addRarest(any, story.people(), Fields.PERSON, PERSON, MAX_POSTINGS);
    addRarest(any, story.pairs(), Fields.TEXT, 1, MAX_POSTINGS - read);
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    LocalDate date = story.date();
    if (date != null) {
      query.add(days(Long.MIN_VALUE, date.toEpochDay() - NEAR_DAYS - 1), Occur.MUST_NOT);
      query.add(days(date.toEpochDay() + NEAR_DAYS + 1, Long.MAX_VALUE), Occur.MUST_NOT);
    }
    return Stream.of(searcher.search(query.build(), MAX_CANDIDATES).scoreDocs)
        .map((ScoreDoc found) -> found.doc)
        .toList();
  }

  private static Query days(long first, long last) {
    return LongField.newRangeQuery(Fields.ARCHIVE_DAY, first, last);
  }

  /** Adds the rarest of some texts that a field may hold; answers how many places that reads. */
  private long addRarest(
      BooleanQuery.Builder query,
      Collection<String> texts,
      String field,
      float weight,
      long mostRead)
      throws IOException {
    List<String> rarest = new ArrayList<>(texts);
    rarest.sort(Comparator.comparingDouble(this::rarity).reversed().thenComparing(text -> text));
    long read = 0;
    for (String text : rarest.subList(0, Math.min(MAX_CLAUSES, rarest.size()))) {
      read += places(text);
      if (read > mostRead) {
        break;
      }
      Query clause = new ConstantScoreQuery(LiteralQuery.of(field, text));
      query.add(new BoostQuery(clause, weight * (float) rarity(text)), Occur.SHOULD);
    }
    return read;
  }

  /** Articles that hold a text's rarest pair. */
  private long places(String text) throws IOException {
    int fewest = Integer.MAX_VALUE;
    for (String pair : Rarity.pairs(text)) {
      Term gram = LiteralQuery.gram(Fields.TEXT, pair);
      fewest = Math.min(fewest, searcher.getIndexReader().docFreq(gram));
    }
    return fewest;
  }

  private double rarity(String text) {
    return Rarity.pairs(text).stream().mapToDouble(rarity).max().orElse(0);
  }
}
