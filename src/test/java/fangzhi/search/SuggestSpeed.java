package fangzhi.search;

import fangzhi.place.Gazetteer;
import fangzhi.text.Pinyin;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How much processor time suggestions take: every beginning of names and headlines of an archive,
 * as they would be typed, in characters, pinyin and initials. Run it on an index of the corpus,
 * from the project's folder:
 *
 * <pre>
 * ./fangzhi index --index /tmp/corpus ../shared/corpus/cctv.jsonl.gz
 * java -cp "target/test-classes:target/classes:target/lib/*" fangzhi.search.SuggestSpeed /tmp/corpus
 * </pre>
 */
final class SuggestSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SEED = 5;
  private static final int NAMES = 200;
  private static final int WARM_UP = 3;

  private SuggestSpeed() {}

  public static void main(String[] arguments) throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(Path.of(arguments[0]))) {
      Gazetteer gazetteer = Gazetteer.load(Path.of("index-data", "places"));
      Suggestions suggestions = new Suggestions(archive, new Communities(archive, gazetteer));
      first(suggestions);
      System.out.printf(
          Locale.ROOT,
          "%,d articles, %,d people, %,d columns%n",
          archive.articleCount(),
          archive.read(snapshot -> snapshot.personNames().get()).size(),
          archive.read(snapshot -> snapshot.columnNames().get()).size());
      measure("characters", typed(archive, gazetteer, 0), suggestions);
      measure("pinyin", typed(archive, gazetteer, 1), suggestions);
      measure("initials", typed(archive, gazetteer, 2), suggestions);
    }
  }

  private static void first(Suggestions suggestions) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    suggestions.of("zz");
    System.out.printf(
        Locale.ROOT,
        "first of a commit: %.0f ms%n",
        (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
  }

  private static List<String> typed(ArchiveSearcher archive, Gazetteer gazetteer, int form)
      throws IOException {
    Random random = new Random(SEED);
    List<String> names = new ArrayList<>();
    archive.read(snapshot -> snapshot.personNames().get()).forEach(name -> names.add(name.name()));
    names.sort(null);
    gazetteer.localUnits().forEach(unit -> names.add(unit.name()));
    archive
        .search(Requests.of("", java.util.Map.of(), Sort.NEWEST))
        .hits()
        .forEach(hit -> names.add(hit.found().article().heading().headline()));
    List<String> typed = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String name = names.get(random.nextInt(names.size()));
      Pinyin pinyin = Pinyin.of(name);
      String text = List.of(name, pinyin.letters(), pinyin.initials()).get(form);
      for (int end = 1; end <= Math.min(text.length(), 12); end++) {
        typed.add(text.substring(0, end));
      }
    }
    return typed;
  }

  private static void measure(String form, List<String> typed, Suggestions suggestions)
      throws IOException {
    long[] nanos = new long[typed.size()];
    int found = 0;
    for (int round = 0; round <= WARM_UP; round++) {
      found = 0;
      for (int i = 0; i < nanos.length; i++) {
        long start = THREADS.getCurrentThreadCpuTime();
        found += suggestions.of(typed.get(i)).isEmpty() ? 0 : 1;
        nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: %,d requests, %,d answered; p50 %.1f, p95 %.1f, p99 %.1f, most %.1f ms%n",
        form,
        nanos.length,
        found,
        at(nanos, 0.5),
        at(nanos, 0.95),
        at(nanos, 0.99),
        at(nanos, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
  }
}
