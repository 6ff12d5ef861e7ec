package fangzhi.torture;

import fangzhi.index.IndexContents;
import fangzhi.index.OpenedArchive;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Cuts the power while a folder is indexed, at any change of a simulated disk, and goes on with
 * what the disk has kept, until a run comes to its end; then files change and all begins again. The
 * seed decides where is cut and what is kept; threads are as they are.
 */
final class PowerCuts {
  /** Of the changes a run makes; a cut behind its end lets it end. */
  private static final double BEHIND_THE_END = 1.05;

  private static final int MAX_CUTS_A_ROUND = 25;

  private static final List<Duration> INTERVALS =
      List.of(Duration.ZERO, Duration.ofMillis(5), Duration.ofDays(1));

  private final MessyFiles files;
  private final Random random;
  private final Tally tally = new Tally("power cut");
  private Archive archive;
  private SimulatedDisk disk = new SimulatedDisk();
  private SimulatedDisk undisturbed = new SimulatedDisk();

  /** Begins with an archive without articles. */
  PowerCuts(Archive archive, MessyFiles files, long seed) {
    this.archive = archive;
    this.files = files;
    this.random = new Random(seed);
  }

  /** Cuts at least so often, unless something is lost. */
  Tally run(int least) throws IOException {
    for (int round = 0; tally.tried() < least && !tally.isLost(); round++) {
      IndexContents before = Archive.contents(undisturbed);
      if (round > 0) {
        files.change();
      }
      archive =
          archive
              .pruning(random.nextBoolean())
              .committing(INTERVALS.get(random.nextInt(INTERVALS.size())));
      PowerCut counting = PowerCut.never();
      undisturbed.fail(counting);
      archive.index(undisturbed);
      undisturbed.fail(SimulatedDisk.Fault.NONE);
      round(round, counting.changes(), new Wholeness(before, Archive.contents(undisturbed)));
    }
    return tally;
  }

  private void round(int round, long changes, Wholeness wholeness) throws IOException {
    IndexContents kept = wholeness.before();
    for (int cut = 1; cut <= MAX_CUTS_A_ROUND; cut++) {
      PowerCut power = new PowerCut(1 + (long) (random.nextDouble() * BEHIND_THE_END * changes));
      boolean hasEnded = hasEnded(power);
      disk = disk.afterPowerCut(random);
      IndexContents left = Archive.contents(disk);
      List<String> wrong = new ArrayList<>(wholeness.faults(left));
      wrong.addAll(wholeness.forgotten(kept, left));
      wrong.addAll(left.files().isEmpty() ? List.of() : OpenedArchive.check(disk).problems());
      if (hasEnded) {
        wrong.addAll(wholeness.unfinished(left));
      }
      tally.note("round " + round + ", cut " + cut + " at change " + power.changes(), wrong);
      kept = left;
      if (hasEnded) {
        return;
      }
    }
    disk.fail(SimulatedDisk.Fault.NONE);
    archive.index(disk);
    List<String> wrong = wholeness.unfinished(Archive.contents(disk));
    wrong.addAll(OpenedArchive.check(disk).problems());
    tally.end("end of round " + round, wrong);
  }

  /** Whether a run comes to its end before the power is cut. */
  private boolean hasEnded(PowerCut power) throws IOException {
    disk.fail(power);
    try {
      archive.index(disk);
      return true;
    } catch (IOException | RuntimeException e) {
      if (power.hasHappened()) {
        return false;
      }
      throw e;
    }
  }
}
