package fangzhi.index;

import fangzhi.model.Rejected;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * A source file's bookkeeping document.
 *
 * @param generation the replacement its articles came with; each of them carries it
 */
record StoredSource(SourceRecord source, String generation) {
  private static final char AFTER_LINE = ' ';

  Document document() {
    Document document = new Document();
    document.add(new StringField(Fields.TYPE, Fields.SOURCE, Field.Store.NO));
    document.add(new StringField(Fields.SOURCE_KEY, source.key(), Field.Store.YES));
    document.add(new StringField(Fields.SOURCE_HASH, source.contentHash(), Field.Store.YES));
    document.add(new StringField(Fields.SOURCE_NAME, source.shownName(), Field.Store.YES));
    document.add(new StoredField(Fields.SOURCE_ARTICLES, source.articles()));
    document.add(new StoredField(Fields.SOURCE_GENERATION, generation));
    addNotes(document, source.notes());
    if (source.notes().rejectedLines() > 0 || !source.notes().problems().isEmpty()) {
      document.add(new StringField(Fields.TYPE, Fields.FLAWED_SOURCE, Field.Store.NO));
      document.add(new SortedDocValuesField(Fields.FLAWED_NAME, new BytesRef(source.shownName())));
    }
    return document;
  }

  private static void addNotes(Document document, SourceNotes notes) {
    document.add(new StoredField(Fields.SOURCE_REJECTED_LINES, notes.rejectedLines()));
    for (Rejected problem : notes.problems()) {
      String line = problem.line() == null ? "" : problem.line().toString();
      document.add(new StoredField(Fields.SOURCE_PROBLEM, line + AFTER_LINE + problem.reason()));
    }
    for (String warning : notes.warnings()) {
      document.add(new StoredField(Fields.SOURCE_WARNING, warning));
    }
  }

  static StoredSource read(Document stored) {
    String name = stored.get(Fields.SOURCE_NAME);
    SourceRecord source =
        new SourceRecord(
            stored.get(Fields.SOURCE_KEY),
            name,
            stored.get(Fields.SOURCE_HASH),
            number(stored, Fields.SOURCE_ARTICLES),
            notes(stored, name));
    return new StoredSource(source, stored.get(Fields.SOURCE_GENERATION));
  }

  private static SourceNotes notes(Document stored, String name) {
    List<Rejected> problems =
        Arrays.stream(stored.getValues(Fields.SOURCE_PROBLEM))
            .map(problem -> problem(problem, name))
            .toList();
    return new SourceNotes(
        number(stored, Fields.SOURCE_REJECTED_LINES),
        problems,
        List.of(stored.getValues(Fields.SOURCE_WARNING)));
  }

  private static Rejected problem(String stored, String name) {
    int end = stored.indexOf(AFTER_LINE);
    Integer line = end == 0 ? null : Integer.valueOf(stored.substring(0, end));
    return new Rejected(name, line, stored.substring(end + 1));
  }

  private static int number(Document stored, String field) {
    return stored.getField(field).numericValue().intValue();
  }
}
