package fangzhi.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * Prints how many characters a second the tagger and smartcn's tokenizer read on one thread, over
 * the first 5,000 articles of a gzipped JSON Lines file with {@code title} and {@code body}. Run
 * after {@code mvn package} by {@code java -cp 'target/test-classes:target/classes:target/lib/*'
 * fangzhi.place.TaggingSpeed FILE}.
 */
public final class TaggingSpeed {
  private static final int ARTICLES = 5_000;
  private static final int ROUNDS = 3;

  private TaggingSpeed() {}

  /** Runs each reader three times and prints each round. */
  public static void main(String[] arguments) throws IOException {
    List<Article> articles = articles(Path.of(arguments[0]));
    PlaceTagger tagger = new PlaceTagger(Gazetteer.load(Path.of("index-data/places")));
    try (SmartChineseAnalyzer smartcn = new SmartChineseAnalyzer()) {
      for (int round = 1; round <= ROUNDS; round++) {
        measure("tagger", articles, a -> tag(tagger, a));
        measure("smartcn", articles, a -> tokens(smartcn, a.body()));
      }
    }
  }

  private static void tag(PlaceTagger tagger, Article article) {
    if (tagger.tag(List.of(article), Issue.UNKNOWN, null, List.of()).size() != 1) {
      throw new IllegalStateException("an article was lost");
    }
  }

  private static void tokens(SmartChineseAnalyzer smartcn, String text) {
    try (TokenStream tokens = smartcn.tokenStream("body", text)) {
      tokens.reset();
      while (tokens.incrementToken()) {
        // Reading is all that is measured.
      }
      tokens.end();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void measure(String name, List<Article> articles, Consumer<Article> reader) {
    long begun = System.nanoTime();
    articles.forEach(reader);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long characters = articles.stream().mapToLong(a -> a.body().length()).sum();
    System.out.println(
        String.format(Locale.ROOT, "%-8s %,.0f characters/s", name, characters / seconds));
  }

  private static List<Article> articles(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> first = lines.lines().limit(ARTICLES).toList();
      List<Article> articles = new java.util.ArrayList<>();
      for (String line : first) {
        articles.add(article(json.readTree(line)));
      }
      return articles;
    }
  }

  private static Article article(JsonNode item) {
    return new Article(
        Kind.ARTICLE,
        Heading.of(item.get("title").asText()),
        List.of(),
        Issue.UNKNOWN,
        null,
        Mentions.NONE,
        item.get("body").asText(),
        null,
        null,
        new SourceRef("corpus", List.of()));
  }
}
