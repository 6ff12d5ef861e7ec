package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares with what was put in: invented shingles, of which a few stand in most articles. */
class ShingleLookUpTest {
  private static final long SEED = 20261122;
  private static final int SEGMENTS = 3;
  private static final int ARTICLES = 1_500;
  private static final int DIFFERENT = 5_000;

  private final Random random = new Random(SEED);
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

  /** By article, of all segments. */
  private final long[][] held =
      IntStream.range(0, SEGMENTS * ARTICLES).mapToObj(i -> shingles()).toArray(long[][]::new);

  /** By shingle the articles, growing. */
  private final Map<Long, List<Integer>> holders = new HashMap<>();

  private final boolean[] isDeleted = new boolean[SEGMENTS * ARTICLES];

  @BeforeEach
  void write() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < held.length; i++) {
        writer.addDocument(document(i));
        if ((i + 1) % ARTICLES == 0) {
          writer.commit();
        }
      }
      for (int i = 0; i < held.length; i += 1 + random.nextInt(20)) {
        writer.deleteDocuments(new Term(Fields.ID, Integer.toString(i)));
        isDeleted[i] = true;
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  @Test
  void eachShingleStandsInTheArticlesItWasPutInto() throws IOException {
    try (IndexReader reader = DirectoryReader.open(directory)) {
      assertEquals(SEGMENTS, reader.leaves().size());
      for (int most : new int[] {1, 64, Integer.MAX_VALUE}) {
        check(reader, LongStream.range(-2, DIFFERENT + 2).toArray(), most);
        for (int round = 0; round < 20; round++) {
          check(reader, some(1 + random.nextInt(300)), most);
        }
      }
    }
  }

  private void check(IndexReader reader, long[] hashes, int most) throws IOException {
    ShingleLookUp lookUp = ShingleLookUp.of(reader, hashes, most);
    for (int i = 0; i < hashes.length; i++) {
      List<Integer> expected = holders.getOrDefault(hashes[i], List.of());
      assertEquals(expected.size(), lookUp.frequency(i), "seed " + SEED);
      if (expected.size() > most) {
        assertNull(lookUp.documents(i), "seed " + SEED);
      } else {
        int[] live =
            expected.stream().mapToInt(one -> one).filter(one -> !isDeleted[one]).toArray();
        assertArrayEquals(live, lookUp.documents(i), "seed " + SEED);
      }
    }
  }

  private Document document(int article) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, Integer.toString(article), Field.Store.NO));
    for (long hash : held[article]) {
      holders.computeIfAbsent(hash, none -> new ArrayList<>()).add(article);
      document.add(new LongPoint(Fields.FINGERPRINT, hash));
    }
    return document;
  }

  /** An article's: most often small ones, each once. */
  private long[] shingles() {
    return random
        .doubles(8)
        .mapToLong(share -> (long) (DIFFERENT * share * share * share * share))
        .distinct()
        .toArray();
  }

  private long[] some(int number) {
    return random.longs(number, -2, DIFFERENT + 2).sorted().distinct().toArray();
  }
}
