package fangzhi.ingest;

import fangzhi.index.SourceRecord;
import fangzhi.index.SourceUpdate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The updates of files that the workers still add to, in the order of the files. They are finished
 * in that order, as if one file were done after the other. For one thread.
 */
final class OpenUpdates implements AutoCloseable {
  private final Deque<OpenUpdate> open = new ArrayDeque<>();

  /**
   * Opens the update of the next file.
   *
   * @param known what the archive has of it
   */
  OpenUpdate begin(
      SourceFile file, String hash, Optional<SourceRecord> known, SourceUpdate update) {
    OpenUpdate begun = new OpenUpdate(file, hash, known, update);
    open.add(begun);
    return begun;
  }

  /** Whether the archive can't tell of a file what it will tell once all are finished. */
  boolean concern(SourceFile file, String hash) {
    return open.stream().anyMatch(update -> update.concerns(file, hash));
  }

  /** Finishes those that all is added to, up to the first that isn't. */
  void finishDone() throws IOException {
    while (!open.isEmpty() && open.getFirst().isDone()) {
      open.getFirst().finish();
      open.removeFirst();
    }
  }

  /** Finishes all, once all is added to them. */
  void finishAll() throws IOException {
    while (!open.isEmpty()) {
      open.getFirst().finish();
      open.removeFirst();
    }
  }

  /** Takes back the last one: there was nothing to add. */
  void abandonLast() throws IOException {
    open.removeLast().abandon();
  }

  /**
   * Ends what a failure left open, when nothing is being added any more: what is whole is finished,
   * up to the first that isn't; the others are taken back.
   */
  @Override
  public void close() throws IOException {
    Throwable failure = null;
    boolean isWhole = true;
    for (OpenUpdate update : open) {
      try {
        isWhole &= update.isWhole();
        if (isWhole) {
          update.finish();
        } else {
          update.abandon();
        }
      } catch (IOException | RuntimeException e) {
        failure = first(failure, e);
      }
    }
    open.clear();
    rethrow(failure);
  }

  private static Throwable first(@Nullable Throwable before, Throwable now) {
    if (before == null) {
      return now;
    }
    before.addSuppressed(now);
    return before;
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }
}
