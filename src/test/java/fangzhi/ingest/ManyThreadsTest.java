package fangzhi.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.export.Addresses;
import fangzhi.export.Export;
import fangzhi.export.ExportFormat;
import fangzhi.index.ArchiveWriter;
import fangzhi.model.Confidence;
import fangzhi.model.Mentions;
import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import fangzhi.search.Sort;
import fangzhi.search.WholeResult;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run comes to the same with one page at a time as with many in flight on many threads. */
class ManyThreadsTest {
  private static final long SEED = 20261122;
  private static final Path SHARED = Path.of("..", "shared");
  private static final String SCENE = "{\"headline\": \"%s\", \"body\": \"%d月%d日，%s的%s第%d次开放。\"}\n";

  private final Path temporary;
  private final Path files;
  private final PlaceTagger tagger = ShippedPlaces.TAGGER;

  /** How many threads work, and how much text they are given ahead. */
  private record Threads(int workers, long maxChars) {
    static final Threads ONE_PAGE_AT_A_TIME = new Threads(1, 1);
    static final List<Threads> MANY =
        List.of(new Threads(4, ReadAhead.MAX_CHARS), new Threads(3, 3_000), new Threads(2, 1));
  }

  /** All that a run tells, and the archive after it. */
  private record Told(String report, String progress, String archive) {}

  ManyThreadsTest(@TempDir Path temporary) throws Exception {
    this.temporary = temporary.toRealPath();
    this.files = this.temporary.resolve("files");
  }

