package fangzhi.bench;

import fangzhi.bench.Writing.Time;
import fangzhi.index.ArchiveFacets;
import fangzhi.index.Fields;
import fangzhi.index.PlainDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Indexes with nothing but Lucene: documents lie ready in memory, a thread a processor adds them.
 * Arguments: Fangzhi's index with the articles, a new folder, {@code fangzhi} or {@code stock} for
 * the analyzers, and a file of texts to look for.
 */
public final class PlainLucene {
  /** As Fangzhi's own. */
  private static final double BUFFER_MEGABYTES = 64;

  private PlainLucene() {}

  /** Indexes, looks for the texts and prints a {@link Writing}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean isStock = arguments[2].equals("stock");
    List<Document> documents =
        Articles.all(Path.of(arguments[0])).stream()
            .map(isStock ? PlainDocument::withoutCharacters : PlainDocument::of)
            .toList();
    Analyzer analyzer = isStock ? StockAnalyzers.byField() : PlainDocument.fangzhi();
    List<String> texts = Files.readAllLines(Path.of(arguments[3]));
    try (Directory directory = FSDirectory.open(Path.of(arguments[1]))) {
      measure(documents, directory, analyzer, Path.of(arguments[1]), texts).print();
    }
  }

  private static Writing measure(
      List<Document> documents,
      Directory directory,
      Analyzer analyzer,
      Path folder,
      List<String> texts)
      throws IOException, InterruptedException {
    FacetsConfig facets = ArchiveFacets.config();
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES);
    Stopwatch watch = new Stopwatch();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      Writing.addAll(documents, document -> writer.addDocument(facets.build(document)));
      Time added = watch.time();
      writer.commit();
      Time committed = watch.time();
      return new Writing(
          writer.getDocStats().numDocs,
          added,
          committed.minus(added),
          Folders.bytes(folder),
          hits(directory, texts));
    }
  }

  private static Map<String, Long> hits(Directory directory, List<String> texts)
      throws IOException {
    Map<String, Long> hits = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String text : texts) {
        hits.put(text, (long) searcher.count(literal(text)));
      }
    }
    return hits;
  }

  /** The pairs of a text, one behind the other. */
  private static Query literal(String text) {
    String field = Fields.grams(Fields.TEXT);
    if (text.length() == 2) {
      return new TermQuery(new Term(field, text));
    }
    PhraseQuery.Builder pairs = new PhraseQuery.Builder();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(new Term(field, text.substring(i, i + 2)), i);
    }
    return pairs.build();
  }
}
