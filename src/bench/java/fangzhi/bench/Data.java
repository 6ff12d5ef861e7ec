package fangzhi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.page.PageReader;
import fangzhi.parse.PageParser;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The articles that a run is measured on.
 *
 * @param file JSON Lines, gzipped
 * @param articles how many there are
 * @param characters of their bodies, paragraph ends not counted
 * @param origin what they are, in words
 */
record Data(Path file, int articles, long characters, String origin) {
  private static final long SEED = 20261121;

  /** How many and how long, kept beside a file. */
  private record Size(int articles, long characters) {}

  /** So many recombined articles, made where an earlier run has left none. */
  static Data made(int articles, Home home, Report report) throws IOException {
    Path source = Files.exists(home.corpus()) ? home.corpus() : home.sample();
    String name = "articles-" + articles + (source.equals(home.corpus()) ? "" : "-of-the-sample");
    Path file = home.made(name + ".jsonl.gz");
    Path size = home.made(name + ".json");
    if (!Files.exists(size)) {
      Files.createDirectories(file.getParent());
      new ObjectMapper().writeValue(size.toFile(), make(articles, source, file, report));
    }
    Size known = new ObjectMapper().readValue(size.toFile(), Size.class);
    String origin = "recombined of " + source.getFileName() + ", seed " + SEED;
    return new Data(file, known.articles(), known.characters(), origin);
  }

  private static Size make(int articles, Path source, Path file, Report report) throws IOException {
    long start = System.nanoTime();
    List<SourceStory> stories = SourceStory.read(source);
    Recombiner recombiner = new Recombiner(stories, SEED);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = packed(part)) {
      recombiner.write(articles, out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    report.line(
        "made %,d articles of %,d stories in %.1f s: %s",
        articles, stories.size(), (System.nanoTime() - start) / 1e9, recombiner.statistics());
    return new Size(articles, recombiner.characters());
  }

  /** Packed fast rather than small: it is read once or twice. */
  private static OutputStream packed(Path file) throws IOException {
    return new BufferedOutputStream(
        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        },
        1 << 16);
  }

  /** The file's, for what is made of it. */
  String name() {
    return file.getFileName().toString().replaceFirst("\\..*", "");
  }

  /** The articles of a file. */
  static Data of(Path file) {
    AtomicInteger articles = new AtomicInteger();
    AtomicLong characters = new AtomicLong();
    PageParser parser = new PageParser();
    new PageReader()
        .read(
            file,
            file.getFileName().toString(),
            page ->
                parser
                    .parse(page)
                    .articles()
                    .forEach(
                        article -> {
                          articles.incrementAndGet();
                          article.paragraphs().forEach(text -> characters.addAndGet(text.length()));
                        }));
    return new Data(file, articles.get(), characters.get(), "of " + file.getFileName());
  }

  /** In words. */
  String description() {
    return String.format(
        Locale.ROOT, "%,d articles of %,d characters, %s", articles, characters, origin);
  }
}
