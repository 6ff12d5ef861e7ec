package fangzhi.search;

import com.sun.management.OperatingSystemMXBean;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints what an article more costs, written and grouped, and a check, in a growing archive. */
final class GrowthFigures {
  private static final int BATCH = 10_000;

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

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
        Cost writing = new Cost();
        Cost grouping = new Cost();
        while (written < size) {
          List<CorpusArticle> batch = next(real, (int) Math.min(BATCH, size - written));
          writing.add(() -> write(writer, batch));
          grouping.add(writer::commit);
          written += batch.size();
        }
        print(writing, grouping);
      }
    }
  }

  /** What something took, all its parts together. */
  private static final class Cost {
    private long clock;
    private long processors;

    void add(Part part) throws IOException {
      long begun = System.nanoTime();
      long busy = MACHINE.getProcessCpuTime();
      part.run();
      processors += MACHINE.getProcessCpuTime() - busy;
      clock += System.nanoTime() - begun;
    }

    String seconds() {
      return String.format(Locale.ROOT, "%.0f (%.0f)", clock / 1e9, processors / 1e9);
    }
  }

  private interface Part {
    void run() throws IOException;
  }

  /** Real articles as long as there are some. */
  private List<CorpusArticle> next(List<CorpusArticle> real, int number) {
    int from = (int) Math.min(written, real.size());
    int to = Math.min(real.size(), from + number);
    return to > from ? real.subList(from, to) : stories.next("recombined-" + written + "-", number);
  }

  private void write(ArchiveWriter writer, List<CorpusArticle> articles) throws IOException {
    Stories.write(
        writer, "batch-" + written, articles.stream().map(DuplicateArchive::filed).toList());
  }

  private void print(Cost writing, Cost grouping) throws IOException {
    try (DuplicateArchive archive = DuplicateArchive.open(folder)) {
      CheckTimes times = CheckTimes.of(archive, drafts);
      System.out.printf(
          Locale.ROOT,
          "%-9d %-16s %-16s %8.0f   %s, %d matches%n",
          archive.size(),
          writing.seconds(),
          grouping.seconds(),
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
