package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fangzhi.duplicate.Tier;
import fangzhi.export.ExportFormat;
import fangzhi.index.InventedGroups;
import fangzhi.jump.Parts;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Kind;
import fangzhi.model.Occurrence;
import fangzhi.place.Level;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Facet;
import fangzhi.search.FacetRequest;
import fangzhi.search.Likeness;
import fangzhi.search.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document of the interface against the interface: it may neither forget nor invent. */
class ApiDocumentTest {
  private static Site site;
  private static JsonNode document;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    List<ArchivedArticle> articles = new ArrayList<>(Stories.WITH_UNLISTED);
    articles.add(fangzhi.index.Stories.complete("complete"));
    articles.add(Parts.of("a|1|清潩河畔变了样||第三版||一共捞出"));
    articles.add(Parts.of("c|3|变了样|第一版|||垃圾460吨。"));
    articles.addAll(Drafts.archive());
    Site.of(folder, articles).close();
    Optional<Long> one = Optional.of(1L);
    InventedGroups.write(folder, Map.of("lanterns", one, "library", one));
    site = Site.of(ArchiveSearcher.open(folder), ShippedPlaces.GAZETTEER);
    document = site.json("/api/v1/openapi.json");
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void everyAddressForProgramsIsDescribed() {
    Set<String> read = new TreeSet<>(site.routes());
    read.removeIf(route -> !isForPrograms(route));
    assertEquals(read, paths("get"));
    Set<String> sentTo = new TreeSet<>(site.postRoutes());
    sentTo.removeIf(route -> !isForPrograms(route));
    assertEquals(sentTo, paths("post"));
  }

  /** The addresses described for a method. */
  private static Set<String> paths(String method) {
    Set<String> paths = names(document.path("paths"));
    paths.removeIf(path -> !document.path("paths").path(path).has(method));
    return paths;
  }

  private static boolean isForPrograms(String route) {
    return route.startsWith("/api/")
        || route.endsWith(".atom")
        || route.endsWith(".ris")
        || List.of("/healthz", "/readyz").contains(route);
  }

  @Test
  void everyParameterIsDescribed() throws Exception {
    for (String path : paths("get")) {
      if (path.startsWith("/api/")) {
        assertEquals(accepted(path), described(path, "query"), path);
      }
      Set<String> steps = new TreeSet<>();
      Stream.of(path.split("/"))
          .filter(step -> step.startsWith("{"))
          .forEach(step -> steps.add(step.substring(1, step.length() - 1)));
      assertEquals(steps, described(path, "path"), path);
    }
  }

  /** The names that an address tells when it is asked for one it doesn't know. */
  private static Set<String> accepted(String path) throws Exception {
    String address = path.replaceAll("\\{[^}]*}", "x") + "?nosuch=1";
    String allowed = site.json(address).path("error").path("allowed").asText();
    assertTrue(!allowed.isEmpty(), address);
    return allowed.endsWith("no parameters")
        ? Set.of()
        : new TreeSet<>(List.of(allowed.split(", ")));
  }

