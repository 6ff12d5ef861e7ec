package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The groups of one commit: articles that are versions of each other. Those of a group have places
 * in a row, counted from 0, in {@link Order#OLDEST}. Immutable.
 */
final class Groups {
  /** The articles of groups, maybe with some that are the only one left of theirs. */
  private static final Query ARTICLES = new FieldExistsQuery(Fields.GROUP);

  /** By document its place and one more; 0 for those that stand alone. */
  private final int[] placesAndOne;

  private final FoundDocuments all;
  private final int[] documents;
  private final long[] days;
  private final int[] starts;
  private final int[] ends;

  private Groups(List<List<FieldDoc>> groups, IndexReader reader) {
    int size = groups.stream().mapToInt(List::size).sum();
    placesAndOne = new int[size == 0 ? 0 : reader.maxDoc()];
    all = FoundDocuments.none(reader);
    documents = new int[size];
    days = new long[size];
    starts = new int[size];
    ends = new int[size];
    int start = 0;
    for (List<FieldDoc> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        put(start + i, group.get(i), start, start + group.size());
      }
      start += group.size();
    }
  }

  private void put(int place, FieldDoc article, int start, int end) {
    placesAndOne[article.doc] = place + 1;
    all.add(article.doc);
    documents[place] = article.doc;
    long day = day(article);
    days[place] = day == Order.OLDEST.undated() ? Order.NEWEST.undated() : day;
    starts[place] = start;
    ends[place] = end;
  }

  static Groups of(IndexSearcher searcher) throws IOException {
    Query articles =
        new BooleanQuery.Builder()
            .add(ArchiveQuery.articles(), Occur.FILTER)
            .add(ARTICLES, Occur.FILTER)
            .build();
    int number = searcher.count(articles);
    ScoreDoc[] found =
        number == 0 ? new ScoreDoc[0] : searcher.search(articles, number, order()).scoreDocs;
    return new Groups(groups(found), searcher.getIndexReader());
  }

  private static Sort order() {
    SortField[] oldest = Order.OLDEST.fields().getSort();
    return new Sort(new SortField(Fields.GROUP, SortField.Type.LONG), oldest[0], oldest[1]);
  }

  private static long number(FieldDoc article) {
    return (Long) article.fields[0];
  }

  private static long day(FieldDoc article) {
    return (Long) article.fields[1];
  }

  private static List<List<FieldDoc>> groups(ScoreDoc[] byGroup) {
    List<List<FieldDoc>> groups = new ArrayList<>();
    for (ScoreDoc found : byGroup) {
      FieldDoc article = (FieldDoc) found;
      if (groups.isEmpty() || number(groups.getLast().getFirst()) != number(article)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(article);
    }
    groups.removeIf(group -> group.size() == 1);
    return groups;
  }

  /** Number of articles in groups. */
  int size() {
    return documents.length;
  }

  /** The places of those of some documents that are in groups, in no order. */
  IntStream placesOf(FoundDocuments found) {
    return isEmpty() ? IntStream.empty() : all.and(found).map(this::place);
  }

  boolean isEmpty() {
    return documents.length == 0;
  }

  /** The place of an article, negative where it stands alone. */
  int place(int document) {
    return isEmpty() ? -1 : placesAndOne[document] - 1;
  }

  int document(int place) {
    return documents[place];
  }

  /** The archive day, or what {@link Order#NEWEST} sorts undated articles by. */
  long day(int place) {
    return days[place];
  }

  /** The place behind the last one of an article's group. */
  int end(int place) {
    return ends[place];
  }

  /** The place of the first of each group, by its day, the undated last. */
  IntStream firsts() {
    return IntStream.iterate(0, place -> place < size(), place -> ends[place])
        .boxed()
        .sorted(Comparator.comparingLong(this::dayOrLast))
        .mapToInt(Integer::intValue);
  }

  private long dayOrLast(int place) {
    return days[place] == Order.NEWEST.undated() ? Order.OLDEST.undated() : days[place];
  }

  /** The places of the articles of the group that one at a place is of. */
  IntStream places(int place) {
    return IntStream.range(starts[place], ends[place]);
  }

  /** Whether two articles are versions of one story. */
  boolean areTogether(int document, int other) {
    int place = place(document);
    int otherPlace = place(other);
    return place >= 0 && otherPlace >= 0 && starts[place] == starts[otherPlace];
  }

  /** The places of the others of an article's group; none for one that stands alone. */
  IntStream others(int document) {
    int own = place(document);
    return own < 0 ? IntStream.empty() : places(own).filter(place -> place != own);
  }
}
