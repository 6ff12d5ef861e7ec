package fangzhi.search;

import fangzhi.index.Analyzers;
import fangzhi.model.Article;
import fangzhi.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/** Queries of every kind that people type, made of the articles of an archive. */
final class MixedQueries {
  private final List<Article> articles;
  private final Random random;
  private final Analyzer words = Analyzers.words();

  /** What the same articles and seed give is the same. */
  MixedQueries(List<Article> articles, long seed) {
    this.articles = articles;
    this.random = new Random(seed);
  }

  /** A thousand by kind, in random order within it. */
  Map<String, List<String>> all() {
    Map<String, List<String>> queries = new TreeMap<>();
    add(queries, "a character", 100, () -> word().substring(0, 1));
    add(queries, "a name", 150, this::name);
    add(queries, "2 to 4 words", 250, () -> several(2 + random.nextInt(3), " "));
    add(queries, "a headline", 200, () -> any().heading().headline());
    add(queries, "operators", 150, this::withOperators);
    add(queries, "nearness", 100, () -> "\"" + several(2, " ") + "\"~" + (1 + random.nextInt(20)));
    add(queries, "nothing typed", 50, () -> "");
    return queries;
  }

  private interface Maker {
    @Nullable String make();
  }

  private static void add(Map<String, List<String>> queries, String kind, int count, Maker maker) {
    List<String> made = new ArrayList<>();
    while (made.size() < count) {
      String query = maker.make();
      if (query != null) {
        made.add(query);
      }
    }
    queries.put(kind, made);
  }

  private Article any() {
    return articles.get(random.nextInt(articles.size()));
  }

  /** A person of an article, null where it names none. */
  private @Nullable String name() {
    Article article = any();
    List<String> names = article.mentions().names();
    return names.isEmpty() ? null : names.get(random.nextInt(names.size()));
  }

  private String word() {
    return words(1).getFirst();
  }

  private String several(int count, String between) {
    return String.join(between, words(count));
  }

  /** Words of two characters or more of one article. */
  private List<String> words(int count) {
    while (true) {
      List<String> all = Analyzers.tokens(words, Folding.fold(any().body()).text());
      all.removeIf(word -> word.length() < 2);
      if (all.size() >= count) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          some.add(all.get(random.nextInt(all.size())));
        }
        return some;
      }
    }
  }

  private String withOperators() {
    return switch (random.nextInt(5)) {
      case 0 -> several(2, " OR ");
      case 1 -> several(2, " -");
      case 2 -> "(" + several(2, " 或 ") + ") " + word();
      case 3 -> "标题:" + word();
      default -> word() + " 日期:2023-03..2023-06";
    };
  }
}
