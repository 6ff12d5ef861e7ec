package fangzhi.search;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetListsTest {
  private static final long SEED = 5;

  private static final List<String> PLACES =
      List.of(
          "许昌市",
          "许昌市/魏都区",
          "许昌市/魏都区/文峰街道",
          "许昌市/魏都区/文峰街道/河西社区",
          "许昌市/鄢陵县",
          "许昌市/鄢陵县/彭店镇",
          "郑州市",
          "郑州市/中原区");

  private final Random random = new Random(SEED);
  private final Path folder;

  FacetListsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private ArchiveSearcher archive(List<ArchivedArticle> articles) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", articles);
      Stories.write(writer, "gone", List.of(Stories.complete("gone")));
      writer.commit();
      writer.remove("gone");
    }
    return ArchiveSearcher.open(folder);
  }

  @Test
  void aTreeOpensWhereItIsSelectedAndWhereThereIsOneWay() throws IOException {
    try (ArchiveSearcher searcher =
        archive(
            List.of(
                at("a", "许昌市/魏都区/文峰街道/河西社区"), at("b", "许昌市/魏都区/文峰街道/河东社区"), at("c", "许昌市/鄢陵县")))) {
      assertEquals(List.of("许昌市 3", "许昌市/魏都区 2", "许昌市/鄢陵县 1"), places(searcher, "文"));
      assertEquals(
          List.of(
              "许昌市 3",
              "许昌市/魏都区 2*",
              "许昌市/魏都区/文峰街道 2",
              "许昌市/魏都区/文峰街道/河东社区 1",
              "许昌市/魏都区/文峰街道/河西社区 1",
              "许昌市/鄢陵县 1"),
          places(searcher, "文", "许昌市/魏都区"));
      assertEquals(List.of("许昌市 0", "许昌市/鄢陵县 0*", "无 0*"), places(searcher, "没有的", "许昌市/鄢陵县", "无"));
    }
  }

  private static ArchivedArticle at(String id, String place) {
    return Stories.of(id, Heading.of("题"), "文", null, List.of(place));
  }

  private static List<String> places(ArchiveSearcher searcher, String query, String... selected)
      throws IOException {
    SearchRequest request =
        Requests.of(query, Map.of(Facet.PLACE, List.of(selected)), Sort.RELEVANCE);
    return searcher.search(request).facets().getOrDefault(Facet.PLACE, List.of()).stream()
        .map(value -> value.value() + " " + value.count() + (value.selected() ? "*" : ""))
        .toList();
  }

  @Test
  void listsAreLimitedByCountAndKeepWhatIsSelected() throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(at("a" + i, "地" + (100 + i)));
    }
    articles.add(at("twice", "地159"));
    try (ArchiveSearcher searcher = archive(articles)) {
      List<String> found = places(searcher, "", "地158");
      assertEquals(FacetLists.LIMIT + 1, found.size());
      assertEquals(List.of("地159 2", "地100 1"), found.subList(0, 2));
      assertEquals("地158 1*", found.get(FacetLists.LIMIT));
    }
  }

  @Test
  void countsAreWhatChoosingTheValueAloneInItsFacetWouldLeave() throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      articles.add(story("a" + i));
    }
    int checked = 0;
    try (ArchiveSearcher searcher = archive(articles)) {
      for (int round = 0; round < 150; round++) {
        checked += checkCounts(searcher, articles, randomRequest());
      }
    }
    assertTrue(checked > 1_000, "too few values for a test: " + checked);
  }

  private static int checkCounts(
      ArchiveSearcher searcher, List<ArchivedArticle> articles, SearchRequest request)
      throws IOException {
    SearchResult result = searcher.search(request);
    Set<String> expected =
        articles.stream()
            .filter(article -> matches(article, request))
            .map(ArchivedArticle::id)
            .collect(toSet());
    assertEquals(expected.size(), result.total(), "seed " + SEED + request);
    assertTrue(expected.containsAll(Requests.ids(result)), "seed " + SEED + request);
    int checked = 0;
    for (Facet facet : Facet.values()) {
      for (FacetValue value : result.facets().getOrDefault(facet, List.of())) {
        SearchRequest alone = with(request, facet, List.of(value.value()));
        long count = articles.stream().filter(article -> matches(article, alone)).count();
        assertEquals(count, value.count(), "seed " + SEED + " " + facet + " " + value + request);
        checked++;
      }
    }
    return checked;
  }

  private static boolean matches(ArchivedArticle found, SearchRequest request) {
    return found.article().body().contains(request.query())
        && Stream.of(Facet.values())
            .allMatch(
                facet ->
                    request.selected(facet).isEmpty()
                        || request.selected(facet).stream()
                            .anyMatch(value -> values(found, facet).contains(value)));
  }

  /** Everything an article counts for, levels above included. */
  private static Set<String> values(ArchivedArticle found, Facet facet) {
    Article article = found.article();
    Stream<String> values =
        switch (facet) {
          case PLACE -> article.mentions().places().stream().flatMap(FacetListsTest::levels);
          case MONTH ->
              Stream.ofNullable(found.archiveDate())
                  .map(date -> date.date().toString())
                  .flatMap(date -> levels(date.substring(0, 4) + "/" + date.substring(0, 7)));
          case PERSON -> article.mentions().names().stream();
          case ORGANISATION -> article.mentions().organisations().stream();
          case PAPER -> Stream.ofNullable(article.issue().paper());
          case BYLINE -> article.byline().stream().map(Credit::name);
          case COLUMN -> Stream.ofNullable(article.heading().column());
          case KIND -> Stream.of(article.kind().word());
        };
    return values.collect(toSet());
  }

  private static Stream<String> levels(String path) {
    return Stream.iterate(
        path,
        level -> !level.isEmpty(),
        level -> level.substring(0, Math.max(0, level.lastIndexOf('/'))));
  }

  private SearchRequest randomRequest() {
    Map<Facet, List<String>> selected = new EnumMap<>(Facet.class);
    if (random.nextBoolean()) {
      selected.put(Facet.PLACE, some(PLACES));
    }
    if (random.nextBoolean()) {
      selected.put(Facet.COLUMN, some(List.of("要闻", "简讯")));
    }
    if (random.nextBoolean()) {
      selected.put(Facet.MONTH, some(List.of("2022", "2023", "2023/2023-01", "2022/2022-02")));
    }
    if (random.nextInt(3) == 0) {
      selected.put(Facet.BYLINE, some(List.of("张三", "李四", "王五")));
    }
    String query = List.of("", "灯", "树").get(random.nextInt(3));
    return Requests.of(query, selected, Sort.NEWEST);
  }

  private static SearchRequest with(SearchRequest request, Facet facet, List<String> values) {
    Map<Facet, List<String>> selected = new EnumMap<>(Facet.class);
    selected.putAll(request.selected());
    selected.put(facet, values);
    return Requests.of(request.query(), selected, request.sort());
  }

  private List<String> some(List<String> values) {
    return Stream.of(
            values.get(random.nextInt(values.size())), values.get(random.nextInt(values.size())))
        .distinct()
        .toList();
  }

  private ArchivedArticle story(String id) {
    Heading heading =
        new Heading(
            random.nextBoolean() ? null : some(List.of("要闻", "简讯")).get(0), null, "题", null);
    LocalDate date =
        random.nextInt(5) == 0
            ? null
            : LocalDate.of(2022 + random.nextInt(2), 1 + random.nextInt(3), 1);
    String body = random.nextBoolean() ? "灯亮" : "树绿";
    ArchivedArticle plain = Stories.of(id, heading, body, date, some(PLACES));
    Article article = plain.article();
    List<Credit> byline =
        some(List.of("张三", "李四", "王五")).stream().map(name -> new Credit(name, "记者")).toList();
    return new ArchivedArticle(
        id,
        new Article(
            article.kind(),
            heading,
            byline,
            article.issue(),
            null,
            article.mentions(),
            body,
            null,
            null,
            article.source()),
        plain.archiveDate());
  }
}
