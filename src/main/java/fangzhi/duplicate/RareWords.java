package fangzhi.duplicate;

import fangzhi.text.Span;
import fangzhi.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The words of a story's beginning that stand in another story, too, and in few others. */
final class RareWords {
  /** Rarity from which a word is shown: one in four hundred articles holds it. */
  private static final double RARE = 0.6;

  /** Characters of the story that are read: words cost time. */
  private static final int MAX_CHARS = 600;

  /** Neighbouring words are shown as one up to here: a name that no dictionary knows. */
  private static final int LONGEST = 8;

  private static final int MAX_WORDS = 5;

  private final String text;
  private final List<Span> words;

  RareWords(StoryEvidence story) {
    this.text = story.text().substring(0, Math.min(MAX_CHARS, story.text().length()));
    this.words = new Words().of(text);
  }

  /** The rarest first, else in the order of the story. */
  List<String> in(StoryEvidence other, ToDoubleFunction<String> rarity) {
    Map<String, Double> rare = new LinkedHashMap<>();
    for (String word : common(other)) {
      double rarest = StoryEvidence.pairs(word).stream().mapToDouble(rarity).max().orElse(0);
      if (rarest >= RARE) {
        rare.put(word, rarest);
      }
    }
    return rare.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MAX_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The words that stand in the other; with their neighbours, where these follow there, too. */
  private List<String> common(StoryEvidence other) {
    List<String> common = new ArrayList<>();
    int first = 0;
    while (first < words.size()) {
      int last = first;
      while (last + 1 < words.size() && holds(other, first, last + 1)) {
        last++;
      }
      if (holds(other, first, last)) {
        common.add(text.substring(words.get(first).start(), words.get(last).end()));
      }
      first = last + 1;
    }
    return common;
  }

  private boolean holds(StoryEvidence other, int first, int last) {
    int start = words.get(first).start();
    int end = words.get(last).end();
    boolean together = last == first || words.get(last - 1).end() == words.get(last).start();
    return together
        && Character.isLetterOrDigit(text.charAt(start))
        && Character.isLetterOrDigit(text.charAt(words.get(last).start()))
        && end - start <= LONGEST
        && other.text().contains(text.substring(start, end));
  }
}
