package fangzhi.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.ingest.Ingest;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import fangzhi.place.PlaceTagger;
import fangzhi.place.ShippedPlaces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * An archive of the real pages, as they are read, the sample, and articles of the corpus. Those
 * aren't tagged, which takes long: every other one gets invented people, places and parts of a
 * heading.
 */
final class OracleArchive {
  static final Path SHARED = Path.of("..", "shared");
  private static final Path CORPUS = SHARED.resolve("corpus/cctv.jsonl.gz");
  private static final Path PLACES = Path.of("index-data", "places");
  private static final int CORPUS_ARTICLES = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private OracleArchive() {}

  static void build(Path folder) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      PlaceTagger tagger = ShippedPlaces.TAGGER;
      new Ingest(tagger, writer, (files, allFiles, articles) -> {})
          .run(List.of(SHARED.resolve("pages"), Path.of("index-data", "articles")));
      Stories.write(writer, "corpus", corpus());
    }
  }

  private static List<ArchivedArticle> corpus() throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
      for (int i = 0; i < CORPUS_ARTICLES; i++) {
        articles.add(article(i, JSON.readTree(lines.readLine())));
      }
    }
    return articles;
  }

  private static ArchivedArticle article(int i, JsonNode line) {
    boolean isPlain = i % 2 == 0;
    LocalDate date = LocalDate.parse(line.path("date").asText());
    Article article =
        new Article(
            Kind.ARTICLE,
            heading(line, isPlain),
            isPlain ? List.of() : byline(i),
            new Issue(line.path("source").asText(), date, null),
            null,
            isPlain ? Mentions.NONE : mentions(i),
            line.path("body").asText(),
            null,
            null,
            new SourceRef("corpus", List.of()));
    return new ArchivedArticle(
        "corpus-" + i, article, new ArchiveDate(date, ArchiveDate.Basis.PRINTED));
  }

  /** Kicker and deck are the beginning and the end of the body. */
  private static Heading heading(JsonNode line, boolean isPlain) {
    String title = line.path("title").asText();
    String body = line.path("body").asText();
    int length = Math.min(12, body.length());
    return isPlain
        ? Heading.of(title)
        : new Heading(
            "一周要闻", body.substring(0, length), title, body.substring(body.length() - length));
  }

  private static List<Credit> byline(int i) {
    return List.of(
        new Credit("林小" + "满月山河湖".charAt(i % 5), "记者"),
        new Credit("周一" + "舟帆桨".charAt(i % 3), i % 4 == 1 ? "通讯员" : "摄影"));
  }

  private static Mentions mentions(int i) {
    String county = List.of("魏都区", "鄢陵县", "禹州市").get(i % 3);
    return new Mentions(
        List.of("许昌市/" + county + "/花园社区"),
        List.of(),
        List.of(),
        List.of("花园社区"),
        List.of(new Person("王秋" + "生实成".charAt(i % 3), null)),
        List.of(county + "教育局"),
        List.of(),
        List.of());
  }

  /** The people, places and communities of the gold readings, and the gazetteer's names. */
  static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path gold : files(SHARED.resolve("gold"), ".json")) {
      for (JsonNode article : JSON.readTree(Files.readAllBytes(gold)).path("articles")) {
        for (String field : List.of("people", "communities", "places", "placesInPassing")) {
          article.path(field).forEach(name -> names.addAll(List.of(name.asText().split("/"))));
        }
      }
    }
    for (Path places : files(PLACES, ".csv")) {
      Files.readAllLines(places).stream().skip(1).forEach(row -> names.add(row.split(",")[1]));
    }
    return names;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
