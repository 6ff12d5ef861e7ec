package fangzhi.ingest;

import fangzhi.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of folders that are new or have changed, by length and time, once they have been
 * as they are for a while: until then they may be half copied. Remembers what was taken, whatever
 * became of it, so that nothing that could be read is read again before it changes. For one thread.
 */
final class WatchedFolders {
  /** A copy over a network may pause; one that does for longer is read again when it goes on. */
  static final Duration QUIET = Duration.ofSeconds(2);

  private static final Duration MAX_PAUSE = Duration.ofDays(1);

  private final List<Path> paths;
  private final LongSupplier clock;
  private final Duration pauseAfterTrouble;
  private Map<Path, Seen> seen = new HashMap<>();

  /**
   * A file as it was looked at.
   *
   * @param sinceNanos when it was first so
   * @param waitNanos how long it isn't ready from then on
   * @param taken whether it was indexed so
   */
  private record Seen(
      long bytes, FileTime changed, long sinceNanos, long waitNanos, boolean taken) {
    boolean isSame(BasicFileAttributes now) {
      return bytes == now.size() && changed.equals(now.lastModifiedTime());
    }

    boolean isReady(long now) {
      return !taken && now - sinceNanos >= waitNanos;
    }

    Seen nowTaken() {
      return new Seen(bytes, changed, sinceNanos, waitNanos, true);
    }

    Seen unread(long now, Duration pause) {
      long longer = Math.clamp(2 * waitNanos, pause.toNanos(), MAX_PAUSE.toNanos());
      return new Seen(bytes, changed, now, longer, false);
    }
  }

  /**
   * What a look found.
   *
   * @param ready files to be indexed
   * @param someAreGone whether a file of the look before is there no more
   * @param beside what isn't read
   */
  record Look(List<SourceFile> ready, boolean someAreGone, PassedOver beside) {
    Look {
      ready = List.copyOf(ready);
    }
  }

  /**
   * Watches files and folders.
   *
   * @param clock nanoseconds from any moment on
   * @param pauseAfterTrouble after which what couldn't be read is ready again, and then after twice
   *     as long each time
   */
  WatchedFolders(List<Path> paths, LongSupplier clock, Duration pauseAfterTrouble) {
    this.paths = List.copyOf(paths);
    this.clock = clock;
    this.pauseAfterTrouble = pauseAfterTrouble;
  }

  Look look() {
    long now = clock.getAsLong();
    FileWalk walk = FileWalk.of(paths);
    Map<Path, Seen> found = new HashMap<>();
    List<SourceFile> ready = new ArrayList<>();
    for (SourceFile file : walk.files()) {
      Seen state = state(file.path(), now);
      if (state != null) {
        found.put(file.path(), state);
        if (state.isReady(now)) {
          ready.add(file);
        }
      }
    }
    boolean someAreGone = !found.keySet().containsAll(seen.keySet());
    seen = found;
    List<Rejected> problems = new ArrayList<>(walk.rejected());
    walk.empty().entrySet().stream()
        .filter(path -> Files.notExists(path.getKey())) // one that is empty may fill up
        .forEach(path -> problems.add(path.getValue()));
    return new Look(ready, someAreGone, new PassedOver(problems, walk.warnings()));
  }

  private @Nullable Seen state(Path file, long now) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Seen before = seen.get(file);
      return before != null && before.isSame(attributes)
          ? before
          : new Seen(attributes.size(), attributes.lastModifiedTime(), now, QUIET.toNanos(), false);
    } catch (IOException e) {
      return null; // gone since the walk met it, or it will be met again
    }
  }

  /** These were indexed as the last look found them. */
  void taken(List<SourceFile> files) {
    files.forEach(file -> seen.computeIfPresent(file.path(), (path, state) -> state.nowTaken()));
  }

  /** These couldn't be read as the last look found them; that may pass without their changing. */
  void unread(List<SourceFile> files) {
    long now = clock.getAsLong();
    files.forEach(
        file ->
            seen.computeIfPresent(
                file.path(), (path, state) -> state.unread(now, pauseAfterTrouble)));
  }

  /** All have to be indexed again. */
  void forget() {
    seen.clear();
  }
}
