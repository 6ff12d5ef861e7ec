package fangzhi.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * All that an index holds, in an order of its own, so that two indexes can be compared: what each
 * file gave and what was made of it. When articles were put in and what replacements are called is
 * left out, and so are the runs.
 *
 * @param files by key what each file's record says and, by id, its articles and lines, whether or
 *     not they are shown for themselves
 * @param made joined articles, and of each article whether it is shown, its facets and its group
 * @param lost what belongs to no file
 */
public record IndexContents(Map<String, File> files, List<String> made, List<String> lost) {
  /**
   * What a file gave.
   *
   * @param hash of its content
   * @param lines its record and, in order, its articles and lines
   */
  public record File(String hash, List<String> lines) {}

  /** Of an index before its first commit. */
  public static final IndexContents NOTHING = new IndexContents(Map.of(), List.of(), List.of());

  private static final String FACETS = "$facets";

  /** Reads the last commit. */
  public static IndexContents of(Directory directory) throws IOException {
    try (DirectoryReader reader = Schema.open(directory, Path.of("simulated"))) {
      return new Reading(reader).contents();
    }
  }

  /** Reads the last commit, whatever schema it says to be of. */
  public static IndexContents ofAnySchema(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return new Reading(reader).contents();
    }
  }

  /** Number of files and of articles, parts included. */
  public String counts() {
    long articles =
        files.values().stream()
            .flatMap(file -> file.lines().stream())
            .filter(line -> line.startsWith("article "))
            .count();
    return files.size() + " files, " + articles + " articles";
  }

  private static final class Reading {
    private final DirectoryReader reader;
    private final Map<String, StoredSource> sources = new HashMap<>();
    private final Map<String, TreeSet<String>> given = new HashMap<>();
    private final TreeSet<String> made = new TreeSet<>();

    Reading(DirectoryReader reader) {
      this.reader = reader;
    }

    IndexContents contents() throws IOException {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          Bits live = leaf.reader().getLiveDocs();
          if (live == null || live.get(document)) {
            read(leaf.reader(), document);
          }
        }
        readLines(leaf.reader());
      }
      Map<String, File> files = new TreeMap<>();
      sources.forEach((generation, source) -> files.put(source.source().key(), file(source)));
      List<String> lost = new ArrayList<>();
      given.forEach(
          (generation, lines) -> {
            if (!sources.containsKey(generation)) {
              lost.addAll(lines);
            }
          });
      return new IndexContents(files, List.copyOf(made), lost);
    }

    private File file(StoredSource source) {
      List<String> lines = new ArrayList<>();
      lines.add(source.source().toString());
      lines.addAll(given.getOrDefault(source.generation(), new TreeSet<>()));
      return new File(source.source().contentHash(), lines);
    }

    private void read(LeafReader leaf, int document) throws IOException {
      Document stored = leaf.storedFields().document(document);
      if (stored.get(Fields.SOURCE_KEY) != null) {
        StoredSource source = StoredSource.read(stored);
        sources.put(source.generation(), source);
      } else if (stored.get(Fields.ID) != null) {
        String generation = stored.get(Fields.GENERATION);
        String text = text(stored);
        if (generation == null) {
          made.add("joined " + text);
        } else {
          gives(generation, "article " + text);
        }
        made.add("made " + stored.get(Fields.ID) + made(leaf, document, stored));
      }
    }

    private static String text(Document stored) {
      StringBuilder text = new StringBuilder();
      for (IndexableField field : stored.getFields()) {
        if (!List.of(Fields.TYPE, Fields.GENERATION, Fields.ADDED).contains(field.name())) {
          text.append(field.name()).append('=').append(field.stringValue()).append(' ');
        }
      }
      return text.toString();
    }

    private static String made(LeafReader leaf, int document, Document stored) throws IOException {
      NumericDocValues groups = leaf.getNumericDocValues(Fields.GROUP);
      boolean isGrouped = groups != null && groups.advanceExact(document);
      return " "
          + List.of(stored.getValues(Fields.TYPE))
          + (isGrouped ? " group " + groups.longValue() : "")
          + facets(leaf, document);
    }

    private static List<String> facets(LeafReader leaf, int document) throws IOException {
      List<String> facets = new ArrayList<>();
      SortedSetDocValues values = leaf.getSortedSetDocValues(FACETS);
      if (values != null && values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          facets.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
      }
      return facets;
    }

    private void readLines(LeafReader leaf) throws IOException {
      Terms terms = leaf.terms(Fields.PAGE_LINES);
      if (terms == null) {
        return;
      }
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String number = term.utf8ToString();
        readLines(leaf, number.substring(0, number.indexOf('/')), number);
      }
    }

    private void readLines(LeafReader leaf, String generation, String number) throws IOException {
      PostingsEnum documents =
          Objects.requireNonNull(leaf.postings(new Term(Fields.PAGE_LINES, number)));
      Bits live = leaf.getLiveDocs();
      while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(documents.docID())) {
          String place = number.substring(generation.length());
          Document stored = leaf.storedFields().document(documents.docID());
          gives(generation, "lines " + place + " " + stored.get(Fields.PAGE_TEXT));
        }
      }
    }

    private void gives(String generation, String line) {
      if (!given.computeIfAbsent(generation, key -> new TreeSet<>()).add(line)) {
        throw new IllegalStateException("twice in the index: " + line);
      }
    }
  }
}
