package fangzhi.torture;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.IndexContents;
import fangzhi.index.MissingIndexException;
import fangzhi.index.OpenedArchive;
import fangzhi.ingest.Ingest;
import fangzhi.ingest.ShortIngest;
import fangzhi.place.PlaceTagger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Indexes a folder into simulated disks.
 *
 * @param prune whether what is gone goes
 * @param commitInterval after how long a run commits before its end
 */
record Archive(PlaceTagger tagger, Path folder, boolean prune, Duration commitInterval) {
  Archive pruning(boolean now) {
    return new Archive(tagger, folder, now, commitInterval);
  }

  Archive committing(Duration interval) {
    return new Archive(tagger, folder, prune, interval);
  }

  /** Runs as the command does, to the end. */
  void index(SimulatedDisk disk) throws IOException {
    try (ArchiveWriter writer = OpenedArchive.writer(disk)) {
      Ingest ingest = ShortIngest.of(tagger, writer, commitInterval);
      if (prune) {
        ingest.runAndPrune(List.of(folder));
      } else {
        ingest.run(List.of(folder));
      }
    }
  }

  /** Runs on a copy of a disk where nothing fails. */
  SimulatedDisk undisturbed(SimulatedDisk before) throws IOException {
    SimulatedDisk disk = before.copy();
    index(disk);
    return disk;
  }

  /** What the last commit holds, nothing where there is none yet. */
  static IndexContents contents(SimulatedDisk disk) throws IOException {
    try {
      return IndexContents.of(disk);
    } catch (MissingIndexException e) {
      return IndexContents.NOTHING;
    }
  }
}
