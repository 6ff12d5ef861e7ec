package fangzhi.search;

import fangzhi.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/** How much it says that a text stands in an article: its inverse document frequency, as BM25's. */
final class Rarity {
  private final IndexReader reader;
  private final int articles;

  Rarity(IndexReader reader) throws IOException {
    this.reader = reader;
    this.articles = reader.getDocCount(Fields.grams(Fields.TEXT));
  }

  /** That of the rarest pair of characters in a folded text, most where that stands nowhere. */
  double of(String text) throws IOException {
    int fewest = articles;
    for (String pair : pairs(text)) {
      fewest = Math.min(fewest, reader.docFreq(LiteralQuery.gram(Fields.TEXT, pair)));
    }
    return Math.log(1 + (articles - fewest + 0.5) / (fewest + 0.5));
  }

  /** Each two neighbouring characters of a folded text; the text itself if it is shorter. */
  static List<String> pairs(String text) {
    List<String> pairs = new ArrayList<>();
    int last = text.length();
    int start = 0;
    int middle = start < last ? text.offsetByCodePoints(start, 1) : last;
    while (middle < last) {
      int end = text.offsetByCodePoints(middle, 1);
      pairs.add(text.substring(start, end));
      start = middle;
      middle = end;
    }
    return pairs.isEmpty() ? List.of(text) : pairs;
  }
}
