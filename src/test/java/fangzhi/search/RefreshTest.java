package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.IncompatibleIndexException;
import fangzhi.index.OtherSchema;
import fangzhi.index.Stories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to an open archive when its folder changes under it. */
class RefreshTest {
  private final Path folder;

  RefreshTest(@TempDir Path folder) throws IOException {
    this.folder = folder.resolve("index");
    make(this.folder, "a");
  }

  @Test
  void anIndexPutInItsPlaceIsTakenOver() throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      assertEquals(1, count(archive, "甲a"));
      putAnotherInItsPlace();
      archive.refresh();
      assertEquals(0, count(archive, "甲a"));
      assertEquals(1, count(archive, "甲b"));
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsRefusedAndTheOldOneServed() throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      for (int versions : List.of(-1, 1)) {
        OtherSchema.make(folder, versions);
        assertThrows(IncompatibleIndexException.class, archive::refresh);
        assertEquals(1, count(archive, "甲a"));
      }
      putAnotherInItsPlace();
      archive.refresh();
      assertEquals(1, count(archive, "甲b"));
    }
  }

  private void putAnotherInItsPlace() throws IOException {
    Path other = folder.resolveSibling("other");
    make(other, "b");
    Files.move(folder, folder.resolveSibling("gone"));
    Files.move(other, folder);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.filter(file -> file.toString().contains("segments_")).count());
    }
  }

  /** The same number of commits and segments each time. */
  private static void make(Path folder, String id) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(Stories.plain(id, "甲" + id, "文")));
    }
  }

  private static long count(ArchiveSearcher archive, String query) throws IOException {
    return archive.search(SearchRequest.of(query)).total();
  }
}
