package fangzhi.search;

import fangzhi.index.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds a folded text wherever it stands in a text field, inside one paragraph. */
final class LiteralQuery {
  private LiteralQuery() {}

  /** The query for a text of at least one character. */
  static Query of(String field, String folded) {
    int length = folded.codePointCount(0, folded.length());
    if (length <= 2) {
      return new TermQuery(gram(field, folded));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int at = 0; at < length - 2; at += 2) {
      phrase.add(gram(field, pair(folded, at)), at);
    }
    phrase.add(gram(field, pair(folded, length - 2)), length - 2);
    return phrase.build();
  }

  /** The term for one or two characters. */
  static Term gram(String field, String folded) {
    boolean isOne = folded.codePointCount(0, folded.length()) == 1;
    return new Term(isOne ? Fields.characters(field) : Fields.grams(field), folded);
  }

  /** The query for a text in the body, whose scores mean nothing. */
  static Query inBody(String folded) {
    if (folded.codePointCount(0, folded.length()) > 1) {
      Passages passages = new Passages(Fields.TEXT);
      return passages.query(Passages.inBody(passages.of(folded)));
    }
    Term onlyInHeadings = new Term(Fields.characters(Fields.TEXT), Fields.onlyInHeadings(folded));
    return new BooleanQuery.Builder()
        .add(of(Fields.TEXT, folded), Occur.FILTER)
        .add(new TermQuery(onlyInHeadings), Occur.MUST_NOT)
        .build();
  }

  private static String pair(String folded, int codePoint) {
    int start = folded.offsetByCodePoints(0, codePoint);
    return folded.substring(start, folded.offsetByCodePoints(start, 2));
  }
}
