package fangzhi.web;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.SourceUpdate;
import fangzhi.ingest.Ingest;
import fangzhi.model.ArchivedArticle;
import fangzhi.place.Gazetteer;
import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.server.Access;
import fangzhi.server.FangzhiServer;
import fangzhi.server.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The articles that come with the program, served on any free port, and one of a file that can't be
 * read as a whole.
 */
final class SampleSite implements AutoCloseable {
  private static final String FLAWED =
      """
      {"title":"巷口的修鞋铺搬家","body":"巷口的修鞋铺搬到了对面，招牌还是那一块。"}
      这一行不是 JSON
      """;

  private final Path folder;
  private final ArchiveSearcher archive;
  private final FangzhiServer server;
  private final Map<String, Crawl> crawls = new HashMap<>();

  private SampleSite(Path folder, ArchiveSearcher archive, FangzhiServer server) {
    this.folder = folder;
    this.archive = archive;
    this.server = server;
  }

  static SampleSite start() {
    try {
      Path folder = Files.createTempDirectory("fangzhi-sample");
      Gazetteer gazetteer = ShippedPlaces.GAZETTEER;
      Path flawed = folder.resolve("flawed.jsonl");
      Files.writeString(flawed, FLAWED);
      try (ArchiveWriter writer = ArchiveWriter.open(folder.resolve("index"))) {
        new Ingest(new PlaceTagger(gazetteer), writer, (files, allFiles, articles) -> {})
            .run(List.of(Path.of("index-data", "articles"), flawed));
      }
      return served(folder, gazetteer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some articles in the place of the sample's. */
  static SampleSite of(List<ArchivedArticle> articles, Gazetteer gazetteer) {
    try {
      Path folder = Files.createTempDirectory("fangzhi-articles");
      try (ArchiveWriter writer = ArchiveWriter.open(folder.resolve("index"))) {
        try (SourceUpdate update = writer.begin("a.txt", "a.txt", "0")) {
          for (ArchivedArticle article : articles) {
            update.add(article);
          }
          update.finish();
        }
        writer.commit();
      }
      return served(folder, gazetteer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SampleSite served(Path folder, Gazetteer gazetteer) throws IOException {
    ArchiveSearcher archive = ArchiveSearcher.open(folder.resolve("index"));
    Communities communities = new Communities(archive, gazetteer);
    return new SampleSite(
        folder,
        archive,
        FangzhiServer.start(
            archive,
            communities,
            Access.to("127.0.0.1", 0).with(Limits.ofThisMachine().withAnyShare())));
  }

  /** An address of the site, such as /help. */
  URI at(String path) {
    return URI.create(server.address() + path);
  }

  /** The patterns of the addresses there are, such as /article/{id}. */
  List<String> routes() {
    return server.routes();
  }

  ArchiveSearcher archive() {
    return archive;
  }

  /** All that can be reached, in a language such as en; crawled once. */
  synchronized Crawl crawled(String language) throws IOException, InterruptedException {
    Crawl known = crawls.get(language);
    if (known == null) {
      known = Crawl.of(this, language);
      crawls.put(language, known);
    }
    return known;
  }

  @Override
  public void close() throws IOException {
    server.close();
    archive.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
