package fangzhi.index;

import fangzhi.index.BackupManifest.Entry;
import fangzhi.place.Gazetteer;
import fangzhi.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * Takes a backup back: unpacks its index beside the one that is there, checks all of it, and puts
 * it in its place in one commit. Until then, and if anything is wrong, nothing changes. An index
 * too damaged for that is moved into a folder of its own inside.
 */
public final class Restore {
  private static final double MEGABYTE = 1e6;

  private Restore() {}

  /**
   * Takes a backup back.
   *
   * @param folder of the index, there or not
   * @param replace whether what an index there holds may be lost
   * @param command as it was typed
   * @return what the backup held
   * @throws BackupException if the backup isn't whole, or would replace something
   * @throws IndexInUseException if the index is being written to
   */
  public static BackupManifest index(Path file, Path folder, boolean replace, String command)
      throws IOException {
    try (BackupZip backup = BackupZip.open(file);
        IndexSwap swap = IndexSwap.begin(folder, command)) {
      if (!replace) {
        requireNothing(folder, file);
      }
      Path beside = swap.beside(IndexSwap.RESTORING);
      IndexSwap.delete(beside); // what a killed one left
      Files.createDirectory(beside);
      try {
        requireRoom(beside, backup.manifest(), file);
        backup.extractIndex(beside);
        requireWhole(beside, backup.manifest(), file);
        swap.to(beside);
      } finally {
        IndexSwap.delete(beside);
      }
      return backup.manifest();
    }
  }

  private static void requireNothing(Path folder, Path file) throws IOException {
    if (!isEmpty(folder)) {
      throw new BackupException(
          "There is an archive in "
              + folder
              + ". Nothing was changed. Take the backup to another folder with --index DIR, or, if"
              + " what is there may be lost: ./fangzhi restore --replace --index "
              + folder
              + " "
              + file,
          null);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!IndexFolder.holdsIndex(folder)) {
      return true;
    }
    try (Directory directory = Schema.existing(folder);
        DirectoryReader reader = Schema.open(directory, folder)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      return searcher.count(new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE))) == 0
          && searcher.count(new TermQuery(new Term(Fields.TYPE, Fields.SOURCE))) == 0;
    } catch (IncompatibleIndexException e) {
      return false;
    }
  }

  private static void requireRoom(Path beside, BackupManifest manifest, Path file)
      throws IOException {
    long free = Files.getFileStore(beside).getUsableSpace();
    if (manifest.bytes() > free) {
      throw notTaken(
          file,
          String.format(
              Locale.ROOT,
              "it takes %.1f MB, and %.1f MB are free in %s",
              manifest.bytes() / MEGABYTE,
              free / MEGABYTE,
              beside.getParent()));
    }
  }

  private static void requireWhole(Path beside, BackupManifest manifest, Path file)
      throws IOException {
    CheckReport report = IndexCheck.of(beside);
    if (!report.isWhole()) {
      throw notTaken(file, String.join("; ", report.problems()));
    }
    if (report.articles() != manifest.articles() || report.sources() != manifest.sources()) {
      throw notTaken(file, "it holds other numbers of files and articles than its manifest says");
    }
  }

  private static BackupException notTaken(Path file, String reason) {
    return new BackupException("The backup " + file + " isn't taken: " + reason + ".", null);
  }

  /** What became of a backup's gazetteer. */
  public enum Places {
    /** There was none in the folder. */
    TAKEN,
    /** The folder has the same. */
    SAME,
    /** The folder has another, which stays. */
    OTHER
  }

  /**
   * Takes a backup's gazetteer to a folder that has none; another one stays.
   *
   * @throws BackupException if the backup can't be read, or the folder can't be read or written
   */
  public static Places places(Path file, Path folder) throws IOException {
    try {
      return placesTo(folder, file);
    } catch (BackupException e) {
      throw e;
    } catch (IOException e) {
      throw new BackupException(
          "The gazetteer isn't back: "
              + folder
              + " can't be read or written ("
              + e.getMessage()
              + "). Mend that and unpack places/ of "
              + file
              + ", which is a zip, there.",
          e);
    }
  }

  private static Places placesTo(Path folder, Path file) throws IOException {
    try (BackupZip backup = BackupZip.open(file)) {
      List<Entry> places = backup.places();
      List<Path> there = Files.isDirectory(folder) ? Gazetteer.files(folder) : List.of();
      if (places.isEmpty() || isSame(places, there)) {
        return Places.SAME; // or there is nothing to take
      }
      if (!there.isEmpty()) {
        return Places.OTHER;
      }
      Files.createDirectories(folder);
      backup.extractPlaces(folder);
      return Places.TAKEN;
    }
  }

  private static boolean isSame(List<Entry> places, List<Path> there) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : there) {
      hashes.put(file.getFileName().toString(), Sha256.hex(Files.readAllBytes(file)));
    }
    return hashes.equals(places.stream().collect(Collectors.toMap(Entry::fileName, Entry::sha256)));
  }
}
