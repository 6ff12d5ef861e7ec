package fangzhi.place;

import fangzhi.model.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Tells which story of a page a picture belongs to: the only one, or the one that shares most runs
 * of four characters with its caption.
 */
final class Illustrations {
  private static final int RUN = Long.BYTES / Character.BYTES;
  private static final int LEAST_SHARED = 2;

  /** So many stories to either side are looked at; no printed page has as many. */
  private static final int NEARBY = 200;

  private final List<Story> stories;
  private final int[] told;
  private final long[][] runs;

  Illustrations(List<Story> stories) {
    this.stories = stories;
    this.told = IntStream.range(0, stories.size()).filter(this::isTold).toArray();
    this.runs = new long[stories.size()][];
  }

  private boolean isTold(int story) {
    return stories.get(story).kind() != Kind.PHOTO;
  }

  /**
   * The number of the story that a caption illustrates.
   *
   * @param eligible whether a story, by its number, may be taken where the page has several
   */
  OptionalInt storyOf(int caption, IntPredicate eligible) {
    if (told.length == 1) {
      return OptionalInt.of(told[0]);
    }
    int most = LEAST_SHARED - 1;
    OptionalInt best = OptionalInt.empty();
    int end = Math.min(stories.size(), caption + NEARBY + 1);
    for (int i = Math.max(0, caption - NEARBY); i < end; i++) {
      int shared = isTold(i) && eligible.test(i) ? shared(runs(caption), runs(i)) : 0;
      if (shared > most) {
        most = shared;
        best = OptionalInt.of(i);
      }
    }
    return best;
  }

  private long[] runs(int story) {
    if (runs[story] == null) {
      runs[story] = runs(stories.get(story).text());
    }
    return runs[story];
  }

  /** Each run of a text once, as a number, in ascending order. */
  private static long[] runs(String text) {
    long[] all = new long[Math.max(0, text.length() - RUN + 1)];
    long run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = run << Character.SIZE | text.charAt(i);
      if (i >= RUN - 1) {
        all[i - RUN + 1] = run;
      }
    }
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  /** How many numbers two ascending lists have in common. */
  private static int shared(long[] a, long[] b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      shared += a[i] == b[j] ? 1 : 0;
      long least = Math.min(a[i], b[j]);
      i += a[i] == least ? 1 : 0;
      j += b[j] == least ? 1 : 0;
    }
    return shared;
  }
}
