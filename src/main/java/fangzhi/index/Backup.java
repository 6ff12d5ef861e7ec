package fangzhi.index;

import fangzhi.index.BackupManifest.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Copies one commit of an index, with the gazetteer, into one file, whatever writes to the index or
 * reads it meanwhile. Each file is compared with its checksum on the way, so damage isn't kept.
 */
public final class Backup {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Every file of Lucene's ends with the sum of the bytes before it. */
  private static final int SUM_BYTES = 8;

  private final Path folder;
  private final BackupFile out;
  private final List<Entry> entries = new ArrayList<>();

  private Backup(Path folder, BackupFile out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Writes a backup; where that fails there is no file.
   *
   * @param folder of the index
   * @param places files of the gazetteer
   * @param file to be written; must not be there
   * @param program with its version
   * @return what is in it
   * @throws BackupException if the file is there, or can't be written
   * @throws DamagedIndexException if the index is damaged
   */
  public static BackupManifest write(Path folder, List<Path> places, Path file, String program)
      throws IOException {
    if (!IndexFolder.holdsIndex(folder)) {
      throw Schema.missing(folder, null);
    }
    // Not mapped into memory: a sector that can't be read is an exception then, and no fault.
    try (BackupFile out = BackupFile.begin(file);
        Directory directory = new NIOFSDirectory(folder);
        HeldCommit commit = HeldCommit.last(directory, folder)) {
      Backup backup = new Backup(folder, out);
      for (Map.Entry<String, IndexInput> each : commit.files().entrySet()) {
        backup.add(each.getKey(), each.getValue());
      }
      for (Path each : places) {
        backup.addPlaces(each);
      }
      BackupManifest manifest = backup.manifest(commit, program);
      out.end(manifest);
      return manifest;
    }
  }

  private BackupManifest manifest(HeldCommit commit, String program) throws IOException {
    return new BackupManifest(
        BackupManifest.FORMAT,
        program,
        Schema.VERSION,
        Instant.now().toString(),
        commit.generation(),
        commit.count(Fields.SOURCE),
        commit.count(Fields.ARTICLE),
        entries);
  }

  private void add(String name, IndexInput input) throws IOException {
    long sum;
    try {
      sum = CodecUtil.retrieveChecksum(input);
      input.seek(0);
    } catch (CorruptIndexException e) {
      throw IndexTrouble.damaged(folder, IndexTrouble.file(name, e), e);
    }
    CRC32 found = new CRC32();
    byte[] buffer = new byte[BUFFER_BYTES];
    long summed = input.length() - SUM_BYTES;
    out.begin(BackupManifest.INDEX + name);
    for (long left = input.length(); left > 0; ) {
      int length = (int) Math.min(buffer.length, left);
      input.readBytes(buffer, 0, length);
      found.update(buffer, 0, (int) Math.max(0, Math.min(length, summed)));
      summed -= length;
      left -= length;
      out.write(buffer, length);
    }
    if (found.getValue() != sum) {
      throw IndexTrouble.damaged(folder, name + " (its bytes don't fit its checksum)", null);
    }
    entries.add(out.endEntry());
  }

  private void addPlaces(Path file) throws IOException {
    String name = BackupManifest.PLACES + file.getFileName();
    if (!BackupManifest.isAllowed(name)) {
      throw new BackupException(
          "The gazetteer's file " + file + " has a name that no backup can hold; rename it.", null);
    }
    out.begin(name);
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, n);
      }
    } catch (BackupException e) {
      throw e;
    } catch (IOException e) {
      throw new BackupException(
          "The gazetteer's file " + file + " can't be read (" + e.getMessage() + "); mend that.",
          e);
    }
    entries.add(out.endEntry());
  }
}
