package fangzhi.index;

import fangzhi.model.ArchivedArticle;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/** What a program of its own around Lucene would index of an article, and how. */
public final class PlainDocument {
  private PlainDocument() {}

  /**
   * The fields that an article is stored, searched, sorted and counted by; without what finds its
   * versions. Its facets are not yet built in.
   */
  public static Document of(ArchivedArticle article) {
    Document document = ArticleDocument.of(article, new Origin("bench", 0));
    document.removeFields(Fields.FINGERPRINT);
    document.removeFields(Fields.SHINGLES);
    document.removeFields(Fields.LETTERS);
    return document;
  }

  /** The same for analyzers by which the field of pairs has single characters, too. */
  public static Document withoutCharacters(ArchivedArticle article) {
    Document document = of(article);
    document.getFields().stream()
        .map(IndexableField::name)
        .filter(Fields::isCharacters)
        .distinct()
        .toList()
        .forEach(document::removeFields);
    return document;
  }

  /** Fangzhi's analyzers. */
  public static Analyzer fangzhi() {
    return Analyzers.byField();
  }
}
