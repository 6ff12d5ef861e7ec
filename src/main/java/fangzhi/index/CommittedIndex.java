package fangzhi.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Look-ups in the last commit. */
final class CommittedIndex implements AutoCloseable {
  /** The most sources of one content or name that are looked at; there is hardly a second. */
  private static final int MAX_ALIKE = 100;

  private static final Set<String> ORIGIN = Set.of(Fields.GENERATION, Fields.ADDED);

  private DirectoryReader reader;

  CommittedIndex(Directory directory) throws IOException {
    this(DirectoryReader.open(directory));
  }

  CommittedIndex(DirectoryReader reader) {
    this.reader = reader;
  }

  /** Turns to the latest commit. */
  void refresh() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
  }

  @Nullable StoredSource source(String key) throws IOException {
    List<StoredSource> found = sources(Fields.SOURCE_KEY, key, 1);
    return found.isEmpty() ? null : found.get(0);
  }

  List<StoredSource> sourcesByHash(String contentHash) throws IOException {
    return sources(Fields.SOURCE_HASH, contentHash, MAX_ALIKE);
  }

  List<StoredSource> sourcesByName(String shownName) throws IOException {
    return sources(Fields.SOURCE_NAME, shownName, MAX_ALIKE);
  }

  /** The sources whose key begins like this, in any order. */
  List<StoredSource> sourcesByPrefix(String keyPrefix) throws IOException {
    Query query = new PrefixQuery(new Term(Fields.SOURCE_KEY, keyPrefix));
    int count = new IndexSearcher(reader).count(query);
    return count == 0 ? List.of() : sources(query, count);
  }

  /** How the article or part of this id came into the archive. */
  @Nullable Origin origin(String id) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    // a joined article has its first part's id, and no generation
    for (ScoreDoc hit : searcher.search(new TermQuery(new Term(Fields.ID, id)), 2).scoreDocs) {
      Origin origin = ArticleDocument.origin(searcher.storedFields().document(hit.doc, ORIGIN));
      if (origin != null) {
        return origin;
      }
    }
    return null;
  }

  /** When an article of this id was put in, as an index of any schema tells; null if it doesn't. */
  @Nullable Long added(String id) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    for (ScoreDoc hit : searcher.search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs) {
      IndexableField added =
          searcher.storedFields().document(hit.doc, ORIGIN).getField(Fields.ADDED);
      return added == null || added.numericValue() == null
          ? null
          : added.numericValue().longValue();
    }
    return null;
  }

  /** The issues of what came with a generation. */
  Set<String> issues(String generation) throws IOException {
    return IssueFields.issues(reader, new Term(Fields.GENERATION, generation));
  }

  /**
   * The numbers of the groups of articles that are no longer what they were.
   *
   * @param rewritten ids of articles that joining took away or put in again
   */
  Set<Long> groups(Uncommitted uncommitted, Set<String> rewritten) throws IOException {
    List<Term> terms = new ArrayList<>();
    uncommitted.deadGenerations().forEach(g -> terms.add(new Term(Fields.GENERATION, g)));
    uncommitted.issues().forEach(issue -> terms.add(IssueFields.joined(issue)));
    rewritten.forEach(id -> terms.add(new Term(Fields.ID, id)));
    GroupedArticles articles = new GroupedArticles(reader);
    Set<Long> groups = new TreeSet<>();
    for (Term term : terms) {
      for (int document : articles.with(term)) {
        Long group = articles.group(document);
        if (group != null) {
          groups.add(group);
        }
      }
    }
    return groups;
  }

  long articleCount() throws IOException {
    return count(Fields.ARTICLE);
  }

  /** By how many the joined articles are fewer than the parts they stand for. */
  long joinedCount() throws IOException {
    return count(Fields.PART) - count(Fields.JOINED);
  }

  /** When the run ended that is this far from the last one, which is 0; null if there are fewer. */
  @Nullable Instant runEnded(int place) throws IOException {
    return RunDocument.ended(new IndexSearcher(reader), place);
  }

  private long count(String type) throws IOException {
    return new IndexSearcher(reader).count(new TermQuery(new Term(Fields.TYPE, type)));
  }

  private List<StoredSource> sources(String field, String value, int limit) throws IOException {
    return sources(new TermQuery(new Term(field, value)), limit);
  }

  private List<StoredSource> sources(Query query, int limit) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<StoredSource> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
      found.add(StoredSource.read(searcher.storedFields().document(hit.doc)));
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
