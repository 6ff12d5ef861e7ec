package fangzhi.ingest;

import fangzhi.index.SourceNotes;
import fangzhi.index.SourceRecord;
import fangzhi.index.SourceUpdate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The update of one file that workers add to; for one thread. */
final class OpenUpdate {
  private final SourceFile file;
  private final String hash;
  private final String earlierHash;
  private final SourceUpdate update;
  private final Deque<Future<?>> additions = new ArrayDeque<>();
  private boolean hasFailed;
  private @Nullable SourceNotes notes;

  /**
   * Opens it.
   *
   * @param known what the archive has of the file
   */
  OpenUpdate(SourceFile file, String hash, Optional<SourceRecord> known, SourceUpdate update) {
    this.file = file;
    this.hash = hash;
    this.earlierHash = known.map(SourceRecord::contentHash).orElse(hash);
    this.update = update;
  }

  SourceUpdate update() {
    return update;
  }

  /** Whether what the archive tells of another file depends on this one. */
  boolean concerns(SourceFile other, String otherHash) {
    return hash.equals(otherHash)
        || earlierHash.equals(otherHash)
        || file.shownName().equals(other.shownName())
        || other.path().endsWith(file.shownName());
  }

  /**
   * Notes what a worker adds.
   *
   * @throws UncheckedIOException if something that was to be added before couldn't be; likewise
   *     other exceptions and errors
   */
  void adds(Future<?> addition) {
    additions.add(addition);
    while (!additions.isEmpty() && additions.getFirst().isDone()) {
      forgetFirst();
    }
  }

  private void forgetFirst() {
    hasFailed = true;
    try {
      OrderedPipeline.get(additions.removeFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hasFailed = false;
  }

  /** All of the file was handed to the workers. */
  void complete(SourceNotes ofReading) {
    notes = ofReading;
  }

  /** Whether the workers are done with all of it. */
  boolean isDone() {
    return notes != null && additions.stream().allMatch(Future::isDone);
  }

  /** Whether all of it was added. */
  boolean isWhole() {
    return notes != null
        && !hasFailed
        && additions.stream().allMatch(done -> done.state() == Future.State.SUCCESS);
  }

  /** Waits for the workers and puts the file's articles in the place of its earlier ones. */
  void finish() throws IOException {
    while (!additions.isEmpty()) {
      forgetFirst();
    }
    if (notes == null) {
      throw new IllegalStateException(file.shownName() + " isn't read to its end");
    }
    update.finish(notes);
  }

  /** Takes back what was added. */
  void abandon() throws IOException {
    update.close();
  }
}
