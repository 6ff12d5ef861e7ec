package fangzhi.index;

import fangzhi.model.Rejected;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What is remembered of a run as a document of the index, there and back. */
public final class RunDocument {
  private static final Set<String> NUMBERS =
      Set.of(
          Fields.RUN_ENDED,
          Fields.RUN_MILLIS,
          Fields.RUN_FILES,
          Fields.RUN_ARTICLES,
          Fields.RUN_REJECTED_LINES,
          Fields.RUN_PROBLEMS,
          Fields.RUN_WARNINGS);

  private RunDocument() {}

  static Document of(RunRecord run) {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.RUN, Field.Store.NO));
    document.add(new LongField(Fields.RUN_ENDED, run.ended().toEpochMilli(), Field.Store.YES));
    document.add(new StoredField(Fields.RUN_MILLIS, run.duration().toMillis()));
    FileCounts files = run.files();
    addAll(
        document,
        Fields.RUN_FILES,
        files.seen(),
        files.parsed(),
        files.unchanged(),
        files.rejected());
    ArticleCounts articles = run.articles();
    addAll(
        document,
        Fields.RUN_ARTICLES,
        articles.before(),
        articles.added(),
        articles.replaced(),
        articles.removed(),
        articles.joined(),
        articles.after());
    addAll(document, Fields.RUN_REJECTED_LINES, run.rejectedLines());
    addAll(document, Fields.RUN_PROBLEMS, run.problems());
    run.namedProblems().forEach(problem -> add(document, problem));
    addAll(document, Fields.RUN_WARNINGS, run.warnings());
    run.namedWarnings().forEach(w -> document.add(new StoredField(Fields.RUN_WARNING, w)));
    return document;
  }

  private static void addAll(Document document, String field, long... numbers) {
    Arrays.stream(numbers).forEach(number -> document.add(new StoredField(field, number)));
  }

  private static void add(Document document, Rejected problem) {
    String line = problem.line() == null ? "" : problem.line().toString();
    document.add(new StoredField(Fields.RUN_PROBLEM_SOURCE, problem.source()));
    document.add(new StoredField(Fields.RUN_PROBLEM_LINE, line));
    document.add(new StoredField(Fields.RUN_PROBLEM_REASON, problem.reason()));
  }

  /** The runs that ended at a time or before. */
  static Query endedUntil(Instant last) {
    return LongField.newRangeQuery(Fields.RUN_ENDED, Long.MIN_VALUE, last.toEpochMilli());
  }

  /** The last runs, the latest first, with the numbers of problems and warnings but none named. */
  public static List<RunRecord> latest(IndexSearcher searcher, int limit) throws IOException {
    List<RunRecord> found = new ArrayList<>();
    for (ScoreDoc hit : latestFirst(searcher, limit)) {
      found.add(read(searcher.storedFields().document(hit.doc, NUMBERS)));
    }
    return found;
  }

  /** All of the run that ended at a time; null where there is none. */
  public static @Nullable RunRecord endedAt(IndexSearcher searcher, Instant ended)
      throws IOException {
    Query query = LongField.newExactQuery(Fields.RUN_ENDED, ended.toEpochMilli());
    ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
    return found.length == 0 ? null : read(searcher.storedFields().document(found[0].doc));
  }

  /** When the run ended that is this far from the last one, which is 0; null if there are fewer. */
  static @Nullable Instant ended(IndexSearcher searcher, int place) throws IOException {
    ScoreDoc[] found = latestFirst(searcher, place + 1);
    return found.length <= place
        ? null
        : ended(searcher.storedFields().document(found[place].doc, Set.of(Fields.RUN_ENDED)));
  }

  private static ScoreDoc[] latestFirst(IndexSearcher searcher, int limit) throws IOException {
    Sort order =
        new Sort(LongField.newSortField(Fields.RUN_ENDED, true, SortedNumericSelector.Type.MIN));
    Query runs = new TermQuery(new Term(Fields.TYPE, Fields.RUN));
    return searcher.search(runs, limit, order).scoreDocs;
  }

  private static Instant ended(Document stored) {
    return Instant.ofEpochMilli(numbers(stored, Fields.RUN_ENDED)[0]);
  }

  private static RunRecord read(Document stored) {
    long[] files = numbers(stored, Fields.RUN_FILES);
    long[] articles = numbers(stored, Fields.RUN_ARTICLES);
    return new RunRecord(
        ended(stored),
        Duration.ofMillis(numbers(stored, Fields.RUN_MILLIS)[0]),
        new FileCounts((int) files[0], (int) files[1], (int) files[2], (int) files[3]),
        new ArticleCounts(
            articles[0], articles[1], articles[2], articles[3], articles[4], articles[5]),
        (int) numbers(stored, Fields.RUN_REJECTED_LINES)[0],
        (int) numbers(stored, Fields.RUN_PROBLEMS)[0],
        problems(stored),
        (int) numbers(stored, Fields.RUN_WARNINGS)[0],
        List.of(stored.getValues(Fields.RUN_WARNING)));
  }

  private static long[] numbers(Document stored, String field) {
    return Arrays.stream(stored.getFields(field))
        .map(IndexableField::numericValue)
        .mapToLong(Number::longValue)
        .toArray();
  }

  private static List<Rejected> problems(Document stored) {
    String[] sources = stored.getValues(Fields.RUN_PROBLEM_SOURCE);
    String[] lines = stored.getValues(Fields.RUN_PROBLEM_LINE);
    String[] reasons = stored.getValues(Fields.RUN_PROBLEM_REASON);
    List<Rejected> problems = new ArrayList<>(sources.length);
    for (int i = 0; i < sources.length; i++) {
      Integer line = lines[i].isEmpty() ? null : Integer.valueOf(lines[i]);
      problems.add(new Rejected(sources[i], line, reasons[i]));
    }
    return problems;
  }
}
