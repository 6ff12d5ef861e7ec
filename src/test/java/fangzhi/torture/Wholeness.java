package fangzhi.torture;

import fangzhi.index.IndexContents;
import fangzhi.index.IndexContents.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be in an index while a run goes on: each file as the run found it or as it leaves it,
 * and nothing else.
 *
 * @param before as the run found it
 * @param after as an undisturbed run leaves it
 */
record Wholeness(IndexContents before, IndexContents after) {
  /** What is wrong with an index that an interrupted run left; empty if nothing is. */
  List<String> faults(IndexContents left) {
    List<String> faults = new ArrayList<>();
    left.lost().forEach(line -> faults.add("belongs to no file: " + line));
    Set<String> keys = new TreeSet<>(left.files().keySet());
    keys.addAll(before.files().keySet());
    for (String key : keys) {
      File now = left.files().get(key);
      if (!isAsBeforeOrAfter(key, now) && !(now == null && isMoved(key, left))) {
        faults.add(key + " is neither as before nor as after the run: " + now);
      }
    }
    return faults;
  }

  private boolean isAsBeforeOrAfter(String key, @Nullable File now) {
    return Objects.equals(now, before.files().get(key))
        || Objects.equals(now, after.files().get(key));
  }

  /** What the file had is another's, and what it has now comes later in the run. */
  private boolean isMoved(String key, IndexContents left) {
    File old = before.files().get(key);
    return old != null
        && left.files().values().stream().anyMatch(file -> file.hash().equals(old.hash()));
  }

  /** The files that a commit had as the run leaves them and a later one hasn't. */
  List<String> forgotten(IndexContents earlier, IndexContents later) {
    return after.files().entrySet().stream()
        .filter(file -> file.getValue().equals(earlier.files().get(file.getKey())))
        .filter(file -> !file.getValue().equals(later.files().get(file.getKey())))
        .map(file -> file.getKey() + " was done and is no more")
        .toList();
  }

  /** In what an index differs from the one that an undisturbed run leaves. */
  List<String> unfinished(IndexContents left) {
    List<String> wrong = new ArrayList<>();
    if (!left.files().equals(after.files())) {
      wrong.add("files differ from an undisturbed run's: " + left.counts());
    }
    difference("is missing: ", after.made(), left.made(), wrong);
    difference("shouldn't be there: ", left.made(), after.made(), wrong);
    return wrong;
  }

  private static void difference(
      String what, List<String> from, List<String> without, List<String> wrong) {
    Set<String> left = new TreeSet<>(from);
    without.forEach(left::remove);
    left.forEach(line -> wrong.add(what + line));
  }
}
