package fangzhi.search;

import fangzhi.duplicate.Tier;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How much processor time a whole check takes: the text's matches and those of its happening. */
final class EventCheckSpeed {
  private static final int WARM_UP = 2;

  /** Characters of a body; shorter ones may hold no shingle and needn't be found. */
  private static final int SHORTEST = 30;

  private final DuplicateDesk desk;
  private final List<ArchivedArticle> drafts;

  EventCheckSpeed(DuplicateDesk desk, List<ArchivedArticle> drafts) {
    this.desk = desk;
    this.drafts =
        drafts.stream().filter(draft -> draft.article().body().length() >= SHORTEST).toList();
  }

  void print() throws IOException {
    for (int i = 0; i < WARM_UP; i++) {
      millis();
    }
    List<Double> millis = millis();
    Collections.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%ncheck of %d drafts, processor time: p50 %.1f ms, p95 %.1f ms, maximum %.1f ms%n",
        millis.size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100),
        millis.getLast());
  }

  private List<Double> millis() throws IOException {
    List<Double> millis = new ArrayList<>();
    for (ArchivedArticle article : drafts) {
      Draft draft = EventArchive.draft(article);
      long before = processorNanos();
      List<DraftMatch> matches = desk.check(draft);
      millis.add((processorNanos() - before) / 1e6);
      requireFound(article, matches);
    }
    return millis;
  }

  private static void requireFound(ArchivedArticle article, List<DraftMatch> matches) {
    boolean found =
        matches.stream()
            .filter(match -> match.comparison().tier() != Tier.SAME_EVENT)
            .anyMatch(match -> match.article().id().equals(article.id()));
    if (!found) {
      throw new IllegalStateException(article.id() + " doesn't find itself");
    }
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
