package fangzhi.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** What a disk did to an index, in words for a person: what happened, where, what to do. */
public final class IndexTrouble {
  /** ENOSPC and EDQUOT as the system says them, in English and Chinese. */
  private static final Pattern FULL =
      Pattern.compile("No space left on device|Disk quota exceeded|设备上没有空间|超出磁盘限额");

  /** EACCES and EROFS. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("Permission denied|Read-only file system|权限不够|只读文件系统");

  /** How Lucene names the file it read. */
  private static final Pattern RESOURCE = Pattern.compile("path=\"([^\"]*)\"");

  private static final double MEGABYTE = 1e6;

  private IndexTrouble() {}

  /**
   * Puts a failure into words where the disk is its cause. What Lucene makes of changed bytes may
   * be any exception, so the index's files are compared with their checksums where it is of no kind
   * that tells.
   *
   * @param folder of the index that was read or written
   * @return the exception with those words, or the same one
   * @throws RuntimeException the failure, if it is one and isn't the disk's
   */
  public static IOException explained(Path folder, Exception failure) {
    try (Directory directory = Schema.existing(folder)) {
      return explained(directory, folder, failure);
    } catch (IOException e) {
      failure.addSuppressed(e); // no folder that could be looked into
      return explainedByCause(folder, failure);
    }
  }

  /** Puts it into words likewise. */
  static IOException explained(Directory directory, Path folder, Exception failure) {
    try {
      return explainedByCause(folder, failure);
    } catch (RuntimeException bug) {
      String damage = IndexCheck.firstDamage(directory);
      if (damage == null) {
        throw bug;
      }
      return damaged(folder, damage, bug);
    }
  }

  /**
   * Puts it into words likewise, but compares no files, which takes long: where that was just done.
   */
  public static IOException explainedByCause(Path folder, Exception failure) {
    if (failure instanceof IndexUnavailableException known) {
      return known;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      IOException explained = explainedCause(folder, cause);
      if (explained != null) {
        return explained;
      }
    }
    if (failure instanceof IOException disk) {
      return disk;
    }
    IOException wrapped = wrappedIn(failure);
    if (wrapped != null) {
      return new IndexUnavailableException(failed(folder, wrapped), failure);
    }
    throw failure instanceof RuntimeException bug ? bug : new IllegalArgumentException(failure);
  }

  /** What the disk did where threads or Lucene's closed writer pass it on as something else. */
  private static @Nullable IOException wrappedIn(Throwable failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException disk) {
        return disk;
      }
    }
    return null;
  }

  private static @Nullable IOException explainedCause(Path folder, Throwable cause) {
    String message = Objects.requireNonNullElse(cause.getMessage(), "");
    if (FULL.matcher(message).find()) {
      return new IndexUnavailableException(full(folder), cause);
    }
    if (isForbidden(cause, message)) {
      return new IndexUnavailableException(forbidden(folder, message), cause);
    }
    return switch (cause) {
      case CorruptIndexException damage -> damaged(folder, file(damage), damage);
      case NoSuchFileException lost when isIn(folder, lost.getFile()) ->
          damaged(folder, missing(lost.getFile()), lost);
      case FileNotFoundException lost -> damaged(folder, message, lost);
      case EOFException cut -> damaged(folder, message, cut);
      default -> null;
    };
  }

  private static boolean isForbidden(Throwable cause, String message) {
    return cause instanceof AccessDeniedException
        || cause instanceof ReadOnlyFileSystemException
        || FORBIDDEN.matcher(message).find();
  }

  /** A damaged file of an index. */
  static DamagedIndexException damaged(Path folder, String file, @Nullable Throwable cause) {
    return new DamagedIndexException(
        "The index in "
            + folder
            + " is damaged: "
            + file
            + ". The disk may be failing; ./fangzhi check --index "
            + folder
            + " looks all of it through. Put a backup in its place: ./fangzhi restore --replace"
            + " --index "
            + folder
            + " FILE; or delete the folder and index your files again: ./fangzhi index --index "
            + folder
            + " PATH",
        cause);
  }

  /** The name of the file that damage was found in, and what Lucene says of it. */
  static String file(CorruptIndexException damage) {
    if (damage.getCause() instanceof NoSuchFileException lost) {
      return missing(lost.getFile());
    }
    Matcher resource = RESOURCE.matcher(damage.getResourceDescription());
    return file(resource.find() ? resource.group(1) : damage.getResourceDescription(), damage);
  }

  private static String missing(String file) {
    return name(file) + " is missing";
  }

  /** The name of a damaged file, and what Lucene says of it. */
  static String file(String path, CorruptIndexException damage) {
    return name(path) + " (" + damage.getOriginalMessage() + ")";
  }

  private static String name(String path) {
    Path file = Path.of(path).getFileName();
    return file == null ? path : file.toString();
  }

  private static boolean isIn(Path folder, @Nullable String file) {
    return file != null
        && folder.toAbsolutePath().equals(Path.of(file).toAbsolutePath().getParent());
  }

  private static String forbidden(Path folder, String message) {
    return "There is no right to write to, or read, the index in "
        + folder
        + " ("
        + message
        + "). Run as the user it belongs to, have its owner give you the right, or choose another"
        + " folder with --index DIR";
  }

  private static String failed(Path folder, IOException failure) {
    return "The index in "
        + folder
        + " could not be read or written ("
        + failure.getMessage()
        + ")."
        + done(folder)
        + " Look at the disk, and run the same command again: what is done isn't read anew";
  }

  private static String full(Path folder) {
    return "The disk of "
        + folder
        + " is full"
        + free(folder)
        + ", so indexing ended."
        + done(folder)
        + " Make room there, or choose a folder on another disk with --index DIR, and run the same"
        + " command again: what is done isn't read anew";
  }

  private static String free(Path folder) {
    try {
      long bytes = Files.getFileStore(folder).getUsableSpace();
      return String.format(Locale.ROOT, " (now %.1f MB are free)", bytes / MEGABYTE);
    } catch (IOException e) {
      return "";
    }
  }

  /** What the last commit holds, a sentence behind a blank; empty where that can't be told. */
  private static String done(Path folder) {
    try (Directory directory = Schema.existing(folder);
        DirectoryReader reader = Schema.open(directory, folder)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      return String.format(
          Locale.ROOT,
          " The archive is as of its last commit: %,d articles of %,d files.",
          searcher.count(new TermQuery(new Term(Fields.TYPE, Fields.ARTICLE))),
          searcher.count(new TermQuery(new Term(Fields.TYPE, Fields.SOURCE))));
    } catch (MissingIndexException e) {
      return " Nothing is in the archive yet.";
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
