package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.text.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;

/**
 * A query made of an article, which it should find.
 *
 * @param text as typed
 */
record JudgedQuery(Kind kind, String text, CorpusArticle target) {
  /** What the query is. */
  enum Kind {
    HEADLINE,
    WORDS
  }

  /** Words are drawn from this many that the article has more of than others. */
  private static final int SALIENT = 10;

  /**
   * Headlines of {@code each} articles and two to four salient words of as many others.
   *
   * @param seed of the choice of articles and words
   */
  static List<JudgedQuery> of(List<CorpusArticle> articles, int each, long seed) {
    List<CorpusArticle> shuffled = new ArrayList<>(articles);
    shuffled.sort(Comparator.comparingLong(article -> article.order(seed)));
    List<JudgedQuery> queries = new ArrayList<>();
    for (CorpusArticle article : shuffled.subList(0, Math.min(each, shuffled.size()))) {
      queries.add(new JudgedQuery(Kind.HEADLINE, article.title(), article));
    }
    Random random = new Random(seed);
    SalientWords salient = new SalientWords(articles);
    int last = Math.min(2 * each, shuffled.size());
    for (CorpusArticle article : shuffled.subList(queries.size(), last)) {
      List<String> words = salient.of(article);
      Collections.shuffle(words, random);
      int count = Math.min(2 + random.nextInt(3), words.size());
      if (count > 1) {
        String text = String.join(" ", words.subList(0, count));
        queries.add(new JudgedQuery(Kind.WORDS, text, article));
      }
    }
    return queries;
  }

  /** Chooses words by tf-idf. */
  private static final class SalientWords {
    private final Analyzer analyzer = Analyzers.words();
    private final Map<String, Integer> articlesWith = new HashMap<>();
    private final int articles;

    SalientWords(List<CorpusArticle> articles) {
      this.articles = articles.size();
      for (CorpusArticle article : articles) {
        for (String word : new HashSet<>(words(article))) {
          articlesWith.merge(word, 1, Integer::sum);
        }
      }
    }

    private List<String> words(CorpusArticle article) {
      List<String> words = Analyzers.tokens(analyzer, Folding.fold(article.body()).text());
      words.removeIf(word -> word.codePointCount(0, word.length()) < 2);
      return words;
    }

    List<String> of(CorpusArticle article) {
      Map<String, Double> weights = new HashMap<>();
      for (String word : words(article)) {
        weights.merge(word, rarity(word), Double::sum);
      }
      Comparator<Map.Entry<String, Double>> byWeight = Map.Entry.comparingByValue();
      return new ArrayList<>(
          weights.entrySet().stream()
              .sorted(byWeight.reversed().thenComparing(Map.Entry.comparingByKey()))
              .limit(SALIENT)
              .map(Map.Entry::getKey)
              .toList());
    }

    private double rarity(String word) {
      return Math.log((double) articles / articlesWith.getOrDefault(word, 1));
    }
  }
}
