package fangzhi.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long checks took, one at a time in a warmed process, in milliseconds.
 *
 * @param clock by the clock
 * @param processor of the processor, which doesn't depend on what else the machine does
 */
record CheckTimes(int matches, List<Double> clock, List<Double> processor) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UPS = 100;

  CheckTimes {
    clock = clock.stream().sorted().toList();
    processor = processor.stream().sorted().toList();
  }

  /** Times all drafts, after some of them to warm up. */
  static CheckTimes of(DuplicateArchive archive, List<String> drafts) throws IOException {
    for (String draft : drafts.subList(0, Math.min(WARM_UPS, drafts.size()))) {
      archive.check(draft);
    }
    List<Double> clock = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    int matches = 0;
    for (String draft : drafts) {
      long begun = System.nanoTime();
      long busy = THREADS.getCurrentThreadCpuTime();
      matches += archive.check(draft).size();
      processor.add((THREADS.getCurrentThreadCpuTime() - busy) / 1e6);
      clock.add((System.nanoTime() - begun) / 1e6);
    }
    return new CheckTimes(matches, clock, processor);
  }

  /** Median, nineteen of twenty, and the longest. */
  String spread() {
    return "clock " + spread(clock) + "  processor " + spread(processor) + " ms";
  }

  private static String spread(List<Double> sorted) {
    return String.format(
        Locale.ROOT,
        "p50 %6.1f p95 %6.1f max %6.1f",
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast());
  }

  /**
   * Drafts of one length, made of whole stories, the last one cut; the half of them misread at
   * three places of a hundred.
   */
  static List<String> drafts(List<CorpusArticle> articles, int characters, int number, long seed) {
    Random random = new Random(seed);
    List<String> drafts = new ArrayList<>();
    while (drafts.size() < number) {
      StringBuilder draft = new StringBuilder();
      while (draft.length() < characters) {
        draft.append(articles.get(random.nextInt(articles.size())).body()).append('\n');
      }
      String cut = draft.substring(0, characters);
      boolean isMisread = drafts.size() % 2 == 1;
      drafts.add(isMisread ? new PrintedNoise(random, cut).misread(cut, 0.03) : cut);
    }
    return drafts;
  }

  /**
   * Drafts of mixed length, of ten: four whole stories, three misread ones, two halves of stories
   * and a round-up.
   */
  static List<String> mixedDrafts(List<CorpusArticle> articles, int number, long seed) {
    Random random = new Random(seed);
    List<String> drafts = new ArrayList<>();
    while (drafts.size() < number) {
      CorpusArticle story = articles.get(random.nextInt(articles.size()));
      int kind = drafts.size() % 10;
      if (kind < 4) {
        drafts.add(story.body());
      } else if (kind < 7) {
        drafts.add(new PrintedNoise(random, story.body()).misread(story.body(), 0.03));
      } else if (kind < 9) {
        drafts.add(story.body().substring(story.body().length() / 2));
      } else {
        drafts.add(RoundUp.around(story, articles, random).text());
      }
    }
    return drafts;
  }
}
