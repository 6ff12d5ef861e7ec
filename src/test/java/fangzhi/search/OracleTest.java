package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.Analyzers;
import fangzhi.index.ArticleDocument;
import fangzhi.index.Schema;
import fangzhi.model.ArchivedArticle;
import fangzhi.query.Expression.Term;
import fangzhi.query.QueryField;
import fangzhi.text.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is found and marked in real pages, the sample and 5,000 real articles, against a plain scan:
 * {@code ./fangzhi test -Dtest=OracleTest}, whose figures go to {@code
 * target/surefire-reports/fangzhi.search.OracleTest-output.txt}.
 */
class OracleTest {
  private static final long SEED = Long.getLong("oracle.seed", 20261121);
  private static final int PARTS = 2_000;
  private static final int COMBINATIONS = 200;

  /** Hits of a query whose marks are looked at. */
  private static final int SHOWN = 3;

  private final Random random = new Random(SEED);
  private final Analyzer words = Analyzers.words();
  private final List<ArchivedArticle> articles = new ArrayList<>();

  /** The number of the article of each document. */
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private final Map<String, Integer> numbersById = new HashMap<>();

  @Test
  void whatIsFoundAndMarkedIsWhatStandsThere(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(Files.exists(OracleArchive.SHARED), "no material beside the project");
    OracleArchive.build(folder);
    try (Directory directory = Schema.existing(folder);
        DirectoryReader reader = Schema.open(directory, folder);
        ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      read(searcher);
      PlainScan scan = new PlainScan(articles);
      Round round = new Round(searcher, archive, scan);
      round.run("names", names(scan));
      RandomQueries queries = new RandomQueries(random, scan, articles.size());
      round.run("parts of 1 to 8 characters", Stream.generate(queries::part).limit(PARTS).toList());
      round.run("combinations", Stream.generate(queries::combination).limit(COMBINATIONS).toList());
    }
  }

  /** The articles as they are stored, numbered. */
  private void read(IndexSearcher searcher) throws IOException {
    ArchiveQuery query = ArchiveQuery.of(SearchRequest.of(""), searcher, words);
    for (ScoreDoc doc : searcher.search(query.query(), Integer.MAX_VALUE).scoreDocs) {
      ArchivedArticle article = ArticleDocument.read(searcher.storedFields().document(doc.doc));
      numbers.put(doc.doc, articles.size());
      numbersById.put(article.id(), articles.size());
      articles.add(article);
    }
    assertTrue(articles.size() > 5_000, "too few for a test: " + articles.size());
  }

  private static <K> int number(Map<K, Integer> numbers, K key) {
    return Objects.requireNonNull(numbers.get(key));
  }

  /** The names that stand anywhere, as they are and as people and places. */
  private static List<RandomQueries.Query> names(PlainScan scan) throws IOException {
    List<RandomQueries.Query> queries = new ArrayList<>();
    for (String name : OracleArchive.names()) {
      String folded = Folding.fold(name).text();
      Term plain = new Term(QueryField.TEXT, folded, false);
      if (!scan.find(plain).isEmpty()) {
        queries.add(new RandomQueries.Query(name, plain));
        for (QueryField field : List.of(QueryField.PERSON, QueryField.PLACE)) {
          String typed = field.words().getFirst() + "：" + name;
          queries.add(new RandomQueries.Query(typed, new Term(field, folded, false)));
        }
      }
    }
    return queries;
  }

  private final class Round {
    private final IndexSearcher searcher;
    private final ArchiveSearcher archive;
    private final PlainScan scan;

    Round(IndexSearcher searcher, ArchiveSearcher archive, PlainScan scan) {
      this.searcher = searcher;
      this.archive = archive;
      this.scan = scan;
    }

    void run(String what, List<RandomQueries.Query> queries) {
      LongAdder expected = new LongAdder();
      LongAdder found = new LongAdder();
      LongAdder right = new LongAdder();
      LongAdder marked = new LongAdder();
      List<String> wrong =
          queries.parallelStream()
              .filter(
                  query -> {
                    BitSet standing = scan.find(query.meaning());
                    BitSet given = found(query.typed());
                    expected.add(standing.cardinality());
                    found.add(given.cardinality());
                    boolean equal = given.equals(standing);
                    given.and(standing);
                    right.add(given.cardinality());
                    marked.add(marks(query.typed(), standing));
                    return !equal;
                  })
              .map(RandomQueries.Query::typed)
              .toList();
      System.out.printf(
          "%s (seed %d): %d queries, %d articles to find, recall %.6f, precision %.6f; %d marked"
              + " texts as they have to be%n",
          what,
          SEED,
          queries.size(),
          expected.sum(),
          right.sum() / (double) expected.sum(),
          right.sum() / (double) found.sum(),
          marked.sum());
      assertEquals(List.of(), wrong, "seed " + SEED);
      assertTrue(expected.sum() > queries.size(), "too few hits for a test");
    }

    private BitSet found(String typed) {
      BitSet found = new BitSet();
      try {
        ArchiveQuery query = ArchiveQuery.of(SearchRequest.of(typed), searcher, words);
        assertEquals(List.of(), query.notes(), typed);
        for (ScoreDoc doc : searcher.search(query.query(), Integer.MAX_VALUE).scoreDocs) {
          found.set(number(numbers, doc.doc));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return found;
    }

    /** Checks the first hits of a search as it is answered. */
    private int marks(String typed, BitSet standing) {
      try {
        SearchResult result =
            archive.search(SearchRequest.of(typed).withSort(Sort.RELEVANCE).withSize(SHOWN));
        assertEquals(standing.cardinality(), result.total(), typed);
        int marked = 0;
        for (Hit hit : result.hits()) {
          int number = number(numbersById, hit.found().id());
          assertTrue(standing.get(number), typed);
          marked += ShownMarks.check(typed, hit, articles.get(number));
        }
        return marked;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
