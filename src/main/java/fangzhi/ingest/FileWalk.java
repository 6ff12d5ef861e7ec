package fangzhi.ingest;

import fangzhi.model.Rejected;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files below paths, in the order of their names. Links are followed; each file and
 * folder is taken once. Hidden entries (a name that starts with a full stop) and the folders of
 * Lucene indexes are left out, and it says so. What can't be entered is rejected by name.
 */
public final class FileWalk {
  /** Nobody files deeper; a system's path has room for two thousand. */
  private static final int MAX_DEPTH = 100;

  /** What isn't on any disk: some of it has no end, some waits for ever. */
  private static final List<Path> SYSTEM = List.of(Path.of("/proc"), Path.of("/sys"));

  private final List<SourceFile> files = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<Path, Rejected> empty = new HashMap<>();
  private final Map<Path, String> visited = new HashMap<>();
  private int hidden;
  private int metAgain;

  private FileWalk() {}

  /** Walks files and folders; a path named here is taken even if it is hidden. */
  public static FileWalk of(List<Path> paths) {
    FileWalk walk = new FileWalk();
    paths.forEach(walk::enterNamed);
    if (walk.hidden > 0) {
      walk.warnings.add(walk.hidden + " hidden files or folders left out");
    }
    return walk;
  }

  /** The files found. */
  public List<SourceFile> files() {
    return Collections.unmodifiableList(files);
  }

  /** Entries that couldn't be entered. */
  public List<Rejected> rejected() {
    return Collections.unmodifiableList(rejected);
  }

  /** What was left out or met twice. */
  public List<String> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /** The paths that were asked for and gave nothing, each with the reason. */
  public Map<Path, Rejected> empty() {
    return Collections.unmodifiableMap(empty);
  }

  private void enterNamed(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    String shown = name == null ? "" : name.toString();
    if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
      empty.put(path, new Rejected(shown, null, "it isn't there"));
      return;
    }
    int before = met();
    enter(path, shown, 0);
    if (met() == before) {
      empty.put(path, new Rejected(shown, null, "there is no newspaper file in it"));
    }
  }

  private int met() {
    return files.size() + rejected.size() + metAgain;
  }

  private void enter(Path path, String shown, int depth) {
    Path real = real(path, shown);
    if (real == null || metBefore(real, path, shown)) {
      return;
    }
    if (SYSTEM.stream().anyMatch(real::startsWith)) {
      rejected.add(new Rejected(shown, null, "the system's own, not a file on a disk"));
    } else if (Files.isDirectory(real)) {
      enterFolder(real, shown, depth);
    } else if (Files.isRegularFile(real)) {
      files.add(new SourceFile(real, shown));
    } else {
      rejected.add(new Rejected(shown, null, "neither a file nor a folder"));
    }
  }

  private @Nullable Path real(Path path, String shown) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      rejected.add(new Rejected(shown, null, reason(e, path)));
      return null;
    }
  }

  private boolean metBefore(Path real, Path path, String shown) {
    String before = visited.putIfAbsent(real, shown);
    if (before == null) {
      return false;
    }
    metAgain++;
    Path at = path.toAbsolutePath().normalize();
    if (Files.isSymbolicLink(path) && at.startsWith(real)) {
      String reason = "a symbolic link back to the folder " + before + " it lies in (a loop)";
      rejected.add(new Rejected(shown, null, reason));
    } else {
      warnings.add(shown + ": the same as " + before + ", taken once");
    }
    return true;
  }

  private void enterFolder(Path folder, String shown, int depth) {
    if (depth > MAX_DEPTH) {
      rejected.add(new Rejected(shown, null, "more than " + MAX_DEPTH + " folders deep"));
      return;
    }
    List<Path> entries = entries(folder, shown);
    if (entries.stream().anyMatch(FileWalk::isIndexFile)) {
      warnings.add(shown + ": a search index, left out");
      return;
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (name.startsWith(".")) {
        hidden++;
      } else {
        enter(entry, shown.isEmpty() ? name : shown + "/" + name, depth + 1);
      }
    }
  }

  private List<Path> entries(Path folder, String shown) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException e) {
      rejected.add(new Rejected(shown, null, reason(e, folder)));
    } catch (DirectoryIteratorException e) {
      rejected.add(new Rejected(shown, null, reason(Objects.requireNonNull(e.getCause()), folder)));
    }
    Collections.sort(entries);
    return entries;
  }

  private static boolean isIndexFile(Path entry) {
    return entry.getFileName().toString().matches("segments_[0-9a-z]+");
  }

  private static String reason(IOException e, Path path) {
    boolean link = Files.isSymbolicLink(path);
    return switch (e) {
      case AccessDeniedException denied -> "no permission to read it";
      case NoSuchFileException gone when link -> "a symbolic link to something that isn't there";
      case NoSuchFileException gone -> "it isn't there";
      case FileSystemException loop when link -> "a symbolic link that leads back to itself";
      default -> "can't be read: " + e.getMessage();
    };
  }
}
