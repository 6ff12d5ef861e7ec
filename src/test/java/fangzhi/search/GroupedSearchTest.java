package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.InventedGroups;
import fangzhi.index.Stories;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Results with one card a group, against the whole ungrouped order of which the first of each group
 * is kept: for any facets, dates and orders, by pages of any depth and by cursor.
 */
class GroupedSearchTest {
  private static final long SEED = Long.getLong("groups.seed", 20261121);
  private static final int ARTICLES = 600;
  private static final int ROUNDS = 100;
  private static final List<String> QUERIES = List.of("", "", "灯", "灯 树", "\"灯亮\"", "树绿灯亮", "题");

  /** Far less than the results, so that most pages are behind several. */
  private static final int STRIDE = 50;

  /** The fewest hits a page on the way through a whole result. */
  private static final int MANY = 15;

  private static final Comparator<ArchivedArticle> OLDEST =
      Comparator.comparing(
              (ArchivedArticle article) -> day(article),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(ArchivedArticle::id);

  private final Random random = new Random(SEED);
  private final RandomStories stories = new RandomStories(random);
  private final List<ArchivedArticle> articles =
      IntStream.range(0, ARTICLES).mapToObj(this::story).toList();
  private final RandomRequests requests = new RandomRequests(random, stories, articles);
  private final Map<String, Optional<Long>> groups = new HashMap<>();
  private final Map<String, ArchivedArticle> byId = new HashMap<>();
  private final Path folder;
  private final ArchiveSearcher archive;
  private int behind;

  GroupedSearchTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    write();
    archive = ArchiveSearcher.open(folder, STRIDE, 1);
  }

  private ArchivedArticle story(int number) {
    return stories.next(Integer.toHexString(number * 0x9E3779B1), null);
  }

