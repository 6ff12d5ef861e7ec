package fangzhi.ingest;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.IndexCheck;
import fangzhi.index.IndexInUseException;
import fangzhi.index.OpenedArchive;
import fangzhi.model.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class WatchTest {
  private final Path folder;
  private final Path index;
  private final Path places;
  private final BlockingQueue<IngestReport> reports = new LinkedBlockingQueue<>();
  private final AtomicInteger progress = new AtomicInteger();
  private LongConsumer atProgress = articles -> {};
  private Step atReport = () -> {};

  WatchTest(@TempDir Path work) throws IOException {
    this.folder = Files.createDirectories(work.resolve("files"));
    this.index = work.resolve("index");
    this.places = Files.createDirectories(work.resolve("places"));
    Files.copy(Path.of("index-data/places/xuchang.csv"), places.resolve("xuchang.csv"));
  }

  @Test
  void whatComesAndChangesIsIndexedAndWhatGoesIsNamed() throws Exception {
    write("1.jsonl", "豆角丰收");
    try (Watch watch = watch(() -> ArchiveWriter.open(index, "fangzhi serve"))) {
      watch.start();
      assertEquals(1, next().articles().added());
      writeAtOnce(Map.of("2.jsonl", story("种子到了"), "bad.jsonl", ""));
      IngestReport second = next();
      assertEquals(1, second.articles().added());
      assertEquals(List.of("files/more/bad.jsonl"), names(second.problems()));
      write("1.jsonl", "豆角又丰收了");
      IngestReport third = next();
      assertEquals(1, third.files().seen(), "nothing is read again before it changes");
      assertEquals(1, third.articles().replaced());
      Files.delete(folder.resolve("more/2.jsonl"));
      assertEquals(1, next().gone());
      assertThrows(IndexInUseException.class, () -> ArchiveWriter.open(index));
    }
    assertNull(reports.poll());
    assertEquals(2, IndexCheck.of(index).articles());
  }

  @Test
  void itGoesOnAfterTroubleWithTheDisk() throws Exception {
    write("1.jsonl", "豆角丰收");
    AtomicInteger openings = new AtomicInteger();
    AtomicBoolean isFull = new AtomicBoolean();
    try (Watch watch = watch(() -> opened(openings.incrementAndGet(), isFull))) {
      isFull.set(true);
      watch.start();
      assertEquals(1, next().articles().added());
    }
    assertEquals(3, openings.get());
    assertTrue(IndexCheck.of(index).isWhole());
  }

  /** The first gets full, the second can't be opened for that, the third has room. */
  private ArchiveWriter opened(int opening, AtomicBoolean isFull) throws IOException {
    if (opening == 2) {
      throw new IOException("No space left on device");
    }
    isFull.set(false);
    return OpenedArchive.writer(new FullDisk(FSDirectory.open(index), isFull));
  }

  private static final class FullDisk extends FilterDirectory {
    private final AtomicBoolean isFull;

    FullDisk(Directory files, AtomicBoolean isFull) {
      super(files);
      this.isFull = isFull;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (isFull.get()) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void onlyTheFileThatABugFailsOnIsLeftOut(boolean isError) throws Exception {
    AtomicInteger tries = new AtomicInteger();
    atProgress = articles -> failAtTheHundredth(articles, tries, isError);
    writeAtOnce(
        Map.of(
            "1.jsonl",
            story("甲"),
            "2.jsonl",
            story("乙"),
            "3.jsonl",
            IntStream.range(0, 100).mapToObj(i -> story("第" + i + "条")).collect(joining()),
            "4.jsonl",
            story("丁"),
            "5.jsonl",
            story("戊")));
    try (Watch watch = watch(() -> ArchiveWriter.open(index))) {
      watch.start();
      assertEquals(2, next().articles().after());
      assertEquals(4, next().articles().after());
      Files.writeString(folder.resolve("more/3.jsonl"), story("丙"));
      assertEquals(1, next().articles().added());
    }
    assertEquals(3, tries.get(), "among five, among the last three, and alone");
    assertEquals(5, IndexCheck.of(index).articles());
  }

  private static void failAtTheHundredth(long articles, AtomicInteger tries, boolean isError) {
    if (articles >= 100) {
      tries.incrementAndGet();
      if (isError) {
        throw new StackOverflowError();
      }
      throw new IllegalStateException("a bug");
    }
  }

  @Test
  void aWriterThatAnErrorClosedIsOpenedAnew() throws Exception {
    write("1.jsonl", "豆角丰收");
    AtomicBoolean isFaulty = new AtomicBoolean(false);
    AtomicInteger openings = new AtomicInteger();
    Watch.Writers writers =
        () -> {
          isFaulty.set(false);
          openings.incrementAndGet();
          return OpenedArchive.writer(
              new FilterDirectory(FSDirectory.open(index)) {
                @Override
                public IndexOutput createOutput(String name, IOContext context) throws IOException {
                  if (isFaulty.get()) {
                    throw new InternalError("a fault in memory");
                  }
                  return super.createOutput(name, context);
                }
              });
        };
    try (Watch watch = watch(writers)) {
      isFaulty.set(true);
      watch.start();
      assertEquals(1, next().articles().added());
    }
    assertEquals(2, openings.get());
    assertTrue(IndexCheck.of(index).isWhole());
  }

  @Test
  void whatCouldNotBeReadIsTriedAgainUnchanged() throws Exception {
    write("1.jsonl", "豆角丰收");
    Path file = folder.resolve("1.jsonl");
    Path away = places.resolveSibling("1.jsonl");
    AtomicInteger openings = new AtomicInteger();
    AtomicBoolean isFull = new AtomicBoolean();
    Watch.Writers writers =
        () -> {
          if (openings.incrementAndGet() == 2) {
            Files.move(file, away);
            isFull.set(false);
          }
          return OpenedArchive.writer(new FullDisk(FSDirectory.open(index), isFull));
        };
    atReport =
        () -> {
          if (Files.exists(away)) {
            Files.move(away, file);
          }
        };
    try (Watch watch = watch(writers)) {
      isFull.set(true);
      watch.start();
      assertEquals(List.of("files/1.jsonl"), names(next().problems()), "gone before it was read");
      assertEquals(1, next().articles().added());
    }
    assertEquals(2, openings.get());
  }

  @Test
  void anInterruptDoesNotEndIt() throws Exception {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    atProgress =
        articles -> {
          if (isFirst.getAndSet(false)) {
            Thread.currentThread().interrupt();
          }
        };
    write("1.jsonl", "豆角丰收");
    try (Watch watch = watch(() -> ArchiveWriter.open(index))) {
      watch.start();
      assertEquals(1, next().articles().after());
      write("2.jsonl", "种子到了");
      assertEquals(2, next().articles().after());
    }
    assertTrue(IndexCheck.of(index).isWhole());
  }

  @Test
  void otherPlacesHaveAllReadAgain() throws Exception {
    write("1.jsonl", "豆角丰收");
    try (Watch watch = watch(() -> ArchiveWriter.open(index))) {
      watch.start();
      assertEquals(1, next().articles().added());
      String all = Files.readString(places.resolve("xuchang.csv")).stripTrailing();
      Files.writeString(places.resolve("xuchang.csv"), all.substring(0, all.lastIndexOf('\n')));
      assertEquals(1, next().articles().replaced());
    }
  }

  @Test
  void whatIsNotReadIsInTheBooksOnce() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("nowhere"));
    try (Watch watch = watch(() -> ArchiveWriter.open(index))) {
      watch.start();
      assertEquals(List.of("files/link.txt"), names(next().problems()));
      write("1.jsonl", "豆角丰收");
      IngestReport later = next();
      assertEquals(1, later.articles().added());
      assertEquals(List.of(), later.problems());
      Files.delete(link);
      write("2.jsonl", "南瓜丰收");
      assertEquals(1, next().articles().added());
      Files.createSymbolicLink(link, Path.of("nowhere"));
      assertEquals(List.of("files/link.txt"), names(next().problems()));
    }
  }

  @Test
  void itEndsAfterTheFileItIsAtWithAllOfItCommitted() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      many.append(story("第" + i + "条消息"));
    }
    for (int i = 0; i < 30; i++) {
      Files.writeString(folder.resolve(i + ".jsonl"), many.toString().replace("消息", "消息" + i));
    }
    try (Watch watch = watch(() -> ArchiveWriter.open(index))) {
      watch.start();
      while (progress.get() == 0) {
        Thread.onSpinWait();
      }
    }
    IngestReport report = next();
    assertTrue(report.files().seen() < 30, "ended in the midst: " + report.files());
    assertEquals(report.articles().after(), IndexCheck.of(index).articles());
    assertEquals(List.of(), IndexCheck.of(index).problems());
  }

  private Watch watch(Watch.Writers writers) throws IOException {
    return new Watch(
        List.of(folder),
        index,
        places,
        writers,
        new Watch.Listener() {
          @Override
          public void progress(int files, int allFiles, long articles) {
            progress.set(files);
            atProgress.accept(articles);
          }

          @Override
          public void indexed(IngestReport report) {
            run(atReport);
            reports.add(report);
          }
        },
        Duration.ofMillis(50));
  }

  private interface Step {
    void run() throws IOException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(List<Rejected> problems) {
    return problems.stream().map(Rejected::source).toList();
  }

  private IngestReport next() throws InterruptedException {
    return poll(reports);
  }

  private static <T> T poll(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(60, TimeUnit.SECONDS);
    assertNotNull(next);
    return next;
  }

  private void write(String name, String headline) throws IOException {
    Path part = folder.resolve("." + name);
    Files.writeString(part, headline.isEmpty() ? "" : story(headline));
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Lets one look find all of them, in a folder. */
  private void writeAtOnce(Map<String, String> texts) throws IOException {
    Path part = Files.createDirectory(folder.resolve(".more"));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(part.resolve(text.getKey()), text.getValue());
    }
    Files.move(part, folder.resolve("more"));
  }

  private static String story(String headline) {
    return "{\"headline\": \"" + headline + "\", \"body\": \"河西社区的" + headline + "。\"}\n";
  }
}
