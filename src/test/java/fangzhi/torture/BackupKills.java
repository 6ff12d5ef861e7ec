package fangzhi.torture;

import fangzhi.index.Backup;
import fangzhi.index.IndexCheck;
import fangzhi.index.IndexContents;
import fangzhi.index.OtherSchema;
import fangzhi.index.Restore;
import fangzhi.index.Upgrade;
import fangzhi.torture.IndexProcess.AtFile;
import fangzhi.torture.IndexProcess.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Kills processes that back an archive up, take a backup back, or build an archive of an older
 * schema anew. What is left is the one state or the other, whole; and the same command then comes
 * to its end.
 */
final class BackupKills {
  private static final List<Path> NO_PLACES = List.of();

  private final IndexProcess process;
  private final Path work;
  private final Path file;
  private final Path otherFile;
  private final Path index;
  private final Random random;
  private final Consumer<Tally> progress;
  private final IndexContents one;
  private final IndexContents other;

  private BackupKills(
      IndexProcess process,
      Path work,
      Random random,
      Consumer<Tally> progress,
      IndexContents one,
      IndexContents other) {
    this.process = process;
    this.work = work;
    this.file = work.resolve("one.zip");
    this.otherFile = work.resolve("other.zip");
    this.index = process.index();
    this.random = random;
    this.progress = progress;
    this.one = one;
    this.other = other;
  }

  /**
   * Indexes files, changes them and indexes them again, so that there are two archives.
   *
   * @param process indexes the files
   * @param progress is told now and then
   */
  static BackupKills begin(
      IndexProcess process, MessyFiles files, long seed, Consumer<Tally> progress)
      throws IOException, InterruptedException {
    Path work = Files.createDirectory(process.log().resolveSibling("backups"));
    process.run(true);
    Backup.write(process.index(), NO_PLACES, work.resolve("other.zip"), "");
    IndexContents other = contents(process.index());
    files.change();
    process.run(true);
    Backup.write(process.index(), NO_PLACES, work.resolve("one.zip"), "");
    IndexContents one = contents(process.index());
    if (one.equals(other)) {
      throw new IllegalStateException("the changes change nothing");
    }
    return new BackupKills(process, work, new Random(seed), progress, one, other);
  }

  /** Kills a backup: there is a whole one, or none. */
  Tally backups(int least) throws IOException, InterruptedException {
    Tally tally = new Tally("SIGKILL of backup");
    Path target = work.resolve("target.zip");
    Path restored = work.resolve("restored");
    List<String> command =
        List.of(
            "backup", "--index", index.toString(), target.toString(), "--data", work.toString());
    long runNanos = nanos(command);
    while (tally.tried() < least && !tally.isLost()) {
      Files.deleteIfExists(target);
      Moment moment =
          random.nextBoolean()
              ? new AtFile(".part", 1, (long) (random.nextDouble() * 100_000_000))
              : new IndexProcess.After((long) (random.nextDouble() * runNanos));
      boolean hasEnded = process.runUntil(moment, work, command);
      List<String> wrong = new ArrayList<>();
      if (Files.exists(target)) {
        Restore.index(target, restored, true, "");
        differs(one, contents(restored), wrong);
      }
      note(tally, hasEnded, moment, wrong);
    }
    Files.deleteIfExists(target);
    tally.end("the last run", process.run(command) == 0 ? List.of() : List.of("it failed"));
    return tally;
  }

  /** Kills a restore: the archive is as before or as backed up. */
  Tally restores(int least) throws IOException, InterruptedException {
    Tally tally = new Tally("SIGKILL of restore");
    List<String> command =
        List.of(
            "restore",
            "--replace",
            "--index",
            index.toString(),
            "--data",
            work.toString(),
            file.toString());
    long runNanos = nanos(command);
    Restore.index(otherFile, index, true, "");
    while (tally.tried() < least && !tally.isLost()) {
      boolean hasEnded = kill("restoring", command, runNanos, tally, one, other);
      if (hasEnded || contents(index).equals(one)) {
        Restore.index(otherFile, index, true, "");
      }
    }
    process.run(command);
    tally.end("the last run", differs(one, contents(index), new ArrayList<>()));
    return tally;
  }

  /** Kills the building anew: the archive is of the older schema or of this one's. */
  Tally upgrades(int least) throws IOException, InterruptedException {
    Tally tally = new Tally("SIGKILL of upgrade");
    Restore.index(file, index, true, "");
    List<String> command =
        List.of("index", "--index", index.toString(), process.folder().toString());
    OtherSchema.make(index, -1);
    long runNanos = nanos(command);
    OtherSchema.make(index, -1);
    while (tally.tried() < least && !tally.isLost()) {
      kill("upgrading", command, runNanos, tally, one, one);
      if (!Upgrade.isNeeded(index)) {
        OtherSchema.make(index, -1);
      }
    }
    process.run(command);
    tally.end("the last run", differs(one, contents(index), new ArrayList<>()));
    return tally;
  }

  private boolean kill(
      String beside,
      List<String> command,
      long runNanos,
      Tally tally,
      IndexContents whole,
      IndexContents before)
      throws IOException, InterruptedException {
    boolean isEarly = random.nextBoolean();
    Path place = isEarly ? index.resolve(beside) : index;
    Moment moment =
        random.nextInt(4) == 0
            ? new IndexProcess.After((long) (random.nextDouble() * runNanos))
            : new AtFile(
                isEarly || random.nextBoolean() ? "" : "segments_",
                1 + random.nextInt(isEarly ? 12 : 4),
                random.nextInt(5_000_000));
    boolean hasEnded = process.runUntil(moment, place, command);
    IndexContents left = contents(index);
    List<String> wrong = new ArrayList<>();
    if (!left.equals(before)) {
      differs(whole, left, wrong);
    }
    if (!Upgrade.isNeeded(index)) {
      wrong.addAll(IndexCheck.of(index).problems());
    }
    note(tally, hasEnded, moment, wrong);
    return hasEnded;
  }

  private long nanos(List<String> command) throws IOException, InterruptedException {
    long started = System.nanoTime();
    if (process.run(command) > 1) {
      throw new IllegalStateException(Files.readString(process.log()));
    }
    return System.nanoTime() - started;
  }

  /** One that came to its end was no kill, but has to be as right. */
  private void note(Tally tally, boolean hasEnded, Moment moment, List<String> wrong) {
    if (!hasEnded || !wrong.isEmpty()) {
      tally.note(tally.tried() + " at " + moment, wrong);
      progress.accept(tally);
    }
  }

  private static List<String> differs(
      IndexContents expected, IndexContents left, List<String> wrong) {
    if (!expected.equals(left)) {
      wrong.add("holds " + left.counts() + " instead of " + expected.counts());
    }
    return wrong;
  }

  private static IndexContents contents(Path index) throws IOException {
    try (NIOFSDirectory directory = new NIOFSDirectory(index)) {
      return IndexContents.ofAnySchema(directory);
    }
  }
}
