package fangzhi.torture;

import fangzhi.index.IndexCheck;
import fangzhi.index.IndexContents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * A real disk that gets full: a small tmpfs, which only root may mount, on Linux. {@code fangzhi
 * index} has to say which folder is full and what to do, leave a whole index, and come to the same
 * as an undisturbed run once there is room.
 */
final class SmallDisk implements AutoCloseable {
  private static final int TROUBLE = 2;
  private static final long ENOUGH = 64_000_000;

  private final Path mount;

  private SmallDisk(Path mount) {
    this.mount = mount;
  }

  /**
   * Mounts it.
   *
   * @throws IOException if that isn't allowed here; the message says so
   */
  static SmallDisk mounted(Path mount, long bytes) throws IOException, InterruptedException {
    Files.createDirectories(mount);
    run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", mount.toString());
    return new SmallDisk(mount);
  }

  /** The index on it. */
  Path index() {
    return mount.resolve("index");
  }

  /** What is wrong with indexing into it until it is full, and again with room. */
  List<String> fill(IndexProcess process, IndexContents undisturbed)
      throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    int status = process.run(false);
    String told = Files.readString(process.log());
    if (status != TROUBLE || !told.contains("The disk of " + index() + " is full (now ")) {
      wrong.add("status " + status + ", told: " + told);
    }
    if (told.contains("\tat ") || told.contains("Exception")) {
      wrong.add("a stack trace is told: " + told);
    }
    run("mount", "-o", "remount,size=" + ENOUGH, mount.toString());
    process.run(false);
    try (NIOFSDirectory directory = new NIOFSDirectory(index())) {
      Wholeness wholeness = new Wholeness(IndexContents.NOTHING, undisturbed);
      wrong.addAll(wholeness.unfinished(IndexContents.of(directory)));
    }
    wrong.addAll(IndexCheck.of(index()).problems());
    return wrong;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + told.strip());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", mount.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
