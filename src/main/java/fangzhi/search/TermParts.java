package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.index.Fields;
import fangzhi.query.QueryTooLongException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Cuts a term that stands nowhere into parts to search for instead: its dictionary words. Single
 * characters that follow each other are mostly a name the dictionary doesn't know: they count as
 * one part where that stands somewhere, else one by one. A character alone between words counts
 * only where there is nothing else.
 */
final class TermParts {
  /** With {@link QueryTooLongException#MAX_TERMS} far below the limit of a query's clauses. */
  private static final int MAX_PARTS = 24;

  private final Analyzer words;
  private final IndexSearcher searcher;
  private final Set<String> parts = new LinkedHashSet<>();
  private final Set<String> lone = new LinkedHashSet<>();
  private final StringBuilder name = new StringBuilder();

  TermParts(Analyzer words, IndexSearcher searcher) {
    this.words = words;
    this.searcher = searcher;
  }

  /** Whether a query has any hit in the archive. */
  static boolean standsSomewhere(Query literal, IndexSearcher searcher) throws IOException {
    // The first one is enough; more would be counted by default.
    TopScoreDocCollectorManager first = new TopScoreDocCollectorManager(1, 1);
    return searcher.search(new ConstantScoreQuery(literal), first).scoreDocs.length > 0;
  }

  /** The parts of a folded term, each once, in order; none where it holds only punctuation. */
  List<String> of(String term) throws IOException {
    for (String word : Analyzers.tokens(words, term)) {
      if (word.codePointCount(0, word.length()) == 1) {
        name.append(word);
      } else {
        addName();
        parts.add(word);
      }
    }
    addName();
    return (parts.isEmpty() ? lone : parts).stream().limit(MAX_PARTS).toList();
  }

  private void addName() throws IOException {
    String text = name.toString();
    name.setLength(0);
    int characters = text.codePointCount(0, text.length());
    if (characters == 1) {
      lone.add(text);
    } else if (characters > 1 && standsSomewhere(LiteralQuery.of(Fields.TEXT, text), searcher)) {
      parts.add(text);
    } else {
      text.codePoints().mapToObj(Character::toString).forEach(parts::add);
    }
  }
}
