package fangzhi.bench;

import fangzhi.model.Article;
import fangzhi.page.Page;
import fangzhi.parse.PageParser;
import fangzhi.parse.ParsedPage;
import fangzhi.place.Gazetteer;
import fangzhi.place.PlaceTagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From files of pages to tagged articles, step by step; all pages an operation. */
@State(Scope.Thread)
public class PageBenchmarks {
  private final PageParser parser = new PageParser();
  private PlaceTagger tagger;
  private List<Path> files;
  private List<Page> pages;
  private List<ParsedPage> parsed;

  /** Does each step once, for the next one. */
  @Setup
  public void prepare() throws IOException {
    Home home = Home.ofLauncher();
    files = PieceInput.pageFiles(home);
    pages = PieceInput.pages(files);
    parsed = parsePages();
    tagger = new PlaceTagger(Gazetteer.load(home.folder().resolve("index-data/places")));
  }

  @Benchmark
  public List<Page> readPages() {
    return PieceInput.pages(files);
  }

  @Benchmark
  public List<ParsedPage> parsePages() {
    return pages.stream().map(parser::parse).toList();
  }

  @Benchmark
  public List<List<Article>> tagPages() {
    return parsed.stream()
        .map(page -> tagger.tag(page.articles(), page.issue(), null, page.furniture()))
        .toList();
  }
}
