package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** The order of dates against a plain sort, in many segments, with undated and equal beginnings. */
class DateOrderTest {
  private static final long SEED = 20261122;
  private static final int DOCUMENTS = 900;

  private final Random random = new Random(SEED);
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

  /** Every seventh document is no article; a quarter of the ids share their first 8 bytes. */
  private void write() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig().setMaxBufferedDocs(200).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        if (random.nextInt(5) > 0) {
          long day = random.nextLong(-3, 3);
          document.add(new LongField(Fields.ARCHIVE_DAY, day, Field.Store.NO));
        }
        String id = random.nextInt(4) == 0 ? "manuscript-" : "文" + random.nextInt(50);
        BytesRef bytes = new BytesRef(id + "-" + i * 7919 % DOCUMENTS);
        document.add(new SortedDocValuesField(Fields.ID, bytes));
        writer.addDocument(document);
      }
    }
  }

  private static FoundDocuments some(DirectoryReader reader, List<Integer> documents) {
    FoundDocuments some = FoundDocuments.none(reader);
    documents.forEach(some::add);
    return some;
  }

  private static List<Integer> articles() {
    List<Integer> articles = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      if (i % 7 > 0) {
        articles.add(i);
      }
    }
    return articles;
  }

  private static List<Integer> sorted(DirectoryReader reader, Comparator<DateKey> order) {
    return articles().stream()
        .sorted(Comparator.comparing(document -> key(reader, document), order))
        .toList();
  }

  private static DateKey key(DirectoryReader reader, int document) {
    return assertDoesNotThrow(() -> DateKey.read(reader, document));
  }

  @Test
  void eachIsAtItsRankAndFoundFromAnyRankOn() throws IOException {
    write();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      assertTrue(reader.leaves().size() > 3);
      DateOrder.Both both = DateOrder.of(reader, some(reader, articles()));
      compare(reader, both.newest(), sorted(reader, DateKey.NEWEST_FIRST));
      compare(reader, both.oldest(), sorted(reader, DateKey.OLDEST_FIRST));
    }
  }

  private void compare(DirectoryReader reader, DateOrder order, List<Integer> expected)
      throws IOException {
    for (int rank = 0; rank < expected.size(); rank++) {
      int document = expected.get(rank);
      assertEquals(rank, order.rank(document));
      assertEquals(key(reader, document), order.key(rank));
      assertEquals(rank + 1, order.until(order.key(rank)));
    }
    for (int i = 0; i < 300; i++) {
      int share = 1 + random.nextInt(40);
      List<Integer> found =
          expected.stream().filter(document -> random.nextInt(share) == 0).toList();
      int from = random.nextInt(expected.size() + 1);
      int number = 1 + random.nextInt(expected.size());
      int[] next =
          found.stream()
              .mapToInt(document -> document)
              .filter(document -> expected.indexOf(document) >= from)
              .limit(number)
              .toArray();
      assertArrayEquals(next, order.from(from, some(reader, found), number), "seed " + SEED);
    }
  }

  @Test
  void keyOfNoArticleIsBetweenItsNeighbours() throws IOException {
    write();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      DateOrder.Both both = DateOrder.of(reader, some(reader, articles()));
      assertEquals(0, both.oldest().until(new DateKey(-4, new BytesRef("文"))));
      assertEquals(0, both.newest().until(new DateKey(3, new BytesRef("文"))));
      DateKey last = new DateKey(DateKey.UNDATED, new BytesRef("鿿"));
      assertEquals(articles().size(), both.oldest().until(last));
      assertEquals(articles().size(), both.newest().until(last));
      int[] dated =
          articles().stream().filter(d -> key(reader, d).day() < 0).mapToInt(d -> d).toArray();
      assertEquals(dated.length, both.oldest().until(new DateKey(-1, new BytesRef("鿿"))));
    }
  }

  @Test
  void articleWithoutIdIsABug() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      FoundDocuments all = some(reader, List.of(0));
      assertThrows(IllegalStateException.class, () -> DateOrder.of(reader, all));
    }
  }
}
