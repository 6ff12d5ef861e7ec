package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTroubleTest {
  private final Path folder;

  IndexTroubleTest(@TempDir Path folder) {
    this.folder = folder.resolve("index");
  }

  @Test
  void aFullDiskTellsWhereWhatIsDoneAndWhatToDo() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(Stories.plain("a", "甲", ""), Stories.plain("b", "乙", "")));
    }
    String told = told(new AlreadyClosedException("this IndexWriter is closed", full()));
    assertTrue(told.startsWith("The disk of " + folder + " is full (now "), told);
    assertTrue(told.contains(" MB are free), so indexing ended. "), told);
    assertTrue(told.contains("as of its last commit: 2 articles of 1 files. Make room"), told);
  }

  @Test
  void aFullDiskBeforeTheFirstCommitHasNothing() {
    String told = told(full());
    assertTrue(told.contains("Nothing is in the archive yet. Make room"), told);
  }

  @Test
  void aDamagedFileIsNamedWithWhatToDo() {
    IOException damage =
        new CorruptIndexException("checksum failed", "Input(path=\"/x/index/_0.cfs\")");
    IOException told = IndexTrouble.explained(folder, damage);
    assertInstanceOf(DamagedIndexException.class, told);
    assertEquals(
        "The index in "
            + folder
            + " is damaged: _0.cfs (checksum failed). The disk may be failing;"
            + " ./fangzhi check --index "
            + folder
            + " looks all of it through. Put a backup in its place: ./fangzhi restore --replace"
            + " --index "
            + folder
            + " FILE; or delete the folder and index your files again: ./fangzhi index --index "
            + folder
            + " PATH",
        told.getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    IOException lost = new NoSuchFileException(folder.resolve("_1.si").toString());
    assertTrue(told(lost).contains(" is damaged: _1.si is missing. "), told(lost));
    IOException wrapped = new CorruptIndexException("can't read", "segments_2", lost);
    assertTrue(told(wrapped).contains(" is damaged: _1.si is missing. "), told(wrapped));
  }

  @Test
  void aMissingFileElsewhereIsNoDamage() {
    IOException lost = new NoSuchFileException(folder.resolveSibling("other").toString());
    assertSame(lost, IndexTrouble.explained(folder, lost));
  }

  @Test
  void missingRightsTellWhoseFolderItIs() {
    String told = told(new AccessDeniedException("/x/index/write.lock"));
    assertTrue(told.startsWith("There is no right to write to, or read, the index in " + folder));
    assertTrue(told.contains("(/x/index/write.lock). Run as the user it belongs to, "), told);
  }

  @Test
  void whatDamageMadeOfItIsNoBug() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(Stories.plain("a", "甲", "")));
    }
    RuntimeException failure = new ArrayIndexOutOfBoundsException("of changed bytes");
    assertThrows(RuntimeException.class, () -> IndexTrouble.explained(folder, failure));
    Path file = folder.resolve("_0.cfs");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertTrue(told(failure).contains(" is damaged: _0.cfs is damaged: "), told(failure));
  }

  @Test
  void whatAFailedWriteClosedIsNoBug() {
    IOException failure = new IOException("Input/output error");
    String told = told(new AlreadyClosedException("this IndexWriter is closed", failure));
    assertTrue(told.contains(" could not be read or written (Input/output error). "), told);
    assertTrue(told.contains("run the same command again"), told);
    RuntimeException ofThreads = new RuntimeException(new RuntimeException(failure));
    assertEquals(told, told(ofThreads));
  }

  @Test
  void aBugStaysOne() {
    assertThrows(
        IllegalStateException.class,
        () -> IndexTrouble.explained(folder, new IllegalStateException("a bug")));
  }

  private static IOException full() {
    return new IOException("No space left on device");
  }

  private String told(Exception failure) {
    return String.valueOf(IndexTrouble.explained(folder, failure).getMessage());
  }
}
