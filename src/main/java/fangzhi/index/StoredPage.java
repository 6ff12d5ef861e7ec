package fangzhi.index;

import fangzhi.jump.PageNumber;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Continuation;
import fangzhi.model.LineRange;
import fangzhi.model.SourceRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The printed page that an article, or a part of one, stands on: its lines where the file was a
 * page of text, and what else was read from it. Reads from one searcher, for one thread.
 */
public final class StoredPage {
  /** A printed page has about 20; what has more, an export without pages, is none. */
  private static final int MAX_ITEMS = 200;

  private static final Query ITEMS =
      new BooleanQuery.Builder()
          .add(type(Fields.ARTICLE), Occur.SHOULD)
          .add(type(Fields.PART), Occur.SHOULD)
          .build();

  private static final Comparator<ArchivedArticle> PAGE_ORDER =
      Comparator.comparing((ArchivedArticle item) -> item.article().source().file())
          .thenComparing(StoredPage::firstLine)
          .thenComparing(ArchivedArticle::id);

  private final IndexSearcher searcher;
  private final ArchivedArticle part;
  private final String generation;
  private final PageLines lines;
  private final int lineCount;

  private StoredPage(IndexSearcher searcher, ArchivedArticle part, String generation)
      throws IOException {
    this.searcher = searcher;
    this.part = part;
    this.generation = generation;
    this.lines = new PageLines(searcher, generation);
    this.lineCount = lines.count();
  }

  /** The pages of an article's parts, in reading order. */
  public static List<StoredPage> of(ArchivedArticle article, IndexSearcher searcher)
      throws IOException {
    List<StoredPage> pages = new ArrayList<>();
    Stream<String> further = article.continuations().stream().map(Continuation::id);
    for (String id : Stream.concat(Stream.of(article.id()), further).toList()) {
      StoredPage page = ofPart(id, searcher);
      if (page != null) {
        pages.add(page);
      }
    }
    return pages;
  }

  /** What a file gave under an id; a joined article has its first part's, and no generation. */
  private static @Nullable StoredPage ofPart(String id, IndexSearcher searcher) throws IOException {
    for (Document document : documents(new TermQuery(new Term(Fields.ID, id)), 2, searcher)) {
      String generation = document.get(Fields.GENERATION);
      if (generation != null) {
        return new StoredPage(searcher, ArticleDocument.read(document), generation);
      }
    }
    return null;
  }

  /** The article as this page has it: itself, or the part of it. */
  public ArchivedArticle part() {
    return part;
  }

  /** Where on the page it stands. */
  public SourceRef source() {
    return part.article().source();
  }

  /** How many lines the page has; 0 where its file was no page of text. */
  public int lineCount() {
    return lineCount;
  }

  /**
   * Some lines of the page.
   *
   * @param first counted from 1
   * @param last included
   */
  public List<String> lines(int first, int last) throws IOException {
    return lines.read(first, last);
  }

  /**
   * All that was read from the page in its order, the article or part included: of a page of text
   * what its file gave, else what was printed under the same paper, day and page number. Of what
   * has too much for a page only the article.
   */
  public List<ArchivedArticle> items() throws IOException {
    Query onPage = onPage();
    if (onPage == null) {
      return List.of(part);
    }
    Query query =
        new BooleanQuery.Builder().add(onPage, Occur.FILTER).add(ITEMS, Occur.FILTER).build();
    List<Document> found = documents(query, MAX_ITEMS + 1, searcher);
    return found.size() > MAX_ITEMS
        ? List.of(part)
        : found.stream().map(ArticleDocument::read).sorted(PAGE_ORDER).toList();
  }

  private @Nullable Query onPage() {
    if (lineCount > 0) {
      return new TermQuery(new Term(Fields.GENERATION, generation));
    }
    Set<String> issue = IssueFields.issue(part);
    PageNumber page = PageNumber.of(part.article().issue().pageNumber());
    return issue.isEmpty() || page == null
        ? null
        : new TermQuery(IssueFields.page(issue.iterator().next(), page));
  }

  private static int firstLine(ArchivedArticle item) {
    List<LineRange> lines = item.article().source().lines();
    return lines.isEmpty() ? 0 : lines.getFirst().first();
  }

  private static Query type(String type) {
    return new TermQuery(new Term(Fields.TYPE, type));
  }

  private static List<Document> documents(Query query, int limit, IndexSearcher searcher)
      throws IOException {
    List<Document> documents = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
      documents.add(searcher.storedFields().document(hit.doc));
    }
    return documents;
  }
}
