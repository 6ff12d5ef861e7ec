package fangzhi.index;

import fangzhi.index.BackupManifest.Entry;
import fangzhi.text.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * A backup that is read, which may be anything: cut off, changed, or made to do harm. Nothing is
 * written but what its manifest names, by names of ours, and no more of it than the manifest says.
 */
final class BackupZip implements Closeable {
  private static final int MAX_MANIFEST_BYTES = 10_000_000;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupZip(Path file, ZipFile zip, BackupManifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens a backup and reads its manifest.
   *
   * @throws BackupException if it is none, or none that this program can take back
   */
  static BackupZip open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new BackupException("There is no file " + file + ".", e);
    } catch (ZipException e) {
      throw new BackupException(
          file + " is no backup, or was cut off (" + e.getMessage() + "). Use another copy of it.",
          e);
    } catch (IOException e) {
      throw new BackupException(
          "The backup "
              + file
              + " can't be read ("
              + e.getMessage()
              + "). Look at its disk and the rights to it, or use another copy.",
          e);
    }
    try {
      BackupManifest manifest = manifest(file, zip);
      BackupZip backup = new BackupZip(file, zip, manifest);
      backup.requireFit();
      return backup;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static BackupManifest manifest(Path file, ZipFile zip) throws BackupException {
    ZipEntry entry = zip.getEntry(BackupManifest.NAME);
    if (entry == null) {
      throw new BackupException(
          file + " is no backup: it has no " + BackupManifest.NAME + ".", null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] json = in.readNBytes(MAX_MANIFEST_BYTES + 1);
      if (json.length > MAX_MANIFEST_BYTES) {
        throw refused(file, "its manifest is too long", null);
      }
      return BackupManifest.read(json);
    } catch (IllegalArgumentException e) {
      throw refused(file, "its manifest can't be read: " + e.getMessage(), e);
    } catch (BackupException e) {
      throw e;
    } catch (IOException e) {
      throw refused(file, "its manifest is damaged: " + e.getMessage(), e);
    }
  }

  private void requireFit() throws BackupException {
    if (manifest.format() > BackupManifest.FORMAT || manifest.schema() > Schema.VERSION) {
      throw refused(
          file,
          "a newer version wrote it ("
              + BackupManifest.shown(manifest.program())
              + "). Nothing was changed; use that version",
          null);
    }
    if (manifest.schema() < Schema.VERSION) {
      throw refused(
          file,
          "its index is of an older version ("
              + BackupManifest.shown(manifest.program())
              + "). Take it back with that version; then this one's 'index' builds it anew",
          null);
    }
    requireEntries();
  }

  /** What isn't in the manifest has no business here, nor what stands here twice. */
  private void requireEntries() throws BackupException {
    Set<String> named =
        manifest.files().stream().map(Entry::name).collect(Collectors.toCollection(HashSet::new));
    named.add(BackupManifest.NAME);
    for (ZipEntry entry : zip.stream().toList()) {
      if (!named.remove(entry.getName())) {
        throw refused(
            file,
            "it holds " + BackupManifest.shown(entry.getName()) + ", which isn't in its manifest",
            null);
      }
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  /**
   * Writes all files of the index into a folder, and looks at the others.
   *
   * @throws BackupException if any differs from what the manifest says, naming all that do
   */
  void extractIndex(Path folder) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Entry entry : manifest.files()) {
      try (OutputStream out =
          entry.isOfIndex()
              ? Files.newOutputStream(folder.resolve(entry.fileName()))
              : OutputStream.nullOutputStream()) {
        check(entry, out, wrong);
      }
    }
    refuse(wrong);
  }

  /**
   * Writes the files of the gazetteer into a folder; they get their names when all are whole and on
   * the disk. Where that fails there are none.
   */
  void extractPlaces(Path folder) throws IOException {
    List<Path> made = new ArrayList<>();
    try {
      extractPlaces(folder, made);
    } catch (IOException | RuntimeException e) {
      IOUtils.deleteFilesIgnoringExceptions(made);
      throw e;
    }
  }

  private void extractPlaces(Path folder, List<Path> made) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Entry entry : places()) {
      Path part = part(folder, entry);
      made.add(part);
      try (OutputStream out = Files.newOutputStream(part)) {
        check(entry, out, wrong);
      }
      IOUtils.fsync(part, false);
    }
    refuse(wrong);
    for (Entry entry : places()) {
      Path named = folder.resolve(entry.fileName());
      Files.move(part(folder, entry), named);
      made.add(named);
    }
    IOUtils.fsync(folder, true);
  }

  private static Path part(Path folder, Entry entry) {
    return folder.resolve(entry.fileName() + ".part");
  }

  /** The files of the gazetteer. */
  List<Entry> places() {
    return manifest.files().stream().filter(entry -> !entry.isOfIndex()).toList();
  }

  private void refuse(List<String> wrong) throws BackupException {
    if (!wrong.isEmpty()) {
      throw refused(
          file, "it is damaged: " + String.join("; ", wrong) + ". Use another copy of it", null);
    }
  }

  private void check(Entry entry, OutputStream out, List<String> wrong) throws IOException {
    String problem = extract(entry, out);
    if (problem != null) {
      wrong.add(entry.name() + " " + problem);
    }
  }

  /** Writes a file and says what is wrong with it; null if nothing is. */
  private @Nullable String extract(Entry entry, OutputStream out) throws IOException {
    ZipEntry stored = zip.getEntry(entry.name());
    if (stored == null) {
      return "is missing";
    }
    MessageDigest digest = Sha256.digest();
    long bytes = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = open(stored)) {
      for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
        bytes += n;
        if (bytes > entry.bytes()) {
          return "is longer than it was";
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    } catch (DamagedEntryException e) {
      return "can't be unpacked (" + e.getMessage() + ")";
    }
    if (bytes < entry.bytes()) {
      return "is shorter than it was";
    }
    return Sha256.hex(digest).equals(entry.sha256()) ? null : "has other bytes than it had";
  }

  private InputStream open(ZipEntry stored) throws DamagedEntryException {
    try {
      return zip.getInputStream(stored);
    } catch (IOException e) {
      throw new DamagedEntryException(e);
    }
  }

  /** Tells what is wrong with the backup from what is wrong with the disk that is written to. */
  private static int read(InputStream in, byte[] buffer) throws DamagedEntryException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new DamagedEntryException(e);
    }
  }

  private static final class DamagedEntryException extends IOException {
    DamagedEntryException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static BackupException refused(Path file, String reason, @Nullable Throwable cause) {
    return new BackupException("The backup " + file + " isn't taken: " + reason + ".", cause);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
