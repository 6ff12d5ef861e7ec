package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSwapTest {
  private final Path folder;

  IndexSwapTest(@TempDir Path work) {
    this.folder = work.resolve("index");
  }

  @ParameterizedTest
  @ValueSource(strings = {"there is none", "there is one", "there is a damaged one"})
  void nobodyElseWritesFromBeginningToEnd(String before) throws IOException {
    if (!before.equals("there is none")) {
      write(folder, "k");
    }
    if (before.equals("there is a damaged one")) {
      Files.delete(folder.resolve("_0.si"));
    }
    try (IndexSwap swap = IndexSwap.begin(folder, "fangzhi restore")) {
      requireLocked();
      Path whole = swap.beside(IndexSwap.RESTORING);
      write(whole, "l");
      swap.to(whole);
      requireLocked();
      IndexSwap.delete(whole);
    }
    try (FSDirectory directory = FSDirectory.open(folder)) {
      assertEquals(List.of("l"), List.copyOf(IndexContents.of(directory).files().keySet()));
    }
    write(folder, "m");
  }

  private void requireLocked() {
    assertThrows(IndexInUseException.class, () -> IndexSwap.begin(folder, ""));
  }

  private static void write(Path folder, String key) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, key, List.of(Stories.plain(key + 1, "甲", "文")));
    }
  }
}
