package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterNoteTest {
  private static final long SELF = ProcessHandle.current().pid();

  private final Path folder;
  private final Path note;

  WriterNoteTest(@TempDir Path folder) {
    this.folder = folder.resolve("index");
    this.note = this.folder.resolve("writer.note");
  }

  @Test
  void aSecondWriterIsToldWhoHoldsTheIndex() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder, "fangzhi index 报纸\n2024")) {
      assertEquals(0, writer.articleCount());
      String refusal = refusal();
      String who = "by process " + SELF + " on this machine (fangzhi index 报纸?2024) since 20";
      assertTrue(refusal.contains(who), refusal);
      assertTrue(refusal.endsWith(". Wait until that has ended, or end it."), refusal);
    }
    ArchiveWriter.open(folder).close();
    assertFalse(Files.exists(note));
  }

  @Test
  void aCheckIsToldWhoWrites() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder, "fangzhi index a")) {
      assertEquals(0, writer.articleCount());
      String refusal =
          String.valueOf(
              assertThrows(IndexInUseException.class, () -> IndexCheck.of(folder)).getMessage());
      assertTrue(refusal.contains("(fangzhi index a) since"), refusal);
      assertTrue(refusal.contains(". Check it when that has ended, or make a backup now"), refusal);
    }
  }

  @Test
  void whatAKilledProcessLeftBlocksNobody() throws IOException {
    Files.createDirectories(folder);
    Files.createFile(folder.resolve("write.lock"));
    write(SELF, "1999-01-01T00:00:00Z", host());
    ArchiveWriter.open(folder).close();
    assertTrue(IndexCheck.of(folder).isWhole());
    assertFalse(Files.exists(note));
  }

  @Test
  void aNoteIsNotBelievedOnceItsProcessHasEnded() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      assertEquals(0, writer.articleCount());
      write(SELF, "1999-01-01T00:00:00Z", host());
      String ended = "left no note of itself (the one there is of process " + SELF + ", which has";
      assertTrue(refusal().contains(ended), refusal());
      assertTrue(Files.exists(note), "another's note is not ours to take away");
    }
    assertTrue(Files.exists(note));
  }

  @Test
  void aHolderOnAnotherMachineIsNamed() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      assertEquals(0, writer.articleCount());
      write(12, "", "archive-pc");
      String refusal = refusal();
      assertTrue(refusal.contains("by process 12 on the machine archive-pc (x) since"), refusal);
      assertTrue(refusal.contains("were that machine switched off"), refusal);
    }
  }

  @Test
  void aBrokenNoteIsNone() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      assertEquals(0, writer.articleCount());
      for (String broken :
          new String[] {"", "process=x", "process=\\u00zz", "process=1\nsince=x"}) {
        Files.writeString(note, broken);
        assertTrue(refusal().contains("by a process that left no note of itself."), refusal());
      }
      Files.delete(note);
      assertTrue(refusal().contains("by a process that left no note of itself."), refusal());
    }
  }

  private String host() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder.resolveSibling("other"))) {
      assertEquals(0, writer.articleCount());
      return WriterNote.read(folder.resolveSibling("other")).orElseThrow().host();
    }
  }

  private void write(long process, String started, String host) throws IOException {
    Properties values = new Properties();
    values.setProperty("process", Long.toString(process));
    values.setProperty("started", started);
    values.setProperty("host", host);
    values.setProperty("command", "x");
    values.setProperty("since", "2024-03-15T08:00:00Z");
    try (var out = Files.newBufferedWriter(note)) {
      values.store(out, null);
    }
  }

  private String refusal() {
    IndexInUseException refused =
        assertThrows(IndexInUseException.class, () -> ArchiveWriter.open(folder));
    assertEquals(refused.getMessage(), String.valueOf(refused.getMessage()).strip());
    return String.valueOf(refused.getMessage());
  }
}
