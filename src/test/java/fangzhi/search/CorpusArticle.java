package fangzhi.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * A line of a gzipped JSON Lines file with {@code id}, {@code date}, {@code title}, {@code body}.
 */
record CorpusArticle(String id, LocalDate date, String title, String body) {

  /** All lines of a file. */
  static List<CorpusArticle> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<CorpusArticle> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(of(json.readTree(line)));
      }
    }
    return articles;
  }

  private static CorpusArticle of(JsonNode line) {
    return new CorpusArticle(
        line.path("id").asText(),
        LocalDate.parse(line.path("date").asText()),
        line.path("title").asText(),
        line.path("body").asText());
  }

  /** Half of the articles are there to tune on, the other half only to look. */
  boolean heldOut() {
    return (order(0) & 1) == 1;
  }

  /** A number by which articles stand in an arbitrary order that stays the same. */
  long order(long seed) {
    CRC32 hash = new CRC32();
    hash.update((seed + id).getBytes(StandardCharsets.UTF_8));
    return hash.getValue();
  }

  /** As it is filed without its headline, which is to be the query. */
  ArchivedArticle withoutHeadline() {
    return Stories.of(id, Heading.of(null), body, date, List.of());
  }
}
