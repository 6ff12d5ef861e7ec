package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.duplicate.SameEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well other reports of a happening are told from others of the same topic, on the labelled
 * pairs that nothing was tuned on, in an archive of the labelled and 100 more items.
 */
class SameEventReachTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus", "cctv.jsonl.gz");
  private static final int MORE = 100;
  private static final long SEED = 7;

  private static List<CorpusArticle> articles(List<EventPair> pairs) throws IOException {
    Set<String> labelled = new HashSet<>();
    pairs.forEach(pair -> labelled.addAll(List.of(pair.seed(), pair.other())));
    List<CorpusArticle> all = CorpusArticle.read(CORPUS);
    return Stream.concat(
            all.stream().filter(article -> labelled.contains(article.id())),
            all.stream()
                .filter(article -> !labelled.contains(article.id()))
                .sorted(Comparator.comparingLong(article -> article.order(SEED)))
                .limit(MORE))
        .toList();
  }

  @Test
  void moreIsFoundThanByMoreLikeThisAndLessOfItIsWrong(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(Files.exists(CORPUS), "no material beside the project");
    List<EventPair> pairs = EventPair.labelled().stream().filter(EventPair::heldOut).toList();
    EventArchive.write(folder, articles(pairs));
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder, Duration.ofHours(1))) {
      List<JudgedPair> judged = SameEventFigures.judged(archive, pairs);
      PairFigures ours = PairFigures.at(SameEvent.THRESHOLD, judged, JudgedPair::score);
      PairFigures theirs = PairFigures.best(judged, j -> j.near() ? j.ofItsOwn() : 0);
      System.out.println("the desk " + ours + ", more-like-this " + theirs);
      assertTrue(ours.precision() >= 0.33, ours::toString);
      assertTrue(ours.related() >= 0.88, ours::toString);
      assertTrue(ours.recall() >= 0.5, ours::toString);
      assertTrue(ours.f1() > theirs.f1() + 0.04, ours + ", more-like-this " + theirs);
    }
  }
}
