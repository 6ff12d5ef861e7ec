package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private final Path folder;

  SnapshotTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(Stories.complete("a"), Stories.complete("b")));
    }
  }

  @Test
  void whatIsWarmNeedsTheIndexNoMore() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      Snapshot warm;
      Snapshot cold;
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        warm = Snapshot.of(reader);
        warm.warm();
        cold = Snapshot.of(reader);
      }
      warm.warm();
      assertEquals(1, warm.days().get().years(null).size());
      assertThrows(AlreadyClosedException.class, () -> cold.days().get());
      assertThrows(AlreadyClosedException.class, () -> cold.headlines().warm());
      assertThrows(AlreadyClosedException.class, () -> cold.places().get());
      assertThrows(AlreadyClosedException.class, () -> cold.personNames().get());
      assertThrows(AlreadyClosedException.class, () -> cold.columnNames().get());
    }
  }

  @Test
  void whatTwoWarmIsMadeOnce() throws Exception {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Snapshot snapshot = Snapshot.of(reader);
      CyclicBarrier start = new CyclicBarrier(2);
      FutureTask<List<Object>> other = new FutureTask<>(() -> warmed(snapshot, start));
      Thread.ofPlatform().start(other);
      List<Object> own = warmed(snapshot, start);
      for (int i = 0; i < own.size(); i++) {
        assertSame(own.get(i), other.get().get(i));
      }
    }
  }

  private static List<Object> warmed(Snapshot snapshot, CyclicBarrier start) throws Exception {
    start.await();
    snapshot.warm();
    return List.of(
        snapshot.places().get(),
        snapshot.days().get(),
        snapshot.columnNames().get(),
        snapshot.personNames().get());
  }
}
