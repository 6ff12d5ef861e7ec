package fangzhi.search;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.ArticleDocument;
import fangzhi.index.Fields;
import fangzhi.index.RunDocument;
import fangzhi.index.RunRecord;
import fangzhi.index.SourceRecord;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;

/** How the archive stands, for those who feed it. Thread-safe. */
public final class ArchiveStatus {
  /** A field less sure than this is worth a look. */
  public static final double SURE_ENOUGH = 0.75;

  private final ArchiveSearcher archive;

  public ArchiveStatus(ArchiveSearcher archive) {
    this.archive = archive;
  }

  /** How many files the archive knows, whether they gave articles or not. */
  public int sources() throws IOException {
    Query sources = new TermQuery(new Term(Fields.TYPE, Fields.SOURCE));
    return archive.read(snapshot -> snapshot.searcher().count(sources));
  }

  /** The last runs of indexing, the latest first, with no problems and warnings named. */
  public List<RunRecord> runs() throws IOException {
    return archive.read(
        snapshot -> RunDocument.latest(snapshot.searcher(), ArchiveWriter.MAX_RUNS));
  }

  /** The run of indexing that ended at a time, with all that is remembered of it. */
  public Optional<RunRecord> run(Instant ended) throws IOException {
    return archive.read(
        snapshot -> Optional.ofNullable(RunDocument.endedAt(snapshot.searcher(), ended)));
  }

  /**
   * The sources of which something couldn't be read, by name.
   *
   * @param page counted from 1
   */
  public Excerpt<SourceRecord> flawedSources(int page, int size) throws IOException {
    Query query = new TermQuery(new Term(Fields.TYPE, Fields.FLAWED_SOURCE));
    Sort byName = new Sort(new SortField(Fields.FLAWED_NAME, SortField.Type.STRING));
    return excerpt(query, byName, page, size, SourceRecord::read);
  }

  /**
   * The articles with a field less sure than {@link #SURE_ENOUGH}, the least sure first.
   *
   * @param page counted from 1
   */
  public Excerpt<ArchivedArticle> doubtful(int page, int size) throws IOException {
    int below = ArticleDocument.thousandths(SURE_ENOUGH) - 1;
    Query query =
        new BooleanQuery.Builder()
            .add(ArchiveQuery.articles(), Occur.FILTER)
            .add(IntField.newRangeQuery(Fields.SURENESS, 0, below), Occur.FILTER)
            .build();
    Sort leastSure =
        new Sort(
            IntField.newSortField(Fields.SURENESS, false, SortedNumericSelector.Type.MIN),
            new SortField(Fields.ID, SortField.Type.STRING));
    return excerpt(query, leastSure, page, size, ArticleDocument::read);
  }

  private <T> Excerpt<T> excerpt(
      Query query, Sort order, int page, int size, Function<Document, T> read) throws IOException {
    return archive.read(
        snapshot -> {
          IndexSearcher searcher = snapshot.searcher();
          int total = searcher.count(query);
          long before = (page - 1L) * size;
          List<T> items = new ArrayList<>();
          if (before < total) {
            int last = (int) Math.min(total, before + size);
            ScoreDoc[] found = searcher.search(query, last, order).scoreDocs;
            for (ScoreDoc hit : Arrays.copyOfRange(found, (int) before, found.length)) {
              items.add(read.apply(searcher.storedFields().document(hit.doc)));
            }
          }
          return new Excerpt<>(total, items);
        });
  }
}
