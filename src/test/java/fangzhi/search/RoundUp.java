package fangzhi.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A column of short items, each with its headline, like 一周要闻. */
record RoundUp(List<CorpusArticle> items) {
  private static final int SHORTEST = 60;
  private static final int LONGEST = 400;

  RoundUp {
    items = List.copyOf(items);
  }

  /** Whether a story is short enough to be an item, and long enough to be one's text. */
  static boolean isItem(CorpusArticle story) {
    return story.body().length() >= SHORTEST
        && story.body().length() <= LONGEST
        && !story.title().contains("快讯");
  }

  /** Six to ten items, one of them this story. */
  static RoundUp around(CorpusArticle story, List<CorpusArticle> others, Random random) {
    List<CorpusArticle> items = new ArrayList<>(List.of(story));
    int size = 6 + random.nextInt(5);
    while (items.size() < size) {
      CorpusArticle other = others.get(random.nextInt(others.size()));
      if (isItem(other) && !items.contains(other)) {
        items.add(other);
      }
    }
    Collections.shuffle(items, random);
    return new RoundUp(items);
  }

  /** The whole column. */
  String text() {
    List<String> lines = new ArrayList<>(List.of("一周要闻"));
    for (CorpusArticle item : items) {
      lines.add(item.title());
      lines.add(item.body());
    }
    return String.join("\n", lines);
  }
}