  private static Set<String> described(String path, String where) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : document.path("paths").path(path).path("get").path("parameters")) {
      JsonNode whole = resolved(parameter);
      if (whole.path("in").asText().equals(where)) {
        names.add(whole.path("name").asText());
      }
    }
    return names;
  }

  @Test
  void wordsAreThoseOfTheCode() {
    List<String> kinds = words(Kind.values(), Kind::word);
    List<String> facets = words(Facet.values(), Facet::parameter);
    assertEquals(kinds, words("/components/parameters/kind/schema/items/enum"));
    assertEquals(kinds, words("/components/schemas/Hit/properties/kind/enum"));
    assertEquals(kinds, words("/components/schemas/Article/properties/kind/enum"));
    assertEquals(facets, words("/components/schemas/Facet/properties/facet/enum"));
    assertEquals(facets, words("/components/schemas/Result/properties/facets/required"));
    assertEquals(facets, words("/paths/~1api~1v1~1facets~1{name}/get/parameters/0/schema/enum"));
    assertEquals(
        words(Sort.values(), Sort::word), words("/components/parameters/sort/schema/enum"));
    assertEquals(
        words(ExportFormat.values(), ExportFormat::word),
        words("/components/parameters/format/schema/enum"));
    assertEquals(
        words(FacetRequest.Order.values(), FacetRequest.Order::word),
        words("/components/parameters/order/schema/enum"));
    assertEquals(
        words(ArchiveDate.Basis.values(), ArchiveDate.Basis::word),
        words("/components/schemas/ArchiveDate/properties/basis/enum"));
    assertEquals(
        words(Occurrence.Field.values(), Occurrence.Field::word),
        words("/components/schemas/Occurrence/properties/field/enum"));
    assertEquals(
        words(Occurrence.Type.values(), Occurrence.Type::word),
        words("/components/schemas/Occurrence/properties/type/enum"));
    assertEquals(
        words(Likeness.values(), likeness -> likeness.name().toLowerCase(Locale.ROOT)),
        words("/components/schemas/Instead/properties/how/enum"));
    assertEquals(
        words(Tier.values(), Tier::label),
        words("/components/schemas/Duplicate/properties/tier/enum"));
    List<String> levels = new ArrayList<>(words(Level.values(), Level::word));
    levels.add("null");
    assertEquals(levels, words("/components/schemas/Place/properties/level/enum"));
  }

  private static <T> List<String> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).toList();
  }

  private static List<String> words(String pointer) {
    List<String> words = new ArrayList<>();
    document.at(pointer).forEach(word -> words.add(word.asText()));
    return words;
  }

  @Test
  void answersAreAsDescribed() throws Exception {
    Set<String> met = new TreeSet<>();
    Map<String, List<String>> addresses =
        new TreeMap<>(
            Map.of(
                "/api/v1/articles",
                List.of(
                    "?q=" + encoded("灯"),
                    "?q=" + encoded("灯 OR"),
                    "?size=1",
                    "?group=off",
                    "?q=xyz",
                    "?q=" + encoded("河西社驱 灯")),
                "/api/v1/articles/{id}",
                List.of("lanterns", "complete", "a", "photo"),
                "/api/v1/facets/{name}",
                List.of("place", "month?contains=3&order=name"),
                "/api/v1/suggest",
                List.of("?q=" + encoded("河"), "?q=w", "?q=" + encoded("社区")),
                "/api/v1/communities",
                List.of("", "?q=hexi"),
                "/api/v1/communities/{code}",
                List.of("411002010001", "by-path?path=" + encoded("许昌市/魏都区/文峰街道/明灯双拥社区")),
                "/api/v1/people",
                List.of("", "?q=wang"),
                "/api/v1/people/{name}",
                List.of(encoded("王秋生")),
                "/api/v1/openapi.json",
                List.of(""),
                "/healthz",
                List.of("")));
    addresses.put("/readyz", List.of(""));
    for (Map.Entry<String, List<String>> path : addresses.entrySet()) {
      JsonNode schema = schema(path.getKey());
      for (String rest : path.getValue()) {
        String address = path.getKey().replaceAll("\\{[^}]*}", "") + rest;
        assertEquals(200, site.get(address).statusCode(), address);
        new SchemaCheck(document, met).check(site.json(address), schema, address);
      }
    }
    checkDuplicates(new SchemaCheck(document, met));
    JsonNode error = document.path("components").path("schemas").path("Error");
    for (String address : List.of("articles?page=0", "articles/nosuch", "nothing")) {
      new SchemaCheck(document, met).check(site.json("/api/v1/" + address), error, address);
    }
    met.add("Error");
    assertEquals(names(document.path("components").path("schemas")), met);
  }

  private static void checkDuplicates(SchemaCheck check) throws Exception {
    JsonNode post = document.path("paths").path("/api/v1/duplicates").path("post");
    String draft = Drafts.json(Drafts.STREET);
    check.check(Site.jsonOf(draft), json(post.path("requestBody")), "a draft");
    JsonNode found = Site.json(Drafts.post(site, "application/json", draft));
    assertTrue(!found.path("matches").isEmpty());
    check.check(found, json(post.path("responses").path("200")), "duplicates");
    JsonNode retold = DuplicateApiTest.retold(site);
    check.check(retold, json(post.path("responses").path("200")), "another report");
    for (String refused : List.of("{}", "{")) {
      JsonNode error = Site.json(Drafts.post(site, "application/json", refused));
      check.check(error, json(post.path("responses").path("400")), refused);
    }
  }

  private static JsonNode schema(String path) {
    return json(document.path("paths").path(path).path("get").path("responses").path("200"));
  }

  private static JsonNode json(JsonNode content) {
    return content.path("content").path("application/json").path("schema");
  }

  @Test
  void thePageShowsAllOfTheDocument() throws Exception {
    Document page = site.page("/api");
    Set<String> requests = new TreeSet<>(paths("get"));
    paths("post").forEach(path -> requests.add("POST " + path));
    assertEquals(requests, new TreeSet<>(page.select("section:not([id]) h2").eachText()));
    assertEquals(
        names(document.path("components").path("schemas")),
        new TreeSet<>(page.select("section[id] h2").eachText()));
    for (String anchor : page.select("main a[href^=#]").eachAttr("href")) {
      assertEquals(1, page.select("section[id=" + anchor.substring(1) + "]").size(), anchor);
    }
  }

  private static JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
