package fangzhi.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Real articles, where they lie beside the project. */
final class Corpus {
  private static final Path FILE = Path.of("..", "shared", "corpus", "cctv.jsonl.gz");

  private Corpus() {}

  static boolean isThere() {
    return Files.exists(FILE);
  }

  /** The first of them, nothing but headline and body. */
  static List<ArchivedArticle> articles(int number) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<ArchivedArticle> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
      for (int i = 0; i < number; i++) {
        JsonNode line = json.readTree(lines.readLine());
        String title = line.path("title").asText();
        articles.add(Stories.plain("a" + i, title, line.path("body").asText()));
      }
    }
    return articles;
  }
}
