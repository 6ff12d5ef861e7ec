package fangzhi.torture;

import fangzhi.index.CheckReport;
import fangzhi.index.DamagedIndexException;
import fangzhi.index.IndexContents;
import fangzhi.index.OpenedArchive;
import fangzhi.torture.SimulatedDisk.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Indexes changed files into an index on a disk that gets full or fails in one operation, and
 * damages each file of a whole index.
 */
final class DiskFaults {
  private static final Set<Operation> CHANGES =
      EnumSet.of(
          Operation.CREATE,
          Operation.WRITE,
          Operation.SYNC,
          Operation.RENAME,
          Operation.SYNC_NAMES,
          Operation.DELETE);

  private static final Set<Operation> READINGS = EnumSet.of(Operation.OPEN, Operation.READ);

  private final Archive archive;
  private final Random random;
  private final SimulatedDisk before = new SimulatedDisk();
  private final SimulatedDisk after;
  private final Wholeness wholeness;

  /** Indexes the files, changes them and indexes them again, all of it undisturbed. */
  DiskFaults(Archive archive, MessyFiles files, long seed) throws IOException {
    this.archive = archive;
    this.random = new Random(seed);
    archive.index(before);
    files.change();
    files.change();
    after = archive.undisturbed(before);
    wholeness = new Wholeness(Archive.contents(before), Archive.contents(after));
  }

  /** The disk is full at growing sizes, from what it holds on. */
  Tally full(int times) throws IOException {
    Tally tally = new Tally("disk full");
    long held = before.usedBytes();
    long most = peakBytes() - held;
    for (int i = 0; i < times && !tally.isLost(); i++) {
      FullDisk full = new FullDisk(held + most * i / times);
      tally.note("at " + full.capacityBytes() + " bytes", survived(full, " is full"));
    }
    return tally;
  }

  private long peakBytes() throws IOException {
    long[] peak = {0};
    SimulatedDisk disk = before.copy();
    disk.fail((operation, file, used) -> peak[0] = Math.max(peak[0], used));
    archive.index(disk);
    return peak[0];
  }

  /** One of all writings, syncs, renamings and deletions fails. */
  Tally writeErrors(int times) throws IOException {
    return errors("write error", CHANGES, times);
  }

  /** One of all openings and readings fails. */
  Tally readErrors(int times) throws IOException {
    return errors("read error", READINGS, times);
  }

  private Tally errors(String name, Set<Operation> of, int times) throws IOException {
    Tally tally = new Tally(name);
    OneError counting = new OneError(of, Long.MAX_VALUE);
    SimulatedDisk disk = before.copy();
    disk.fail(counting);
    archive.index(disk);
    LongFunction<OneError> nth = at -> new OneError(of, at);
    for (int i = 0; i < times && !tally.isLost(); i++) {
      long at = 1 + counting.seen() * i / times;
      tally.note("operation " + at, survived(nth.apply(at), ""));
    }
    return tally;
  }

  /** What is wrong after a run on a disk that fails, and after another one where nothing fails. */
  private List<String> survived(SimulatedDisk.Fault fault, String told) throws IOException {
    SimulatedDisk disk = before.copy();
    disk.fail(fault);
    List<String> wrong = new ArrayList<>();
    boolean hasEnded = hasEnded(disk, told, wrong);
    disk.fail(SimulatedDisk.Fault.NONE);
    IndexContents left = Archive.contents(disk);
    wrong.addAll(hasEnded ? wholeness.unfinished(left) : wholeness.faults(left));
    wrong.addAll(OpenedArchive.check(disk).problems());
    archive.index(disk);
    wrong.addAll(wholeness.unfinished(Archive.contents(disk)));
    return wrong;
  }

  private boolean hasEnded(SimulatedDisk disk, String told, List<String> wrong) {
    try {
      archive.index(disk);
      return true;
    } catch (IOException | RuntimeException e) {
      String said = OpenedArchive.explanation(disk, e);
      if (said.isEmpty() || !said.contains(told)) {
        wrong.add("the message doesn't say what happened: " + e);
      }
      return false;
    }
  }

  /** Each file of the index is damaged in several ways. */
  Tally damage(int timesAFile) throws IOException {
    Tally tally = new Tally("damaged file");
    for (String file : OpenedArchive.files(after)) {
      for (int i = 0; i < timesAFile && !tally.isLost(); i++) {
        SimulatedDisk disk = after.copy();
        String how = damage(disk, file, i);
        tally.note(file + " " + how, undetected(disk, file));
      }
    }
    return tally;
  }

  private String damage(SimulatedDisk disk, String file, int how) throws IOException {
    byte[] bytes = disk.bytes(file);
    int at = random.nextInt(bytes.length);
    switch (how) {
      case 0 -> disk.lose(file);
      case 1 -> disk.overwrite(file, new byte[0]);
      case 2 -> disk.overwrite(file, Arrays.copyOf(bytes, at));
      case 3 -> disk.overwrite(file, new byte[bytes.length]);
      default -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        disk.overwrite(file, bytes);
      }
    }
    return switch (how) {
      case 0 -> "lost";
      case 1 -> "empty";
      case 2 -> "cut off at " + at;
      case 3 -> "full of zeros";
      default -> "with a bit flipped at " + at;
    };
  }

  /**
   * What is wrong with how damage is met: the check doesn't name the file, or the index opens with
   * other contents, or the next run hides the damage.
   */
  private List<String> undetected(SimulatedDisk disk, String file) {
    List<String> wrong = new ArrayList<>();
    if (!names(disk, file)) {
      wrong.add("the check doesn't name it");
    }
    try {
      archive.index(disk);
      if (!names(disk, "") && !wholeness.unfinished(Archive.contents(disk)).isEmpty()) {
        wrong.add("the next run hides it");
      }
    } catch (IOException | RuntimeException e) {
      if (OpenedArchive.explanation(disk, e).isEmpty()) {
        wrong.add("indexing fails without an explanation: " + e);
      }
    }
    return wrong;
  }

  private static boolean names(SimulatedDisk disk, String file) {
    try {
      CheckReport report = OpenedArchive.check(disk);
      return report.problems().stream().anyMatch(problem -> problem.contains(file));
    } catch (DamagedIndexException e) {
      return String.valueOf(e.getMessage()).contains(file) || file.startsWith("segments_");
    } catch (IOException e) {
      return false;
    }
  }
}
