package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.ingest.WatchedFolders.Look;
import fangzhi.model.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFoldersTest {
  private final Path folder;
  private final Path file;
  private final WatchedFolders watched;
  private long now;

  WatchedFoldersTest(@TempDir Path work) throws IOException {
    this.folder = Files.createDirectories(work.resolve("报纸").resolve("a"));
    this.file = folder.resolve("1.txt");
    this.watched =
        new WatchedFolders(List.of(work.resolve("报纸")), () -> now, Duration.ofMinutes(1));
  }

  @Test
  void aFileIsReadyOnceItStaysAsItIs() throws IOException {
    write("half", 1);
    assertEquals(List.of(), ready());
    seconds(1);
    write("half, whole", 1);
    assertEquals(List.of(), ready());
    seconds(1);
    assertEquals(List.of(), ready());
    seconds(1);
    assertEquals(List.of("报纸/a/1.txt"), ready());
    assertEquals(List.of("报纸/a/1.txt"), ready(), "until it was taken");
  }

  @Test
  void whatWasTakenIsReadyAgainWhenItChanges() throws IOException {
    write("one", 1);
    watched.look();
    seconds(2);
    watched.taken(watched.look().ready());
    seconds(100);
    assertEquals(List.of(), ready());
    write("two", 2);
    assertEquals(List.of(), ready());
    seconds(2);
    assertEquals(List.of("报纸/a/1.txt"), ready(), "of the same length");
  }

  @Test
  void whatChangesWhileItIsIndexedIsIndexedAgain() throws IOException {
    write("one", 1);
    watched.look();
    seconds(2);
    List<SourceFile> ready = watched.look().ready();
    write("three", 1);
    watched.taken(ready);
    assertEquals(List.of(), ready());
    seconds(2);
    assertEquals(List.of("报纸/a/1.txt"), ready());
  }

  @Test
  void whatCouldNotBeReadIsReadyAgainLaterAndLater() throws IOException {
    write("one", 1);
    watched.look();
    seconds(2);
    List<SourceFile> ready = watched.look().ready();
    for (int pause : List.of(60, 120, 240)) {
      watched.taken(ready);
      watched.unread(ready);
      seconds(pause - 1);
      assertEquals(List.of(), ready());
      seconds(1);
      assertEquals(List.of("报纸/a/1.txt"), ready());
    }
    watched.taken(ready);
    seconds(100_000);
    assertEquals(List.of(), ready(), "it was read");
  }

  @Test
  void whatChangesIsReadySoonThoughItCouldNotBeRead() throws IOException {
    write("one", 1);
    watched.look();
    seconds(2);
    watched.unread(watched.look().ready());
    write("two", 2);
    assertEquals(List.of(), ready());
    seconds(2);
    assertEquals(List.of("报纸/a/1.txt"), ready());
  }

  @Test
  void whatIsGoneIsToldOnce() throws IOException {
    write("one", 1);
    assertFalse(watched.look().someAreGone());
    Files.delete(file);
    Look look = watched.look();
    assertTrue(look.someAreGone());
    assertFalse(watched.look().someAreGone());
    assertTrue(look.beside().isNothing(), "an empty folder may fill up");
  }

  @Test
  void aPathThatIsNotThereIsToldAsThat() throws IOException {
    Path path = file.resolveSibling("gone");
    List<Rejected> problems =
        new WatchedFolders(List.of(path), () -> now, Duration.ofSeconds(1))
            .look()
            .beside()
            .problems();
    assertEquals(List.of(new Rejected("gone", null, "it isn't there")), problems);
  }

  private void write(String text, int modified) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(modified, TimeUnit.DAYS));
  }

  private void seconds(int seconds) {
    now += TimeUnit.SECONDS.toNanos(seconds);
  }

  private List<String> ready() {
    return watched.look().ready().stream().map(SourceFile::shownName).toList();
  }
}
