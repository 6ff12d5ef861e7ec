package fangzhi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Whether what an index holds fits together: each source file has as many articles as its record
 * says and each page all its lines, each article and line has its source file, no id is given
 * twice, joined articles have their parts and parts their article, groups have two members or more
 * and the number of their first one, every article can be read and is counted in the facets.
 */
final class CheckedBooks {
  /** More of a kind are only counted. */
  private static final int MAX_NAMED = 20;

  private final Map<String, StoredSource> sources = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final Map<String, Integer> given = new HashMap<>();

  /** By generation, in documents. */
  private final Map<String, Integer> missingLines = new HashMap<>();

  private final Set<String> ids = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> joined = new HashSet<>();
  private final Map<Long, List<String>> groups = new TreeMap<>();
  private final Map<String, List<String>> problems = new TreeMap<>();
  private long articles;

  /** How much there is. */
  record Counts(long sources, long articles, long groups) {
    static final Counts NONE = new Counts(0, 0, 0);
  }

  CheckedBooks(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      read(leaf.reader());
    }
    checkPages();
    checkSources();
    checkJoined();
    checkGroups();
  }

  Counts counts() {
    return new Counts(sources.size(), articles, groups.size());
  }

  /** What doesn't fit, the first of each kind by name. */
  List<String> problems() {
    List<String> named = new ArrayList<>();
    problems.forEach(
        (kind, of) -> {
          of.stream().limit(MAX_NAMED).map(one -> one + ": " + kind).forEach(named::add);
          if (of.size() > MAX_NAMED) {
            named.add("and " + (of.size() - MAX_NAMED) + " more: " + kind);
          }
        });
    return named;
  }

  private void problem(String which, String kind) {
    problems.computeIfAbsent(kind, k -> new ArrayList<>()).add(which);
  }

  private void read(LeafReader leaf) throws IOException {
    readArticles(leaf);
    Terms numbers = leaf.terms(Fields.PAGE_LINES);
    if (numbers != null) {
      TermsEnum each = numbers.iterator();
      for (BytesRef number = each.next(); number != null; number = each.next()) {
        readLines(leaf, number.utf8ToString());
      }
    }
  }

  private void readLines(LeafReader leaf, String number) throws IOException {
    PostingsEnum documents = leaf.postings(new Term(Fields.PAGE_LINES, number), PostingsEnum.NONE);
    Bits live = leaf.getLiveDocs();
    while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(documents.docID())) {
        Document stored = leaf.storedFields().document(documents.docID());
        int lines = stored.getField(Fields.PAGE_LENGTH).numericValue().intValue();
        String generation = PageLines.generation(number);
        missingLines.putIfAbsent(generation, PageLines.documents(lines));
        missingLines.merge(generation, -1, Integer::sum);
      }
    }
  }

  private void readArticles(LeafReader leaf) throws IOException {
    NumericDocValues groupOf = DocValues.getNumeric(leaf, Fields.GROUP);
    SortedSetDocValues facets = DocValues.getSortedSet(leaf, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
    Bits live = leaf.getLiveDocs();
    for (int document = 0; document < leaf.maxDoc(); document++) {
      if (live == null || live.get(document)) {
        Document stored = leaf.storedFields().document(document);
        if (stored.get(Fields.SOURCE_KEY) != null) {
          addSource(StoredSource.read(stored));
        } else if (stored.get(Fields.ID) != null) {
          addArticle(stored);
          boolean isShown = isShown(stored);
          if (isShown && groupOf.advanceExact(document)) {
            addToGroup(groupOf.longValue(), stored.get(Fields.ID));
          }
          if (isShown && !hasKind(facets, document)) {
            problem("article " + stored.get(Fields.ID), "isn't counted in the facets");
          }
        }
      }
    }
  }

  private static boolean isShown(Document stored) {
    return Fields.ARTICLE.equals(stored.get(Fields.TYPE));
  }

  private void addSource(StoredSource source) {
    StoredSource other = sources.put(source.generation(), source);
    if (!keys.add(source.source().key()) || other != null) {
      problem(source.source().shownName(), "is in the index twice");
    }
  }

  private void addArticle(Document stored) {
    String id = stored.get(Fields.ID);
    requireReadable(stored, id);
    boolean isShown = isShown(stored);
    articles += isShown ? 1 : 0;
    String generation = stored.get(Fields.GENERATION);
    if (generation == null) {
      joined.add(id);
      joined.addAll(List.of(stored.getValues(Fields.PART_ID)));
      return;
    }
    given.merge(generation, 1, Integer::sum);
    if (!ids.add(id)) {
      problem("article " + id, "is in the index twice");
    }
    if (!isShown) {
      hidden.add(id);
    }
  }

  private void requireReadable(Document stored, String id) {
    try {
      ArticleDocument.read(stored);
    } catch (RuntimeException e) {
      problem("article " + id, "can't be read: " + e.getMessage());
    }
  }

  private void addToGroup(long group, String id) {
    groups.computeIfAbsent(group, number -> new ArrayList<>()).add(id);
  }

  private static boolean hasKind(SortedSetDocValues facets, int document) throws IOException {
    if (facets.advanceExact(document)) {
      for (int i = 0; i < facets.docValueCount(); i++) {
        if (facets.lookupOrd(facets.nextOrd()).utf8ToString().startsWith(ArchiveFacets.KIND)) {
          return true;
        }
      }
    }
    return false;
  }

  private void checkPages() {
    missingLines.forEach(
        (generation, missing) -> {
          StoredSource source = sources.get(generation);
          if (source == null) {
            problem("lines of a page", "belong to no source file");
          } else if (missing != 0) {
            problem(source.source().shownName(), "lacks lines of its page");
          }
        });
  }

  private void checkSources() {
    for (StoredSource source : sources.values()) {
      int found = Objects.requireNonNullElse(given.remove(source.generation()), 0);
      if (found != source.source().articles()) {
        problem(
            source.source().shownName(),
            "has " + found + " of its " + source.source().articles() + " articles");
      }
    }
    given.values().forEach(n -> problem(n + " articles", "belong to no source file"));
  }

  private void checkJoined() {
    for (String part : joined) {
      if (!hidden.contains(part)) {
        problem("article " + part, "is missing as a part of a joined one");
      }
    }
    for (String part : hidden) {
      if (!joined.contains(part)) {
        problem("article " + part, "is hidden and no part of a joined one");
      }
    }
  }

  private void checkGroups() {
    groups.forEach(
        (number, members) -> {
          if (members.size() < 2 || VersionGroups.number(members) != number) {
            problem("articles " + members, "are a group that lacks some");
          }
        });
  }
}
