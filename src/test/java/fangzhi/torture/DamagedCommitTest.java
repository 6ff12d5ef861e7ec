package fangzhi.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.ingest.ShortIngest;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DamagedCommitTest {
  private static final long SEED = 20261122;

  @Test
  void anOpenSearcherServesTheOldCommitWhileTheNewOneIsDamaged() throws Exception {
    try (Workshop shop = Workshop.ofSample(SEED)) {
      Path index = shop.folder().resolve("index");
      index(shop, index);
      Set<Path> old = files(index);
      try (ArchiveSearcher archive = ArchiveSearcher.open(index)) {
        long articles = archive.articleCount();
        List<String> found = found(archive);
        Files.writeString(
            shop.archive().folder().resolve("later.jsonl"),
            "{\"headline\": \"后来的社区新闻\", \"body\": \"社区里来了新邻居。\"}\n");
        index(shop, index);
        cutOff(index, old);
        assertThrows(IOException.class, archive::refresh);
        assertEquals(articles, archive.articleCount());
        assertEquals(found, found(archive));
      }
    }
  }

  private static void index(Workshop shop, Path index) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      ShortIngest.of(shop.archive().tagger(), writer, Duration.ofDays(1))
          .run(List.of(shop.archive().folder()));
    }
  }

  private static List<String> found(ArchiveSearcher archive) throws IOException {
    return archive.search(SearchRequest.of("社区")).hits().stream()
        .map(hit -> hit.found().id())
        .toList();
  }

  private static Set<Path> files(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.collect(Collectors.toSet());
    }
  }

  private static void cutOff(Path index, Set<Path> old) throws IOException {
    List<Path> fresh =
        files(index).stream()
            .filter(file -> !old.contains(file) && file.toString().endsWith(".cfs"))
            .toList();
    assertTrue(!fresh.isEmpty());
    for (Path file : fresh) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
  }
}
