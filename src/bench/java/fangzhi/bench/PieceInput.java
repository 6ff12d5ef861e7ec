package fangzhi.bench;

import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.parse.PageParser;
import fangzhi.text.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the pieces are measured on: always the same where ../shared is, else the sample. */
final class PieceInput {
  private static final int TEXTS = 200;

  private PieceInput() {}

  /** Files of pages as they are printed, text layers and an OCR's output. */
  static List<Path> pageFiles(Home home) {
    Path shared = home.folder().resolve("../shared");
    List<Path> folders = List.of(shared.resolve("pages"), shared.resolve("typeset/pages"));
    return Files.isDirectory(folders.getFirst())
        ? folders.stream().flatMap(folder -> files(folder).stream()).toList()
        : files(home.sample());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Page> pages(List<Path> files) {
    List<Page> pages = new ArrayList<>();
    PageReader reader = new PageReader();
    files.forEach(file -> reader.read(file, file.getFileName().toString(), pages::add));
    return pages;
  }

  /** Folded texts of articles at equal distances in the corpus, or of all of the sample. */
  static List<String> texts(Home home) {
    boolean hasCorpus = Files.exists(home.corpus());
    List<Page> pages = pages(hasCorpus ? List.of(home.corpus()) : files(home.sample()));
    PageParser parser = new PageParser();
    List<String> texts = new ArrayList<>();
    int step = hasCorpus ? Math.max(1, pages.size() / TEXTS) : 1;
    for (int i = 0; i < pages.size(); i += step) {
      parser
          .parse(pages.get(i))
          .articles()
          .forEach(article -> texts.add(Folding.fold(article.body()).text()));
    }
    return List.copyOf(texts);
  }

  static long characters(List<String> texts) {
    return texts.stream().mapToLong(String::length).sum();
  }
}
