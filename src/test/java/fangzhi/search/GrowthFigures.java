package fangzhi.search;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints what an article more costs, written and grouped, and a check, in a growing archive. */
final class GrowthFigures {
  private static final int BATCH = 10_000;

  private final Path folder;
  private final RecombinedStories stories;
  private final List<String> drafts;
  private long written;

  /**
   * @param folder for the archive, which must be absent
   */
  GrowthFigures(Path folder, RecombinedStories stories, List<String> drafts) {
    this.folder = folder;
    this.stories = stories;
    this.drafts = drafts;
  }

  /** Grows an archive step by step; each size has all the smaller ones. */
  void print(List<CorpusArticle> real, List<Integer> sizes) throws IOException {
    System.out.printf(
        "%n%-9s %10s %12s %10s   %s%n",
        "articles", "written s", "and grouped", "index MB", "check");
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      for (int size : sizes) {
        double[] seconds = new double[2];
        while (written < size) {
          int number = (int) Math.min(BATCH, size - written);
          add(writer, next(real, number), seconds);
        }
        print(seconds);
      }
    }
  }

  /** Real articles as long as there are some. */
  private List<CorpusArticle> next(List<CorpusArticle> real, int number) {
    int from = (int) Math.min(written, real.size());
    int to = Math.min(real.size(), from + number);
    return to > from ? real.subList(from, to) : stories.next("recombined-" + written + "-", number);
  }

  private void add(ArchiveWriter writer, List<CorpusArticle> articles, double[] seconds)
      throws IOException {
    long begun = System.nanoTime();
    Stories.write(
        writer, "batch-" + written, articles.stream().map(DuplicateArchive::filed).toList());
    long grouping = System.nanoTime();
    writer.commit();
    written += articles.size();
    seconds[0] += (grouping - begun) / 1e9;
    seconds[1] += (System.nanoTime() - grouping) / 1e9;
  }

  private void print(double[] seconds) throws IOException {
    try (DuplicateArchive archive = DuplicateArchive.open(folder)) {
      CheckTimes times = CheckTimes.of(archive, drafts);
      System.out.printf(
          Locale.ROOT,
          "%-9d %10.1f %12.1f %10.0f   %s, %d matches%n",
          archive.size(),
          seconds[0],
          seconds[1],
          megabytes(),
          times.spread(),
          times.matches());
    }
  }

  private double megabytes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
    }
  }
}
