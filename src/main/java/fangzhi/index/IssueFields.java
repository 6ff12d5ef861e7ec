package fangzhi.index;

import fangzhi.jump.IssueKey;
import fangzhi.jump.PageNumber;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The fields by which the parts of an issue's stories are looked up. */
final class IssueFields {
  private IssueFields() {}

  static void add(Document document, ArchivedArticle archived) {
    for (String issue : issue(archived)) {
      document.add(new SortedDocValuesField(Fields.ISSUE, new BytesRef(issue)));
      PageNumber page = PageNumber.of(archived.article().issue().pageNumber());
      if (page != null) {
        add(document, page(issue, page));
      }
      if (archived.article().continuedFrom() != null) {
        add(document, continuations(issue));
      }
    }
  }

  private static void add(Document document, Term term) {
    document.add(new StringField(term.field(), term.text(), Field.Store.NO));
  }

  /** The issue something is filed under; none where paper or day aren't known. */
  static Set<String> issue(ArchivedArticle archived) {
    String issue = IssueKey.of(archived);
    return issue == null ? Set.of() : Set.of(issue);
  }

  /** Everything on a page of an issue. */
  static Term page(String issue, PageNumber page) {
    return new Term(Fields.ISSUE_PAGE, issue + "/" + page);
  }

  /** Everything in an issue that has a mark such as 上接第一版. */
  static Term continuations(String issue) {
    return new Term(Fields.CONTINUES_IN, issue);
  }

  /** The articles joined in an issue. */
  static Term joined(String issue) {
    return new Term(Fields.JOINED_IN, issue);
  }

  /** The issues of the documents that hold a term. */
  static Set<String> issues(IndexReader reader, Term term) throws IOException {
    Set<String> issues = new TreeSet<>();
    for (LeafReaderContext context : reader.leaves()) {
      addIssues(context.reader(), term, issues);
    }
    return issues;
  }

  private static void addIssues(LeafReader leaf, Term term, Set<String> issues) throws IOException {
    PostingsEnum documents = leaf.postings(term, PostingsEnum.NONE);
    SortedDocValues values = leaf.getSortedDocValues(Fields.ISSUE);
    if (documents == null || values == null) {
      return;
    }
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (values.advanceExact(documents.docID())) {
        issues.add(values.lookupOrd(values.ordValue()).utf8ToString());
      }
    }
  }
}