  /** Several segments, with groups across them, of some of which articles are gone. */
  private void write() throws IOException {
    int third = ARTICLES / 3;
    write("k", articles.subList(0, third));
    write("l", articles.subList(third, 2 * third));
    write("m", articles.subList(2 * third, ARTICLES));
    List<ArchivedArticle> gone =
        IntStream.range(0, 40).mapToObj(i -> stories.next("gone" + i, null)).toList();
    write("gone", gone);
    articles.forEach(article -> byId.put(article.id(), article));
    articles.forEach(article -> groups.put(article.id(), group()));
    gone.forEach(article -> groups.put(article.id(), group()));
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      writer.remove("gone");
    }
    InventedGroups.write(folder, groups);
    gone.forEach(article -> groups.remove(article.id()));
  }

  private void write(String key, List<ArchivedArticle> some) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, key, some);
    }
  }

  /** None for two of five; large ones and some of one article among the others. */
  private Optional<Long> group() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> Optional.empty();
      case 2 -> Optional.of((long) random.nextInt(3) - 1);
      case 3 -> Optional.of(Long.MAX_VALUE - random.nextInt(30));
      default -> Optional.of(1_000L + random.nextInt(200));
    };
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
  }

  private static @Nullable LocalDate day(ArchivedArticle article) {
    ArchiveDate date = article.archiveDate();
    return date == null ? null : date.date();
  }

  @Test
  void anyResultIsTheUngroupedOneWithTheFirstOfEachGroupKept() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      String query = QUERIES.get(random.nextInt(QUERIES.size()));
      SearchRequest request =
          random.nextBoolean() ? requests.undivided(query) : requests.next(query);
      check(request, whole(request));
    }
    assertTrue(behind > 4_000, "only " + behind + " articles stood behind others");
  }

  private List<String> whole(SearchRequest request) throws IOException {
    List<String> ids = new ArrayList<>();
    try (WholeResult all = archive.whole(request)) {
      Optional<ArchivedArticle> next = all.next();
      while (next.isPresent()) {
        ids.add(next.get().id());
        next = all.next();
      }
    }
    return ids;
  }

  private void check(SearchRequest request, List<String> all) throws IOException {
    String context = "seed " + SEED + " " + request;
    List<String> shown = firstOfEachGroup(all);
    behind += all.size() - shown.size();
    SearchResult single = archive.search(request.withGrouped(false).withSize(7));
    assertEquals(all.stream().limit(7).toList(), Requests.ids(single), context);
    assertEquals(all.size(), single.cards(), context);
    SearchRequest walk = request.withSize(Math.max(MANY, request.size()));
    assertEquals(shown, byPages(walk, shown.size(), context), context);
    assertEquals(shown, byCursor(walk), context);
    int page = 1 + random.nextInt(2 + shown.size() / request.size());
    SearchResult result = archive.search(request.withPage(page));
    int begin = Math.min(shown.size(), (page - 1) * request.size());
    int end = Math.min(shown.size(), begin + request.size());
    assertEquals(shown.subList(begin, end), Requests.ids(result), context + " page " + page);
    for (Hit hit : result.hits()) {
      checkSimilar(hit, all, context);
    }
    assertEquals(single.total(), result.total(), context);
    assertEquals(single.facets(), result.facets(), context);
    assertEquals(single.facetSizes(), result.facetSizes(), context);
    assertEquals(single.months(), result.months(), context);
  }

  private List<String> firstOfEachGroup(List<String> all) {
    Set<Long> seen = new HashSet<>();
    return all.stream().filter(id -> group(id).map(seen::add).orElse(true)).toList();
  }

  private Optional<Long> group(String id) {
    return Objects.requireNonNull(groups.get(id));
  }

  private List<String> byPages(SearchRequest request, int cards, String context)
      throws IOException {
    List<String> ids = new ArrayList<>();
    int number = 1;
    SearchResult page = archive.search(request);
    while (!page.hits().isEmpty()) {
      assertEquals(cards, page.cards(), context);
      ids.addAll(Requests.ids(page));
      page = archive.search(request.withPage(++number));
    }
    assertNull(page.next(), context);
    return ids;
  }

  private List<String> byCursor(SearchRequest request) throws IOException {
    SearchResult result = archive.search(request);
    List<String> ids = new ArrayList<>(Requests.ids(result));
    while (result.next() != null) {
      result = archive.search(request.behind(result.next()));
      ids.addAll(Requests.ids(result));
    }
    return ids;
  }

  private void checkSimilar(Hit hit, List<String> all, String context) {
    String id = hit.found().id();
    List<String> others = others(id, all);
    assertEquals(others.size(), hit.similar().total(), context + " " + id);
    assertEquals(others.stream().limit(10).toList(), ids(hit.similar()), context + " " + id);
  }

  /** Of some articles those of the same group, the oldest first. */
  private List<String> others(String id, List<String> some) {
    return some.stream()
        .filter(other -> !other.equals(id))
        .filter(other -> group(id).isPresent() && group(other).equals(group(id)))
        .map(other -> Objects.requireNonNull(byId.get(other)))
        .sorted(OLDEST)
        .map(ArchivedArticle::id)
        .toList();
  }

  private static List<String> ids(SimilarStories similar) {
    return similar.oldest().stream().map(ArchivedArticle::id).toList();
  }

  @Test
  void anArticleHasTheOthersOfItsGroup() throws IOException {
    List<String> all = articles.stream().map(ArchivedArticle::id).toList();
    for (String id : all) {
      assertEquals(others(id, all), ids(archive.similar(id)), id);
      assertEquals(others(id, all).size(), archive.similar(id).total(), id);
    }
    assertEquals(SimilarStories.NONE, archive.similar("nosuch"));
  }

  @Test
  void anArchiveWithoutGroupsShowsEachArticle() throws IOException {
    groups.replaceAll((id, group) -> Optional.empty());
    InventedGroups.write(folder, groups);
    archive.refresh();
    SearchRequest request = SearchRequest.of("").withSize(100);
    SearchResult result = archive.search(request);
    assertEquals(ARTICLES, result.cards());
    assertEquals(whole(request), byCursor(request));
    assertTrue(result.hits().stream().allMatch(hit -> hit.similar().total() == 0));
  }

  @Test
  void articlesTakenFromAGroupLeaveTheOthersTogether() throws IOException {
    String text = "河西社区的路灯昨天亮了，居民夜里出门不再摸黑，社区说下个月还要再装二十盏。";
    for (String id : List.of("z1", "z2", "z3")) {
      write(id, List.of(Stories.plain(id, "路灯亮了", text)));
    }
    InventedGroups.write(folder, group("z1", "z2", "z3"));
    archive.refresh();
    SearchRequest request = SearchRequest.of("路灯");
    Hit first = archive.search(request).hits().getFirst();
    assertEquals(List.of("z2", "z3"), ids(first.similar()));
    remove("z1", "z2", "z3");
    Hit second = archive.search(request).hits().getFirst();
    assertEquals("z2", second.found().id());
    assertEquals(List.of("z3"), ids(second.similar()));
    remove("z2", "z3");
    SearchResult last = archive.search(request);
    assertEquals(List.of("z3"), Requests.ids(last));
    assertEquals(0, last.hits().getFirst().similar().total());
    assertEquals(0, archive.similar("z3").total());
  }

  private static Map<String, Optional<Long>> group(String... ids) {
    Map<String, Optional<Long>> group = new HashMap<>();
    for (String id : ids) {
      group.put(id, Optional.of(7L));
    }
    return group;
  }

  /** Removes an article; whether the others stay a group isn't looked at here. */
  private void remove(String id, String... others) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      writer.remove(id);
    }
    InventedGroups.write(folder, group(others));
    archive.refresh();
  }

  @Test
  void cursorGoesOnWithTheSameGroupingOnly() throws IOException {
    SearchRequest request = SearchRequest.of("").withSize(10);
    String next = Objects.requireNonNull(archive.search(request).next());
    assertTrue(archive.search(request.behind(next)).hits().size() > 1);
    assertThrows(
        BadCursorException.class, () -> archive.search(request.withGrouped(false).behind(next)));
  }
}
