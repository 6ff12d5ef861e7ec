package fangzhi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a page of text as the index keeps them: some hundred in a document, which carries
 * the generation of the page's articles and so comes and goes with them.
 */
final class PageLines {
  /** A printed page has some 500 lines; of a longer text only those near a story are read. */
  private static final int LINES_A_DOCUMENT = 500;

  private static final String SEPARATOR = "\n";
  private static final char BEFORE_NUMBER = '/';

  private final IndexSearcher searcher;
  private final String generation;

  PageLines(IndexSearcher searcher, String generation) {
    this.searcher = searcher;
    this.generation = generation;
  }

  static List<Document> documents(List<String> lines, String generation) {
    List<Document> documents = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += LINES_A_DOCUMENT) {
      int to = Math.min(lines.size(), from + LINES_A_DOCUMENT);
      Document document = new Document();
      document.add(new StringField(Fields.TYPE, Fields.PAGE, Field.Store.NO));
      document.add(new StringField(Fields.GENERATION, generation, Field.Store.NO));
      Term number = number(generation, from / LINES_A_DOCUMENT);
      document.add(new StringField(number.field(), number.text(), Field.Store.NO));
      document.add(new StoredField(Fields.PAGE_LENGTH, lines.size()));
      String text = String.join(SEPARATOR, lines.subList(from, to));
      document.add(new StoredField(Fields.PAGE_TEXT, text));
      documents.add(document);
    }
    return documents;
  }

  /** How many documents hold a page of so many lines. */
  static int documents(int lines) {
    return (lines + LINES_A_DOCUMENT - 1) / LINES_A_DOCUMENT;
  }

  private static Term number(String generation, int number) {
    return new Term(Fields.PAGE_LINES, generation + BEFORE_NUMBER + number);
  }

  /** The generation of the page that a term of {@link Fields#PAGE_LINES} stands for lines of. */
  static String generation(String number) {
    return number.substring(0, number.lastIndexOf(BEFORE_NUMBER));
  }

  /** How many lines the page has; 0 where the file was no page of text. */
  int count() throws IOException {
    Document first = document(0);
    return first == null ? 0 : first.getField(Fields.PAGE_LENGTH).numericValue().intValue();
  }

  /**
   * Some lines of the page.
   *
   * @param first counted from 1
   * @param last included
   */
  List<String> read(int first, int last) throws IOException {
    List<String> lines = new ArrayList<>();
    int from = (first - 1) / LINES_A_DOCUMENT;
    for (int number = from; number <= (last - 1) / LINES_A_DOCUMENT; number++) {
      Document document = document(number);
      if (document != null) {
        lines.addAll(List.of(document.get(Fields.PAGE_TEXT).split(SEPARATOR, -1)));
      }
    }
    int before = from * LINES_A_DOCUMENT;
    return lines.subList(first - 1 - before, Math.min(lines.size(), last - before));
  }

  private @Nullable Document document(int number) throws IOException {
    TermQuery query = new TermQuery(number(generation, number));
    ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
    return found.length == 0 ? null : searcher.storedFields().document(found[0].doc);
  }
}
