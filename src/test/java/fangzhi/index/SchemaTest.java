package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  private final Path folder;

  SchemaTest(@TempDir Path folder) {
    this.folder = folder.resolve("index");
  }

  @Test
  void aNewerIndexIsRefusedAndLeftAlone() throws IOException {
    commit(Map.of("fangzhi.schema", Integer.toString(Schema.VERSION + 1)));
    assertEquals(
        "A newer version of Fangzhi wrote the index in "
            + folder
            + "; this one reads schema "
            + Schema.VERSION
            + ". Nothing was changed. Use the newer version, or another folder: --index DIR",
        refusal());
  }

  @Test
  void anOlderIndexIsToBeBuiltAgain() throws IOException {
    commit(Map.of("fangzhi.schema", Integer.toString(Schema.VERSION - 1)));
    assertEquals(
        "An older version of Fangzhi wrote the index in "
            + folder
            + " (schema "
            + (Schema.VERSION - 1)
            + ", this one reads "
            + Schema.VERSION
            + "). ./fangzhi index --index "
            + folder
            + " PATH builds it anew from the files it was made of, and leaves it as it is until"
            + " that is done",
        refusal());
  }

  @Test
  void anIndexWithoutASchemaIsOlder() throws IOException {
    commit(Map.of());
    assertTrue(
        refusal().startsWith("An older version of Fangzhi, or another program, wrote"), refusal());
  }

  @Test
  void aDamagedVersionNumberIsDamageAndNoOtherVersion() throws IOException {
    commit(Schema.commitData());
    Path commit = folder.resolve("segments_1");
    byte[] bytes = Files.readAllBytes(commit);
    bytes[0] ^= 1;
    Files.write(commit, bytes);
    DamagedIndexException refused =
        assertThrows(DamagedIndexException.class, () -> ArchiveWriter.open(folder));
    assertTrue(
        String.valueOf(refused.getMessage()).contains(" is damaged: segments_1 ("),
        refused.getMessage());
  }

  @Test
  void anIndexWithoutItsCommitIsDamagedAndNotBegunAnew() throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", List.of(Stories.plain("a", "甲", "")));
    }
    try (var files = Files.newDirectoryStream(folder, "segments_*")) {
      for (Path commit : files) {
        Files.delete(commit);
      }
    }
    assertThrows(DamagedIndexException.class, () -> ArchiveWriter.open(folder));
    assertThrows(DamagedIndexException.class, () -> IndexFolder.holdsIndex(folder));
    assertThrows(DamagedIndexException.class, () -> IndexCheck.of(folder));
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(IncompatibleIndexException.class, () -> ArchiveWriter.open(folder))
            .getMessage());
  }

  private void commit(Map<String, String> data) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
