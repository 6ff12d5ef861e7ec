package fangzhi.index;

import fangzhi.jump.JumpMatching;
import fangzhi.jump.PageNumber;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * What the index holds of an issue's stories that go on on another page: the continuations, all of
 * the pages they name, and the parts of what is joined now.
 */
final class IssueParts {
  /**
   * A printed page has about 20 articles. What has more than this, an export without pages, is none
   * on which a beginning could be told.
   */
  private static final int MAX_PAGE_ARTICLES = 200;

  private final IndexSearcher searcher;
  private final Map<String, StoredPart> byId = new TreeMap<>();
  private final List<ArchivedArticle> continuations = new ArrayList<>();
  private final Map<PageNumber, List<ArchivedArticle>> pages = new HashMap<>();

  /**
   * What a file gave, as it stands in the index.
   *
   * @param hidden whether a joined article stands for it
   */
  record StoredPart(ArchivedArticle archived, Origin origin, boolean hidden) {}

  private IssueParts(IndexReader reader) {
    this.searcher = new IndexSearcher(reader);
  }

  /** Whether the issue has a continuation or a joined article; cheap, and may be true in vain. */
  static boolean any(IndexReader reader, String issue) throws IOException {
    return reader.docFreq(IssueFields.continuations(issue)) > 0
        || reader.docFreq(IssueFields.joined(issue)) > 0;
  }

  static IssueParts of(IndexReader reader, String issue) throws IOException {
    IssueParts parts = new IssueParts(reader);
    parts.addJoined(issue);
    parts.continuations.addAll(parts.page(IssueFields.continuations(issue)));
    for (ArchivedArticle continuation : parts.continuations) {
      PageNumber page = PageNumber.of(continuation.article().continuedFrom());
      if (page != null && !parts.pages.containsKey(page)) {
        parts.pages.put(page, parts.page(IssueFields.page(issue, page)));
      }
    }
    return parts;
  }

  /** All of them by id. */
  Map<String, StoredPart> byId() {
    return byId;
  }

  /** When the last of a story's parts was put into the archive, in seconds since 1970. */
  long added(List<ArchivedArticle> story) {
    return story.stream()
        .map(part -> Objects.requireNonNull(byId.get(part.id())).origin().added())
        .max(Long::compare)
        .orElseThrow();
  }

  JumpMatching.Found stories() {
    return JumpMatching.find(continuations, pages);
  }

  private void addJoined(String issue) throws IOException {
    Term term = IssueFields.joined(issue);
    int count = Math.max(1, searcher.count(new TermQuery(term)));
    for (Document joined : documents(term, count)) {
      add(joined.get(Fields.ID));
      for (String id : joined.getValues(Fields.PART_ID)) {
        add(id);
      }
    }
  }

  private void add(String id) throws IOException {
    for (Document document : documents(new Term(Fields.ID, id), 2)) {
      Origin origin = ArticleDocument.origin(document);
      if (origin != null) {
        add(document, origin);
      }
    }
  }

  private ArchivedArticle add(Document document, Origin origin) {
    ArchivedArticle archived = ArticleDocument.read(document);
    boolean hidden = Fields.PART.equals(document.get(Fields.TYPE));
    byId.put(archived.id(), new StoredPart(archived, origin, hidden));
    return archived;
  }

  /** What files gave and holds the term; nothing where that is too much for a page. */
  private List<ArchivedArticle> page(Term term) throws IOException {
    List<Document> documents = documents(term, MAX_PAGE_ARTICLES + 1);
    return documents.size() > MAX_PAGE_ARTICLES
        ? List.of()
        : documents.stream().map(this::added).toList();
  }

  private ArchivedArticle added(Document document) {
    return add(document, Objects.requireNonNull(ArticleDocument.origin(document)));
  }

  private List<Document> documents(Term term, int limit) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(new TermQuery(term), limit).scoreDocs) {
      documents.add(searcher.storedFields().document(hit.doc));
    }
    return documents;
  }
}
