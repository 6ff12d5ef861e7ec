package fangzhi.bench;

import fangzhi.bench.Writing.Time;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.SourceUpdate;
import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fangzhi's own writing alone: articles lie ready in memory, a thread a processor adds them, each
 * as those of one file. Arguments: an index with the articles, a new folder, and a file of texts to
 * look for.
 */
public final class FangzhiWriting {
  private FangzhiWriting() {}

  /** Indexes, looks for the texts and prints a {@link Writing}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<ArchivedArticle> articles = Articles.all(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1]);
    List<String> texts = Files.readAllLines(Path.of(arguments[2]));
    measure(articles, folder, texts).print();
  }

  private static Writing measure(List<ArchivedArticle> articles, Path folder, List<String> texts)
      throws IOException, InterruptedException {
    Stopwatch watch = new Stopwatch();
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      add(articles, writer);
      Time added = watch.time();
      writer.commit();
      Time committed = watch.time();
      return new Writing(
          (int) writer.articleCount(),
          added,
          committed.minus(added),
          Folders.bytes(folder),
          hits(folder, texts));
    }
  }

  private static void add(List<ArchivedArticle> articles, ArchiveWriter writer)
      throws InterruptedException {
    AtomicInteger files = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    Threads.runOnAllCores(
        () -> {
          String name = "file" + files.getAndIncrement();
          try (SourceUpdate update = writer.begin(name, name, name)) {
            for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
              update.add(articles.get(i));
            }
            update.finish();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** How many articles hold each text literally. */
  static Map<String, Long> hits(Path index, List<String> texts) throws IOException {
    Map<String, Long> hits = new TreeMap<>();
    try (ArchiveSearcher archive = ArchiveSearcher.open(index)) {
      for (String text : texts) {
        hits.put(text, archive.search(SearchRequest.of('"' + text + '"')).total());
      }
    }
    return hits;
  }
}