  @BeforeEach
  void makeFiles() throws IOException {
    copy(SampleFiles.ARTICLES, files.resolve("sample"));
    copy(SHARED.resolve("pages"), files.resolve("pages"));
    Random random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      write("many/" + i % 7 + "/" + i + ".jsonl", scenes(random, 1 + random.nextInt(3)));
    }
    write("long.jsonl", scenes(random, 250) + "{\n[1]\n\n" + scenes(random, 150));
    write("copies/1.jsonl", scenes(new Random(1), 2));
    write("copies/2.jsonl", scenes(new Random(1), 2));
    write("copies/3.jsonl", scenes(new Random(1), 2));
    write("broken.jsonl", "{\"headline\": \n");
    write("empty.txt", " \n");
    write("page.pdf", "%PDF-1.7");
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      try (Stream<Path> all = Files.walk(from)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  private static String scenes(Random random, int number) {
    return IntStream.range(0, number).mapToObj(i -> scene(random)).collect(Collectors.joining());
  }

  private static String scene(Random random) {
    List<String> places = List.of("建安区尚集镇", "河西社区", "许昌市魏都区", "西湖公园", "");
    List<String> things = List.of("书屋", "博物馆", "老人食堂");
    String place = places.get(random.nextInt(places.size()));
    String thing = things.get(random.nextInt(things.size()));
    int month = 1 + random.nextInt(13);
    return SCENE.formatted(
        thing + "开放", month, 1 + random.nextInt(31), place, thing, random.nextInt(4));
  }

  private Path write(String name, String text) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  @AfterEach
  void everyThreadHasEnded() {
    assertFalse(
        Thread.getAllStackTraces().keySet().stream()
            .anyMatch(thread -> thread.getName().startsWith("ingest-")));
  }

  @Test
  void runsComeToTheSameWithManyThreads() throws Exception {
    assertAllAlike("a new archive");
    assertAllAlike("unchanged");
    write("long.jsonl", scenes(new Random(2), 40));
    write("broken.jsonl", scenes(new Random(3), 1));
    write("many/1/1.jsonl", "");
    Files.move(files.resolve("many/2"), files.resolve("moved"));
    Files.delete(files.resolve("many/3/3.jsonl"));
    Files.move(files.resolve("copies/1.jsonl"), files.resolve("copies/0.jsonl"));
    Files.move(files.resolve("many/4/4.jsonl"), files.resolve("a.jsonl"));
    write("many/4/4.jsonl", scenes(new Random(4), 2));
    assertAllAlike("changed, moved, gone");
    write("copies/2.jsonl", scenes(new Random(5), 1));
    Files.copy(files.resolve("copies/2.jsonl"), files.resolve("copies/4.jsonl"));
    assertAllAlike("copied and pruned", true);
  }

  private void assertAllAlike(String context) throws Exception {
    assertAllAlike(context, false);
  }

  private void assertAllAlike(String context, boolean prune) throws Exception {
    Told one = run("one", Threads.ONE_PAGE_AT_A_TIME, prune, List.of(files));
    assertTrue(one.archive().lines().count() > 100, context);
    for (Threads many : Threads.MANY) {
      Told told = run("many" + many.hashCode(), many, prune, List.of(files));
      assertEquals(one.report(), told.report(), context + ", " + many);
      assertEquals(one.progress(), told.progress(), context + ", " + many);
      assertEquals(one.archive(), told.archive(), context + ", " + many);
    }
  }

  @Test
  void filesOfOneNameComeToTheSameWithManyThreads() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 20; i++) {
      write("x/" + i % 4 + "/of/" + i / 4 + ".jsonl", scenes(random, 2));
    }
    List<Path> roots =
        IntStream.range(0, 4).mapToObj(i -> files.resolve("x/" + i + "/of")).toList();
    Told one = run("one", Threads.ONE_PAGE_AT_A_TIME, false, roots);
    assertEquals(40, one.archive().lines().count());
    for (Threads many : Threads.MANY) {
      assertEquals(one, run("many" + many.hashCode(), many, false, roots));
    }
  }

  @Test
  void articlesWithoutPlacesAreToldInOrder() throws Exception {
    Random random = new Random(SEED);
    Path file = write("failing.jsonl", scenes(random, 200));
    ArticleReader.Tagging failing =
        (articles, issue, date, furniture) -> {
          if (articles.getFirst().body().contains("食堂")) {
            throw new OutOfMemoryError("for the test");
          }
          return tagger.tag(articles, issue, date, furniture);
        };
    Told one = run("one", Threads.ONE_PAGE_AT_A_TIME, false, List.of(file), failing);
    assertTrue(one.report().contains("places, people and event dates are missing"));
    Told many = run("many", Threads.MANY.getFirst(), false, List.of(file), failing);
    assertEquals(one, many);
  }

  @Test
  void anErrorOfTheTaggerEndsTheRunAsBefore() throws Exception {
    ArticleReader.Tagging failing =
        (articles, issue, date, furniture) -> {
          throw new NoClassDefFoundError("for the test");
        };
    for (Threads threads : List.of(Threads.ONE_PAGE_AT_A_TIME, Threads.MANY.getFirst())) {
      assertThrows(
          NoClassDefFoundError.class,
          () -> run("index" + threads.workers(), threads, false, List.of(files), failing));
    }
  }

  @Test
  void whatCannotBeAddedEndsTheRunAndFilesBeforeItStay() throws Exception {
    Random random = new Random(SEED);
    Path folder = files.resolve("ending");
    for (int i = 10; i < 40; i++) {
      write("ending/" + i + ".jsonl", scenes(random, 2));
    }
    write("ending/25.jsonl", scenes(random, 1) + "{\"headline\": \"加不进去\"}\n");
    Confidence missing = Arrays.copyOf(new Confidence[0], 1)[0];
    ArticleReader.Tagging failing =
        (articles, issue, date, furniture) ->
            articles.getFirst().body().isEmpty()
                ? List.of(articles.getFirst().with(Mentions.NONE, null, missing))
                : articles;
    for (Threads threads : List.of(Threads.ONE_PAGE_AT_A_TIME, Threads.MANY.getFirst())) {
      String index = "index" + threads.workers();
      assertThrows(
          NullPointerException.class, () -> run(index, threads, false, List.of(folder), failing));
      assertEquals(2 * (25 - 10), archive(temporary.resolve(index)).lines().count());
    }
  }

  @Test
  void aListenerThatThrowsEndsTheRunAndTheNextOneGoesOn() throws Exception {
    List<Path> all = List.of(files);
    Path index = temporary.resolve("many");
    IngestListener throwing =
        (done, of, articles) -> {
          if (done > 40) {
            throw new IllegalStateException("for the test");
          }
        };
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      Ingest ingest = ingest(writer, throwing, Threads.MANY.getFirst(), tagger::tag);
      assertThrows(IllegalStateException.class, () -> ingest.run(all));
    }
    Told one = run("one", Threads.ONE_PAGE_AT_A_TIME, false, all);
    run("many", Threads.MANY.getFirst(), false, all);
    assertEquals(one.archive(), archive(index));
  }

  @Test
  void anInterruptedRunEndsAndTheNextOneGoesOn() throws Exception {
    List<Path> all = List.of(files);
    Path index = temporary.resolve("many");
    IngestListener interrupting =
        (done, of, articles) -> {
          if (done == 40) {
            Thread.currentThread().interrupt();
          }
        };
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      Ingest ingest = ingest(writer, interrupting, Threads.MANY.getFirst(), tagger::tag);
      assertThrows(IOException.class, () -> ingest.run(all));
      assertTrue(Thread.interrupted());
    }
    Told one = run("one", Threads.ONE_PAGE_AT_A_TIME, false, all);
    run("many", Threads.MANY.getFirst(), false, all);
    assertEquals(one.archive(), archive(index));
  }

  private Told run(String index, Threads threads, boolean prune, List<Path> paths)
      throws Exception {
    return run(index, threads, prune, paths, tagger::tag);
  }

  private Told run(
      String index, Threads threads, boolean prune, List<Path> paths, ArticleReader.Tagging tagging)
      throws Exception {
    Path folder = temporary.resolve(index);
    StringBuilder progress = new StringBuilder();
    IngestListener listener =
        (done, all, articles) -> progress.append(done + "/" + all + " " + articles + ";");
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Ingest ingest = ingest(writer, listener, threads, tagging);
      IngestReport report = prune ? ingest.runAndPrune(paths) : ingest.run(paths);
      return new Told(told(report), progress.toString(), archive(folder));
    }
  }

  private Ingest ingest(
      ArchiveWriter writer,
      IngestListener listener,
      Threads threads,
      ArticleReader.Tagging tagging) {
    return new Ingest(
        new ArticleReader(tagging),
        tagger.version(),
        writer,
        listener,
        threads.workers(),
        threads.maxChars(),
        Duration.ofDays(1));
  }

  /** All but how long it took. */
  private static String told(IngestReport report) {
    return Stream.of(
            Stream.of(report.files(), report.articles(), report.rejectedLines(), report.gone()),
            Stream.of(report.repeats().newArticles(), report.repeats().repeats()),
            report.problems().stream(),
            report.warnings().stream())
        .flatMap(lines -> lines)
        .map(String::valueOf)
        .collect(Collectors.joining("\n"));
  }

  private static String archive(Path index) throws IOException {
    StringWriter out = new StringWriter();
    try (ArchiveSearcher searcher = ArchiveSearcher.open(index);
        WholeResult all = searcher.whole(SearchRequest.of("").withSort(Sort.OLDEST))) {
      LocalDate today = LocalDate.of(2026, 11, 21);
      Export.write(all, ExportFormat.JSONL.writer(out, new Addresses(null), today));
    }
    return out.toString();
  }
}
