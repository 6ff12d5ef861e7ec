package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order by id against Lucene's own, in many segments. */
class IdComparatorTest {
  private static final long SEED = 20261121;
  private static final int DOCUMENTS = 600;

  private final Random random = new Random(SEED);
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

  private void write(int documents) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMaxBufferedDocs(50);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < documents; i++) {
        Document document = new Document();
        document.add(new LongField("day", random.nextInt(6), Field.Store.NO));
        String id = "%08x".formatted(i * 0x9E3779B1).substring(0, 2 + random.nextInt(3));
        document.add(new SortedDocValuesField("id", new BytesRef(id + "-" + i)));
        writer.addDocument(document);
      }
    }
  }

  private static Sort byDay(SortField id, boolean newest) {
    SortedNumericSelector.Type first = SortedNumericSelector.Type.MIN;
    return new Sort(LongField.newSortField("day", newest, first, Long.MIN_VALUE), id);
  }

  private static int[] documents(
      IndexSearcher searcher, Sort sort, @Nullable FieldDoc last, int number) throws IOException {
    ScoreDoc[] found =
        searcher.search(
                MatchAllDocsQuery.INSTANCE,
                new TopFieldCollectorManager(sort, number, last, number))
            .scoreDocs;
    return Arrays.stream(found).mapToInt(doc -> doc.doc).toArray();
  }

  @Test
  void orderAndWhatFollowsAnyPlaceAreLucenesOwn() throws IOException {
    write(DOCUMENTS);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (boolean newest : new boolean[] {true, false}) {
        Sort own = byDay(IdComparator.field("id"), newest);
        Sort lucenes = byDay(new SortField("id", SortField.Type.STRING), newest);
        int[] all = documents(searcher, lucenes, null, DOCUMENTS);
        assertEquals(DOCUMENTS, all.length);
        assertArrayEquals(all, documents(searcher, own, null, DOCUMENTS));
        for (int i = 0; i < 50; i++) {
          Object[] place = {(long) random.nextInt(6), new BytesRef("" + random.nextInt(100))};
          FieldDoc last = new FieldDoc(DOCUMENTS - 1, Float.NaN, place);
          int number = 1 + random.nextInt(40);
          assertArrayEquals(
              documents(searcher, lucenes, last, number),
              documents(searcher, own, last, number),
              "seed " + SEED + ", behind " + Arrays.toString(place));
        }
      }
    }
  }

  @Test
  void documentWithoutIdIsABug() throws IOException {
    write(0);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Sort sort = new Sort(IdComparator.field("id"));
      assertThrows(IllegalStateException.class, () -> documents(searcher, sort, null, 1));
    }
  }
}
