package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How far the tagger reaches when it is given the gold's own headings and bodies; prints each
 * figure and each disagreement. The folder is ../shared/gold or the system property gold.
 */
class GoldReachTest {
  private final Map<String, int[]> tallies = new LinkedHashMap<>();

  @Test
  void reachOnTheGoldStaysAboveItsFloors() throws IOException {
    Path gold = Path.of(System.getProperty("gold", "../shared/gold"));
    assumeTrue(Files.isDirectory(gold), "no gold readings here");
    PlaceTagger tagger = new PlaceTagger(Gazetteer.load(Path.of("index-data/places")));
    List<Path> pages = pages(gold);
    assertTrue(!pages.isEmpty(), "the gold folder is empty");
    pages.forEach(page -> score(page, tagger));
    tallies.forEach((name, t) -> print(String.format(Locale.ROOT, "%-12s %.4f", name, value(t))));
    floor("place", 0.95);
    floor("places", 0.92);
    floor("communities", 0.98);
    floor("people", 0.93);
    floor("eventDate", 0.97);
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void score(Path file, PlaceTagger tagger) {
    JsonNode page = read(file);
    List<Article> articles = new ArrayList<>();
    page.get("articles").forEach(a -> articles.add(article(a)));
    List<Article> tagged = tagger.tag(articles, issue(page), null, strings(page.get("furniture")));
    assertEquals(articles.size(), tagged.size());
    for (int i = 0; i < tagged.size(); i++) {
      score(page.get("articles").get(i), tagged.get(i));
    }
  }

  private void score(JsonNode gold, Article got) {
    Mentions found = got.mentions();
    List<String> places = strings(gold.get("places"));
    String id = gold.get("id").asText();
    same(id, "place", places.stream().limit(1).toList(), found.places().stream().limit(1).toList());
    overlap(id, "places", places, found.places());
    overlap(id, "communities", strings(gold.get("communities")), found.communities());
    overlap(id, "people", strings(gold.get("people")), found.names());
    JsonNode event = gold.get("eventDate");
    String iso = event == null || event.isNull() ? null : text(event.get("iso"));
    same(id, "eventDate", String.valueOf(iso), String.valueOf(got.eventDate()));
  }

  private void same(String id, String field, Object want, Object got) {
    int[] tally = tallies.computeIfAbsent(field, f -> new int[3]);
    boolean equal = want.equals(got);
    add(tally, equal ? 1 : 0, 1, 1);
    if (!equal) {
      print(id + " " + field + ": wanted " + want + ", got " + got);
    }
  }

  private void overlap(String id, String field, List<String> wanted, List<String> got) {
    Set<String> hit = new LinkedHashSet<>(wanted);
    hit.retainAll(got);
    add(tallies.computeIfAbsent(field, f -> new int[3]), hit.size(), got.size(), wanted.size());
    if (hit.size() < wanted.size() || hit.size() < got.size()) {
      print(id + " " + field + ": wanted " + wanted + ", got " + got);
    }
  }

  private static void add(int[] tally, int hit, int found, int wanted) {
    tally[0] += hit;
    tally[1] += found;
    tally[2] += wanted;
  }

  private static double value(int[] tally) {
    return tally[1] + tally[2] == 0 ? 1 : 2.0 * tally[0] / (tally[1] + tally[2]);
  }

  private void floor(String field, double floor) {
    double reached = value(tallies.getOrDefault(field, new int[3]));
    assertTrue(reached >= floor, field + " " + reached + " is under " + floor);
  }

  private static Article article(JsonNode a) {
    Heading heading =
        new Heading(
            text(a.get("column")),
            text(a.get("kicker")),
            text(a.get("headline")),
            text(a.get("deck")));
    List<Credit> byline = new ArrayList<>();
    a.get("byline").forEach(c -> byline.add(credit(c)));
    Kind kind = Kind.valueOf(a.get("kind").asText().toUpperCase(Locale.ROOT));
    return new Article(
        kind,
        heading,
        byline,
        Issue.UNKNOWN,
        null,
        Mentions.NONE,
        a.get("body").asText(),
        null,
        null,
        new SourceRef("gold", List.of()));
  }

  private static Credit credit(JsonNode c) {
    return new Credit(c.get("name").asText(), c.get("role").asText());
  }

  private static Issue issue(JsonNode page) {
    String date = text(page.get("date"));
    return new Issue(
        text(page.get("paper")),
        date == null ? null : LocalDate.parse(date),
        text(page.get("pageNo")));
  }

  private static List<String> strings(@Nullable JsonNode list) {
    List<String> strings = new ArrayList<>();
    if (list != null) {
      list.forEach(s -> strings.add(s.asText()));
    }
    return strings;
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node.asText();
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
