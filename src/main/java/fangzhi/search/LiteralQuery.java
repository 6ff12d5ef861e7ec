package fangzhi.search;

import fangzhi.index.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Finds a folded text wherever it stands in a field of grams, inside one paragraph. */
final class LiteralQuery {
  private LiteralQuery() {}

  /** The query for a text of at least one character. */
  static Query of(String field, String folded) {
    String grams = Fields.grams(field);
    int length = folded.codePointCount(0, folded.length());
    if (length <= 2) {
      return new TermQuery(new Term(grams, folded));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int at = 0; at < length - 2; at += 2) {
      phrase.add(new Term(grams, pair(folded, at)), at);
    }
    phrase.add(new Term(grams, pair(folded, length - 2)), length - 2);
    return phrase.build();
  }

  private static String pair(String folded, int codePoint) {
    int start = folded.offsetByCodePoints(0, codePoint);
    return folded.substring(start, folded.offsetByCodePoints(start, 2));
  }
}
