package fangzhi.web;

import fangzhi.index.ArchiveWriter;
import fangzhi.ingest.Ingest;
import fangzhi.place.Gazetteer;
import fangzhi.place.PlaceTagger;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.server.FangzhiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The articles that come with the program, served on any free port. */
final class SampleSite implements AutoCloseable {
  private final Path folder;
  private final ArchiveSearcher archive;
  private final FangzhiServer server;

  private SampleSite(Path folder, ArchiveSearcher archive, FangzhiServer server) {
    this.folder = folder;
    this.archive = archive;
    this.server = server;
  }

  static SampleSite start() {
    try {
      Path folder = Files.createTempDirectory("fangzhi-sample");
      Gazetteer gazetteer = Gazetteer.load(Path.of("index-data", "places"));
      try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
        new Ingest(new PlaceTagger(gazetteer), writer, (files, allFiles, articles) -> {})
            .run(List.of(Path.of("index-data", "articles")));
      }
      ArchiveSearcher archive = ArchiveSearcher.open(folder);
      Communities communities = new Communities(archive, gazetteer);
      return new SampleSite(
          folder, archive, FangzhiServer.start(archive, communities, "127.0.0.1", 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
