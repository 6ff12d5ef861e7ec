package fangzhi.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.FixedBitSet;

/**
 * All articles of a commit by day, those of a day by id, the undated last. An article's rank is how
 * many come before it. Made once a commit, so that no search compares days and ids; 8 bytes a
 * document. Immutable.
 */
final class DateOrder {
  private final IndexReader reader;
  private final Comparator<DateKey> order;

  /** By rank. */
  private final int[] documents;

  /** By document; means nothing for what is no article. */
  private final int[] ranks;

  private DateOrder(IndexReader reader, Comparator<DateKey> order, int[] documents) {
    this.reader = reader;
    this.order = order;
    this.documents = documents;
    this.ranks = new int[reader.maxDoc()];
    for (int rank = 0; rank < documents.length; rank++) {
      ranks[documents[rank]] = rank;
    }
  }

  /** Both orders of the same articles. */
  record Both(DateOrder newest, DateOrder oldest) {}

  /**
   * Puts articles in order.
   *
   * @param articles all of the reader
   */
  static Both of(IndexReader reader, FoundDocuments articles) throws IOException {
    DateSorter sorted = DateSorter.sorted(reader, articles);
    return new Both(
        new DateOrder(reader, DateKey.NEWEST_FIRST, sorted.newest()),
        new DateOrder(reader, DateKey.OLDEST_FIRST, sorted.oldest()));
  }

  int rank(int document) {
    return ranks[document];
  }

  /** What an article is in this order by. */
  DateKey key(int rank) throws IOException {
    return DateKey.read(reader, documents[rank]);
  }

  /** How many articles don't come behind a key, whether or not an article has it. */
  int until(DateKey key) throws IOException {
    int from = 0;
    int to = documents.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (order.compare(key(middle), key) <= 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /**
   * The first of some articles from a rank on, in order.
   *
   * @param articles articles of this order
   * @param number the most
   */
  int[] from(int rank, FoundDocuments articles, int number) {
    int end = Math.min(documents.length, rank + articles.count());
    int[] near =
        IntStream.range(rank, end)
            .map(next -> documents[next])
            .filter(articles::contains)
            .limit(number)
            .toArray();
    return near.length == number || end == documents.length ? near : sorted(articles, rank, number);
  }

  /** The same; costs little where they are few, or far behind the rank. */
  private int[] sorted(FoundDocuments articles, int rank, int number) {
    FixedBitSet found = new FixedBitSet(documents.length);
    articles.stream().forEach(document -> found.set(ranks[document]));
    return FoundDocuments.stream(found, rank).map(next -> documents[next]).limit(number).toArray();
  }
}
