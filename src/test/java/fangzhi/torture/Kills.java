package fangzhi.torture;

import fangzhi.index.IndexCheck;
import fangzhi.index.IndexContents;
import fangzhi.index.MissingIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Kills processes that index a folder, again and again, until one comes to its end; then files
 * change and all begins again. The undisturbed index is made beside it on a simulated disk.
 */
final class Kills {
  private static final int MAX_KILLS_A_ROUND = 12;

  private final IndexProcess process;
  private final MessyFiles files;
  private final Random random;
  private final Consumer<Tally> progress;
  private final Tally tally = new Tally("SIGKILL");
  private final SimulatedDisk undisturbed = new SimulatedDisk();
  private Archive archive;
  private long runNanos = 2_000_000_000L;

  /**
   * Begins with an archive without articles.
   *
   * @param progress is told after each round
   */
  Kills(
      IndexProcess process,
      Archive archive,
      MessyFiles files,
      long seed,
      Consumer<Tally> progress) {
    this.process = process;
    this.archive = archive;
    this.files = files;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /** Kills at least so often, unless something is lost. */
  Tally run(int least) throws IOException, InterruptedException {
    for (int round = 0; tally.tried() < least && !tally.isLost(); round++) {
      IndexContents before = Archive.contents(undisturbed);
      if (round > 0) {
        files.change();
      }
      archive = archive.pruning(random.nextBoolean());
      archive.index(undisturbed);
      round(round, new Wholeness(before, Archive.contents(undisturbed)));
      progress.accept(tally);
    }
    return tally;
  }

  private void round(int round, Wholeness wholeness) throws IOException, InterruptedException {
    IndexContents kept = wholeness.before();
    for (int kill = 1; kill <= MAX_KILLS_A_ROUND; kill++) {
      IndexProcess.Moment moment = IndexProcess.any(random, runNanos);
      long started = System.nanoTime();
      boolean hasEnded = process.runUntil(moment, archive.prune());
      IndexContents left = contents(process.index());
      String place = "round " + round + ", kill " + kill + " at " + moment;
      if (hasEnded) {
        runNanos = System.nanoTime() - started;
        tally.end(place, wholeness.unfinished(left));
        return;
      }
      List<String> wrong = new ArrayList<>(wholeness.faults(left));
      wrong.addAll(wholeness.forgotten(kept, left));
      wrong.addAll(left.files().isEmpty() ? List.of() : problems());
      tally.note(place, wrong);
      kept = left;
    }
    process.run(archive.prune());
    List<String> wrong = wholeness.unfinished(contents(process.index()));
    wrong.addAll(problems());
    tally.end("end of round " + round, wrong);
  }

  private List<String> problems() throws IOException {
    return IndexCheck.of(process.index()).problems();
  }

  private static IndexContents contents(Path index) throws IOException {
    if (!Files.isDirectory(index)) {
      return IndexContents.NOTHING;
    }
    try (NIOFSDirectory directory = new NIOFSDirectory(index)) {
      return IndexContents.of(directory);
    } catch (MissingIndexException e) {
      return IndexContents.NOTHING;
    }
  }
}
