package fangzhi.bench;

import fangzhi.model.Article;
import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.parse.PageParser;
import fangzhi.parse.ParsedPage;
import fangzhi.place.Gazetteer;
import fangzhi.place.GazetteerException;
import fangzhi.place.PlaceTagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the time before writing goes, on one thread: reading a file, parsing its pages, tagging
 * their articles. Arguments: the file and the folder of the gazetteer.
 */
public final class ReadingStages {
  /** Pages that go through a stage before the next one. */
  private static final int BATCH = 1000;

  private final PageParser parser = new PageParser();
  private final PlaceTagger tagger;
  private final List<Page> batch = new ArrayList<>();
  private int articles;
  private double readingCpu;
  private double parsingCpu;
  private double taggingCpu;

  private ReadingStages(PlaceTagger tagger) {
    this.tagger = tagger;
  }

  /** Processor seconds of each stage. */
  record Stages(int articles, double readingCpu, double parsingCpu, double taggingCpu) {}

  /** Reads a file through all stages. */
  static Stages measure(Path file, Path places) throws GazetteerException {
    ReadingStages stages = new ReadingStages(new PlaceTagger(Gazetteer.load(places)));
    return stages.read(file);
  }

  private Stages read(Path file) {
    Stopwatch whole = new Stopwatch();
    new PageReader()
        .read(
            file,
            file.getFileName().toString(),
            page -> {
              batch.add(page);
              if (batch.size() == BATCH) {
                parse();
              }
            });
    parse();
    readingCpu = whole.time().cpuSeconds() - parsingCpu - taggingCpu;
    return new Stages(articles, readingCpu, parsingCpu, taggingCpu);
  }

  private void parse() {
    List<ParsedPage> parsed = new ArrayList<>();
    parsingCpu += timed(batch, page -> parsed.add(parser.parse(page)));
    List<Article> tagged = new ArrayList<>();
    taggingCpu +=
        timed(
            parsed,
            page ->
                tagged.addAll(tagger.tag(page.articles(), page.issue(), null, page.furniture())));
    articles += tagged.size();
    batch.clear();
  }

  private static <T> double timed(List<T> all, Consumer<T> stage) {
    Stopwatch watch = new Stopwatch();
    all.forEach(stage);
    return watch.time().cpuSeconds();
  }
}
