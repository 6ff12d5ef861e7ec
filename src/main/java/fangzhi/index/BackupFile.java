package fangzhi.index;

import fangzhi.index.BackupManifest.Entry;
import fangzhi.text.Sha256;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * A backup while it is written: a zip beside its place, which gets its name when it is whole and on
 * the disk. Closing it before {@link #end} leaves nothing. For one thread.
 */
final class BackupFile implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final MessageDigest digest = Sha256.digest();
  private String name = "";
  private long bytes;
  private boolean isWhole;

  private BackupFile(Path file, Path part, FileChannel channel) {
    this.file = file;
    this.part = part;
    this.channel = channel;
    this.zip =
        new ZipOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /**
   * Begins to write.
   *
   * @throws BackupException if the file is there, is being written, or can't be
   */
  static BackupFile begin(Path file) throws IOException {
    Path name = file.toAbsolutePath().normalize().getFileName();
    if (name == null || Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(file, null);
    }
    Path part = file.toAbsolutePath().resolveSibling(name + ".part");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      hold(channel, part, file);
      channel.truncate(0); // what a killed one left
      return new BackupFile(file, part, channel);
    } catch (BackupException e) {
      IOUtils.closeWhileHandlingException(channel);
      throw e;
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(channel);
      throw failed(file, e);
    }
  }

  /** Another backup may hold it, or may have ended since it was opened and taken it with it. */
  static void hold(FileChannel channel, Path part, Path file) throws IOException {
    boolean isHeld = lock(channel) != null;
    if (isHeld && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(part);
      throw exists(file, null);
    }
    if (!isHeld || Files.notExists(part)) {
      throw new BackupException(
          "Another backup is being written to " + file + "; wait until that has ended.", null);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  /** Begins a file in it. */
  void begin(String entry) throws BackupException {
    name = entry;
    bytes = 0;
    digest.reset();
    try {
      zip.putNextEntry(new ZipEntry(entry));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Goes on with the file begun last. */
  void write(byte[] buffer, int length) throws BackupException {
    try {
      zip.write(buffer, 0, length);
    } catch (IOException e) {
      throw failed(file, e);
    }
    digest.update(buffer, 0, length);
    bytes += length;
  }

  /** Ends the file begun last and tells what was written. */
  Entry endEntry() throws BackupException {
    try {
      zip.closeEntry();
    } catch (IOException e) {
      throw failed(file, e);
    }
    return new Entry(name, bytes, Sha256.hex(digest));
  }

  /** Adds the manifest and puts all in its place. */
  void end(BackupManifest manifest) throws BackupException {
    try {
      zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
      zip.write(manifest.json());
      zip.finish();
      zip.flush();
      channel.force(true);
      Files.move(part, file);
      isWhole = true;
    } catch (FileAlreadyExistsException e) {
      throw exists(file, e);
    } catch (IOException e) {
      throw failed(file, e);
    }
    keepName();
  }

  private void keepName() throws BackupException {
    try {
      IOUtils.fsync(file.toAbsolutePath().getParent(), true);
    } catch (IOException e) {
      throw new BackupException(
          "The backup "
              + file
              + " is written, but its name may not outlast a power cut ("
              + e.getMessage()
              + "). Make another one elsewhere.",
          e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!isWhole) {
      Files.deleteIfExists(part); // while it is locked, so that it is nobody else's
    }
    channel.close();
  }

  private static BackupException exists(Path file, @Nullable Throwable cause) {
    return new BackupException(
        file + " is there already, and a backup overwrites nothing; choose another name.", cause);
  }

  private static BackupException failed(Path file, IOException cause) {
    return new BackupException(
        "The backup "
            + file
            + " can't be written ("
            + cause.getMessage()
            + "); nothing of it is left. Make room, or choose another place.",
        cause);
  }
}
