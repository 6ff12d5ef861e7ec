package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.InventedGroups;
import fangzhi.index.Stories;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.server.Access;
import fangzhi.server.FangzhiServer;
import fangzhi.server.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Whichever way a search is asked (page, interface, cursor, feed, export, command line), the same
 * articles come in the same order; and where similar ones are put together, the same first ones
 * come with the same others.
 */
class OneQueryPathTest {
  private static final long SEED = 20261121;
  private static final int ARTICLES = 300;
  private static final int QUESTIONS = 30;
  private static final int FEED_ENTRIES = 50;
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 30);

  private static final List<String> WORDS =
      List.of("路灯", "社区", "图书馆", "老旧小区", "改造", "灯", "的", "居民", "魏都区", "河西", "春天");
  private static final List<String> PLACES =
      List.of("许昌市/魏都区/文峰街道", "许昌市/魏都区", "许昌市/鄢陵县", "许昌市/长葛市");
  private static final List<String> NAMES = List.of("林小满", "周一舟", "何田");
  private static final List<String> PAPERS = List.of("方志样报", "方志晚报");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Map<String, Optional<Long>> GROUPS = new HashMap<>();

  private static Path folder;
  private static ArchiveSearcher archive;
  private static FangzhiServer server;

  private final Random random = new Random(SEED);

  @BeforeAll
  static void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Random random = new Random(SEED);
    List<ArchivedArticle> articles =
        IntStream.range(0, ARTICLES).mapToObj(number -> article(random, number)).toList();
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", articles);
      writer.commit();
    }
    articles.forEach(article -> GROUPS.put(article.id(), group(random)));
    InventedGroups.write(folder, GROUPS);
    archive = ArchiveSearcher.open(folder);
    Communities communities = new Communities(archive, ShippedPlaces.GAZETTEER);
    server =
        FangzhiServer.start(
            archive,
            communities,
            Access.to("127.0.0.1", 0).with(Limits.ofThisMachine().withAnyShare()));
  }

  /** The headline holds the id, so that a citation tells its article. */
  private static ArchivedArticle article(Random random, int number) {
    String id = "n" + Integer.toHexString(number * 0x9E3779B1);
    LocalDate day = random.nextInt(6) == 0 ? null : FIRST.plusDays(random.nextInt(60));
    Kind kind = any(random, List.of(Kind.values()));
    List<String> place = random.nextInt(4) == 0 ? List.of() : List.of(any(random, PLACES));
    Mentions mentions =
        new Mentions(
            place, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    Article article =
        new Article(
            kind,
            new Heading(null, any(random, WORDS), words(random, 2) + "（" + id + "）", null),
            List.of(new Credit(any(random, NAMES), "记者")),
            new Issue(any(random, PAPERS), day, "3"),
            null,
            mentions,
            words(random, 12) + "。\n" + words(random, 12) + "。",
            null,
            null,
            new SourceRef("a.txt", List.of()));
    ArchiveDate.Basis basis = any(random, List.of(ArchiveDate.Basis.values()));
    return new ArchivedArticle(id, article, day == null ? null : new ArchiveDate(day, basis));
  }

  /** Some are alone in theirs; few have more than a hit names. */
  private static Optional<Long> group(Random random) {
    return random.nextBoolean() ? Optional.empty() : Optional.of((long) random.nextInt(60));
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String words(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      text.append(any(random, WORDS)).append(i % 5 == 0 ? "，" : "");
    }
    return text.toString();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    archive.close();
  }

  /**
   * A search.
   *
   * @param chosen facets and dates, as they stand in an address
   * @param sort empty for the standard one
   */
  private record Question(String query, String chosen, String sort) {
    /** Where each article is shown for itself. */
    String single() {
      return address() + "&group=off";
    }

    String address() {
      String sorted = sort.isEmpty() ? "" : "&sort=" + sort;
      return "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + chosen + sorted;
    }
  }

  private Question question() {
    StringBuilder query = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      query.append(clause()).append(any(random, List.of(" ", " ", " OR ", " 或 ")));
    }
    String sort = any(random, List.of("", "relevance", "newest", "oldest"));
    return new Question(query.toString().strip(), chosen(), sort);
  }

  private String clause() {
    String word = any(random, WORDS);
    String other = any(random, WORDS);
    return switch (random.nextInt(12)) {
      case 0 -> "\"" + word + other + "\"";
      case 1 -> "“" + word + "”";
      case 2 -> "-" + word;
      case 3 -> "不含 " + word;
      case 4 -> "(" + word + " 或 " + other + ")";
      case 5 -> "标题:" + word;
      case 6 -> "记者:" + any(random, NAMES);
      case 7 -> "地点:魏都区";
      case 8 -> "日期:2023-02..2023-03";
      case 9 -> "\"" + word + " " + other + "\"~5";
      case 10 -> word + other;
      default -> word;
    };
  }

  private String chosen() {
    StringBuilder chosen = new StringBuilder();
    add(chosen, "place", PLACES);
    add(chosen, "byline", NAMES);
    add(chosen, "paper", PAPERS);
    add(chosen, "kind", List.of("article", "brief", "photo"));
    add(chosen, "month", List.of("2023/2023-02", "2023"));
    add(chosen, "from", List.of("2023-02-05"));
    add(chosen, "to", List.of("2023-03-12"));
    return chosen.toString();
  }

  private void add(StringBuilder chosen, String parameter, List<String> values) {
    if (random.nextInt(6) == 0) {
      String value = URLEncoder.encode(any(random, values), StandardCharsets.UTF_8);
      chosen.append('&').append(parameter).append('=').append(value);
    }
  }

  @Test
  void everyWayOfAskingGivesTheSameArticlesInTheSameOrder() throws Exception {
    int found = 0;
    int behind = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = question();
      List<String> ids = byCursor(question.single());
      found += ids.size();
      compare(question, ids);
      behind += compareGrouped(question, ids);
    }
    assertTrue(found > 20 * QUESTIONS, "only " + found + " found in all, seed " + SEED);
    assertTrue(behind > 5 * QUESTIONS, "only " + behind + " behind others, seed " + SEED);
  }

  private void compare(Question question, List<String> ids) throws Exception {
    String asked = question + ", seed " + SEED;
    String address = question.address();
    String single = question.single();
    assertEquals(ids.size(), json(single).path("total").asInt(), asked);
    assertEquals(ids, byPages(single), asked);
    assertEquals(ids, fromPages(single), asked);
    assertEquals(ids, fromCsv(body("/api/v1/export?format=csv&" + address)), asked);
    assertEquals(ids, fromLines(body("/api/v1/export?format=jsonl&" + address)), asked);
    assertEquals(ids, fromRis(body("/api/v1/export?format=ris&" + address)), asked);
    assertEquals(ids, fromCitations(body("/api/v1/export?format=gbt7714&" + address)), asked);
    assertEquals(newestDated(question), feed(address), asked);
    if (question.chosen().isEmpty()) {
      assertEquals(ids, fromLines(printed(question, "--export", "jsonl")), asked);
      assertEquals(ids, printedByPages(question, "off"), asked);
    }
  }

  /** How many articles stand behind others. */
  private static int compareGrouped(Question question, List<String> ids) throws Exception {
    String asked = question + ", seed " + SEED;
    String address = question.address();
    Set<Long> seen = new HashSet<>();
    List<String> first = ids.stream().filter(id -> group(id).map(seen::add).orElse(true)).toList();
    assertEquals(first, byCursor(address), asked);
    assertEquals(first, byPages(address), asked);
    assertEquals(first, fromPages(address), asked);
    if (question.chosen().isEmpty()) {
      assertEquals(first, printedByPages(question, "on"), asked);
    }
    JsonNode answer = json(address + "&size=100");
    assertEquals(ids.size(), answer.path("total").asInt(), asked);
    assertEquals(first.size(), answer.path("cards").asInt(), asked);
    Set<String> shown = new TreeSet<>(hits(answer));
    Set<String> together = new TreeSet<>(shown);
    answer.path("hits").forEach(hit -> together.addAll(similar(hit, asked)));
    Set<String> expected = new TreeSet<>(ids);
    expected.removeIf(id -> shown.stream().noneMatch(hit -> isSame(hit, id)));
    assertEquals(expected, together, asked);
    assertEquals(together, linked(address), asked);
    return ids.size() - first.size();
  }

  private static Optional<Long> group(String id) {
    return Objects.requireNonNull(GROUPS.get(id));
  }

  private static boolean isSame(String hit, String id) {
    return hit.equals(id) || (group(hit).isPresent() && group(hit).equals(group(id)));
  }

  private static List<String> similar(JsonNode hit, String asked) {
    List<String> ids = new ArrayList<>();
    JsonNode similar = hit.path("similar");
    similar.path("articles").forEach(article -> ids.add(article.path("id").asText()));
    assertEquals(similar.path("total").asInt(), ids.size(), asked);
    return ids;
  }

  /** The articles of the first page, with those that stand behind others. */
  private static Set<String> linked(String address) throws Exception {
    Set<String> ids = new TreeSet<>();
    Jsoup.parse(body("/?size=100&" + address))
        .select(".card .headline a, .card .versions a")
        .forEach(link -> ids.add(id(link)));
    return ids;
  }

  private static String id(Element link) {
    return link.attr("href").replaceFirst("^/article/([^?#]*).*", "$1");
  }

  private static List<String> byCursor(String address) throws Exception {
    JsonNode answer = json(address + "&size=41");
    List<String> ids = new ArrayList<>(hits(answer));
    while (!answer.path("next").isNull()) {
      answer = json(address + "&size=41&after=" + answer.path("next").asText());
      ids.addAll(hits(answer));
    }
    assertEquals(ids.size(), Set.copyOf(ids).size(), address);
    return ids;
  }

  private static List<String> byPages(String address) throws Exception {
    List<String> ids = new ArrayList<>();
    List<String> page;
    int number = 0;
    do {
      number++;
      page = hits(json(address + "&size=67&page=" + number));
      ids.addAll(page);
    } while (!page.isEmpty());
    return ids;
  }

  private static List<String> hits(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }

  /** By the links that lead from each page to the next. */
  private static List<String> fromPages(String address) throws Exception {
    List<String> ids = new ArrayList<>();
    String next = "/?size=100&" + address;
    while (!next.isEmpty()) {
      Document page = Jsoup.parse(body(next));
      page.select(".card .headline a").forEach(link -> ids.add(id(link)));
      next = page.select(".paging a[rel=next]").attr("href");
    }
    return ids;
  }

  private static List<String> feed(String address) throws Exception {
    Document feed = Jsoup.parse(body("/feed.atom?" + address), "", Parser.xmlParser());
    return feed.select("entry > id").eachText().stream()
        .map(id -> id.substring(id.lastIndexOf('/') + 1))
        .toList();
  }

  /** What a feed holds: of the newest those that are dated. */
  private static List<String> newestDated(Question question) throws Exception {
    Question newest = new Question(question.query(), question.chosen(), "newest");
    List<String> ids = new ArrayList<>();
    json(newest.single() + "&size=" + FEED_ENTRIES)
        .path("hits")
        .forEach(
            hit -> {
              if (!hit.path("archiveDate").isNull()) {
                ids.add(hit.path("id").asText());
              }
            });
    return ids;
  }

  private static List<String> fromCsv(String csv) {
    return Pattern.compile("(?:^|\r\n)(n[0-9a-f]+),")
        .matcher(csv)
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  private static List<String> fromLines(String lines) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      ids.add(JSON.readTree(line).path("id").asText());
    }
    return ids;
  }

  private static List<String> fromRis(String records) {
    return records
        .lines()
        .filter(line -> line.startsWith("ID  - "))
        .map(line -> line.substring("ID  - ".length()))
        .toList();
  }

  private static List<String> fromCitations(String citations) {
    return citations
        .lines()
        .map(line -> line.replaceFirst(".*（(n[0-9a-f]+)）\\[N].*", "$1"))
        .toList();
  }

  private static List<String> printedByPages(Question question, String group) throws Exception {
    List<String> ids = new ArrayList<>();
    List<String> page;
    int number = 0;
    do {
      number++;
      String answer =
          printed(question, "--json", "--group", group, "--size", "90", "--page", "" + number);
      page = hits(JSON.readTree(answer));
      ids.addAll(page);
    } while (!page.isEmpty());
    return ids;
  }

  private static String printed(Question question, String... options) {
    List<String> arguments = new ArrayList<>(List.of("search", "--index", folder.toString()));
    arguments.addAll(List.of(options));
    if (!question.sort().isEmpty()) {
      arguments.addAll(List.of("--sort", question.sort()));
    }
    arguments.addAll(List.of("--", question.query()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    assertEquals(0, line.execute(arguments.toArray(String[]::new)), err::toString);
    return out.toString();
  }

  private static JsonNode json(String query) throws Exception {
    return JSON.readTree(body("/api/v1/articles?" + query));
  }

  private static String body(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), path + "\n" + answer.body());
    return answer.body();
  }
}
