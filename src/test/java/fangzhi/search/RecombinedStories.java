package fangzhi.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented stories for archives larger than any at hand: six sentences of as many real stories,
 * each word for word, and after each one that no other story has: a real sentence in which one
 * character of five is another one.
 */
final class RecombinedStories {
  private static final int SENTENCES = 6;

  private final List<CorpusArticle> articles;
  private final Random random;

  RecombinedStories(List<CorpusArticle> articles, long seed) {
    this.articles = articles;
    this.random = new Random(seed);
  }

  /** So many stories with ids of this beginning. */
  List<CorpusArticle> next(String prefix, int number) {
    List<CorpusArticle> stories = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      stories.add(new CorpusArticle(prefix + i, day(), sentence().strip(), body()));
    }
    return stories;
  }

  private String body() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      body.append(sentence());
      body.append(unique(sentence()));
    }
    return body.toString().strip();
  }

  private String unique(String sentence) {
    StringBuilder changed = new StringBuilder(sentence);
    String other = anyArticle().body();
    for (int i = random.nextInt(5); i < changed.length(); i += 1 + random.nextInt(9)) {
      if (Character.isLetter(changed.charAt(i))) {
        changed.setCharAt(i, other.charAt(random.nextInt(other.length())));
      }
    }
    return changed.toString();
  }

  private String sentence() {
    List<String> sentences = StoryUnits.sentences(anyArticle().body());
    return sentences.get(random.nextInt(sentences.size()));
  }

  private CorpusArticle anyArticle() {
    return articles.get(random.nextInt(articles.size()));
  }

  private LocalDate day() {
    return LocalDate.of(2000 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }
}
