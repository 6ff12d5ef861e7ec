package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fangzhi.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {
  private final Path folder;

  FileWalkTest(@TempDir Path temporary) throws IOException {
    this.folder = temporary.toRealPath().resolve("pages");
  }

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectory(folder);
  }

  @Test
  void filesComeInTheOrderOfTheirNames() throws IOException {
    write("b.txt");
    write("a/2.txt");
    write("a/1.txt");
    FileWalk walk = FileWalk.of(List.of(folder));
    assertEquals(List.of("pages/a/1.txt", "pages/a/2.txt", "pages/b.txt"), shown(walk));
    assertEquals(folder.resolve("a/1.txt"), walk.files().getFirst().path());
  }

  @Test
  void fileIsShownByItsName() throws IOException {
    Path file = write("a/1.txt");
    assertEquals(List.of("1.txt"), shown(FileWalk.of(List.of(file))));
  }

  @Test
  void hiddenFilesAreLeftOutAndCounted() throws IOException {
    write(".hidden/1.txt");
    write(".DS_Store");
    write("1.txt");
    FileWalk walk = FileWalk.of(List.of(folder));
    assertEquals(List.of("pages/1.txt"), shown(walk));
    assertEquals(List.of("2 hidden files or folders left out"), walk.warnings());
  }

  @Test
  void loopOfLinksIsNamed() throws IOException {
    write("a/1.txt");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    FileWalk walk = FileWalk.of(List.of(folder));
    assertEquals(List.of("pages/a/1.txt"), shown(walk));
    assertEquals(
        List.of(
            new Rejected(
                "pages/a/loop",
                null,
                "a symbolic link back to the folder pages it lies in (a loop)"),
            new Rejected("pages/self", null, "a symbolic link that leads back to itself")),
        walk.rejected());
  }

  @Test
  void linkToNothingIsNamed() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));
    assertEquals(
        List.of(new Rejected("pages/gone", null, "a symbolic link to something that isn't there")),
        FileWalk.of(List.of(folder)).rejected());
  }

  @Test
  void whatIsMetTwiceIsTakenOnce() throws IOException {
    Path file = write("a/1.txt");
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    FileWalk walk = FileWalk.of(List.of(folder, file));
    assertEquals(List.of("pages/a/1.txt"), shown(walk));
    assertEquals(
        List.of(
            "pages/b: the same as pages/a, taken once",
            "1.txt: the same as pages/a/1.txt, taken once"),
        walk.warnings());
  }

  @Test
  void folderWithoutPermissionIsNamed() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")));
    write("1.txt");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    FileWalk walk = FileWalk.of(List.of(folder));
    assertEquals(List.of("pages/1.txt"), shown(walk));
    assertEquals(
        List.of(new Rejected("pages/closed", null, "no permission to read it")), walk.rejected());
  }

  @Test
  void searchIndexIsLeftOut() throws IOException {
    write("lucene/segments_1");
    FileWalk walk = FileWalk.of(List.of(folder));
    assertEquals(List.of(), shown(walk));
    assertEquals(List.of("pages/lucene: a search index, left out"), walk.warnings());
  }

  private static List<String> shown(FileWalk walk) {
    return walk.files().stream().map(SourceFile::shownName).toList();
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }
}
