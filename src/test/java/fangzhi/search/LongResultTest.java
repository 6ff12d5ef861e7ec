package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A result of two thousand articles with ties in score and day, undated ones among them. */
class LongResultTest {
  private static final int ARTICLES = 2_000;
  private static final LocalDate FIRST = LocalDate.of(1958, 10, 1);

  /** Far less than the result, so that most pages are behind several. */
  private static final int STRIDE = 400;

  private static Path folder;
  private static List<ArchivedArticle> articles;
  private static ArchiveSearcher archive;

  @BeforeAll
  static void index(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Random random = new Random(20261121);
    articles = IntStream.range(0, ARTICLES).mapToObj(i -> article(random, i)).toList();
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", articles);
      writer.commit();
    }
    archive = ArchiveSearcher.open(folder, STRIDE, ShownArticles.MANY);
  }

  private static ArchivedArticle article(Random random, int number) {
    LocalDate day = random.nextInt(7) == 0 ? null : FIRST.plusDays(random.nextInt(40));
    String id = Integer.toHexString(number * 0x9E3779B1);
    String body = "路灯亮了。".repeat(1 + random.nextInt(3));
    return Stories.of(id, Heading.of(random.nextInt(3) == 0 ? "路灯" : "题"), body, day, List.of());
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
  }

  private static SearchRequest request(Sort sort, int page, int size) {
    return SearchRequest.of("路灯").withSort(sort).withGrouped(false).withSize(size).withPage(page);
  }

  private static String cursor(ArchiveSearcher searcher, SearchRequest request) throws IOException {
    return Objects.requireNonNull(searcher.search(request).next());
  }

  private static List<String> whole(ArchiveSearcher searcher, Sort sort) throws IOException {
    List<String> ids = new ArrayList<>();
    try (WholeResult all = searcher.whole(request(sort, 1, 1))) {
      Optional<ArchivedArticle> next = all.next();
      while (next.isPresent()) {
        ids.add(next.get().id());
        next = all.next();
      }
      assertEquals(all.total(), ids.size());
    }
    return ids;
  }

  private static List<String> byCursor(ArchiveSearcher searcher, Sort sort, int size)
      throws IOException {
    SearchRequest request = request(sort, 1, size);
    SearchResult result = searcher.search(request);
    List<String> ids = new ArrayList<>(Requests.ids(result));
    while (result.next() != null) {
      assertEquals(size, result.hits().size());
      result = searcher.search(request.behind(result.next()));
      ids.addAll(Requests.ids(result));
    }
    return ids;
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesCursorAndWholeResultGiveEachArticleOnceInOneOrder(Sort sort) throws IOException {
    List<String> all = whole(archive, sort);
    assertEquals(ARTICLES, all.stream().distinct().count());
    assertEquals(all, byCursor(archive, sort, 97));
    List<String> paged = new ArrayList<>();
    for (int page = 1; page <= ARTICLES / 100; page++) {
      SearchResult result = archive.search(request(sort, page, 100));
      assertEquals(ARTICLES, result.total());
      assertEquals(page == ARTICLES / 100, result.next() == null, "page " + page);
      paged.addAll(Requests.ids(result));
    }
    assertEquals(all, paged);
  }

  @Test
  void dateOrdersAreByDayThenIdWithTheUndatedLast() throws IOException {
    Comparator<LocalDate> newest = Comparator.reverseOrder();
    assertEquals(sorted(newest), whole(archive, Sort.NEWEST));
    assertEquals(sorted(Comparator.naturalOrder()), whole(archive, Sort.OLDEST));
  }

  private static List<String> sorted(Comparator<LocalDate> days) {
    return articles.stream()
        .sorted(
            Comparator.comparing(
                    (ArchivedArticle article) -> day(article), Comparator.nullsLast(days))
                .thenComparing(ArchivedArticle::id))
        .map(ArchivedArticle::id)
        .toList();
  }

  private static @Nullable LocalDate day(ArchivedArticle article) {
    ArchiveDate date = article.archiveDate();
    return date == null ? null : date.date();
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void pageGoesOnByCursor(Sort sort) throws IOException {
    List<String> all = whole(archive, sort);
    SearchRequest middle = request(sort, 20, 50);
    String next = cursor(archive, middle);
    assertEquals(all.subList(1_000, 1_050), Requests.ids(archive.search(middle.behind(next))));
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 1_000_000, Integer.MAX_VALUE})
  void pageBehindTheEndIsEmptyWithTheTrueTotal(int page) throws IOException {
    SearchResult result = archive.search(request(Sort.RELEVANCE, page, 100));
    assertEquals(ARTICLES, result.total());
    assertEquals(List.of(), result.hits());
    assertNull(result.next());
  }

  @ParameterizedTest
  @EnumSource(
      value = Sort.class,
      names = {"NEWEST", "OLDEST"})
  void articlesThatComeAndGoShiftNoneOfTheOthersOutOfADateOrder(Sort sort, @TempDir Path growing)
      throws IOException {
    write(growing, "k", articles.subList(0, 700));
    try (ArchiveSearcher searcher = ArchiveSearcher.open(growing)) {
      List<String> before = whole(searcher, sort);
      SearchRequest request = request(sort, 1, 100);
      SearchResult result = searcher.search(request);
      List<String> seen = new ArrayList<>(Requests.ids(result));
      for (int i = 0; result.next() != null; i++) {
        write(growing, "more" + i, articles.subList(700 + i * 50, 750 + i * 50));
        searcher.refresh();
        result = searcher.search(request.behind(result.next()));
        seen.addAll(Requests.ids(result));
      }
      assertEquals(seen.size(), seen.stream().distinct().count());
      assertEquals(before, seen.stream().filter(before::contains).toList());
      assertTrue(seen.size() > before.size(), "none of the new ones came by");
    }
  }

  private static void write(Path folder, String key, List<ArchivedArticle> stories)
      throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, key, stories);
      writer.commit();
    }
  }

  @Test
  void cursorOfAnArticleThatIsGoneStillLeadsOn(@TempDir Path other) throws IOException {
    write(other, "a", articles.subList(0, 10));
    write(other, "b", articles.subList(10, 20));
    try (ArchiveSearcher searcher = ArchiveSearcher.open(other)) {
      List<String> all = whole(searcher, Sort.NEWEST);
      SearchRequest request = request(Sort.NEWEST, 1, 8);
      String next = cursor(searcher, request);
      write(other, "a", List.of());
      searcher.refresh();
      List<String> rest = Requests.ids(searcher.search(request.behind(next)));
      List<String> left = articles.subList(10, 20).stream().map(ArchivedArticle::id).toList();
      assertEquals(all.subList(8, 20).stream().filter(left::contains).toList(), rest);
    }
  }

  @Test
  void cursorGoesOnWithItsOwnSearchOnly() throws IOException {
    SearchRequest request = request(Sort.NEWEST, 1, 100);
    String next = cursor(archive, request);
    assertTrue(next.matches("[A-Za-z0-9_-]+"), next);
    assertFalse(archive.search(request(Sort.NEWEST, 1, 7).behind(next)).hits().isEmpty());
    List<SearchRequest> others =
        List.of(
            request(Sort.OLDEST, 1, 100),
            request(Sort.RELEVANCE, 1, 100),
            Requests.of("灯", Map.of(), Sort.NEWEST),
            Requests.of("路灯", Map.of(Facet.PLACE, List.of("许昌市")), Sort.NEWEST),
            request.withDates(FIRST, null),
            request.withDates(null, FIRST));
    for (SearchRequest other : others) {
      assertThrows(
          BadCursorException.class, () -> archive.search(other.behind(next)), other.toString());
    }
  }

  @Test
  void damagedCursorIsRefused() throws IOException {
    SearchRequest request = request(Sort.NEWEST, 1, 100);
    String next = cursor(archive, request);
    Random random = new Random(7);
    List<String> damaged =
        new ArrayList<>(List.of("", "x", "====", "灯", next + next, "A".repeat(999)));
    for (int i = 0; i < 200; i++) {
      int at = random.nextInt(next.length());
      char other = "ABCxyz019-_".charAt(random.nextInt(11));
      damaged.add(next.substring(0, at) + other + next.substring(at + 1));
      damaged.add(next.substring(0, at));
    }
    damaged.removeIf(next::equals);
    for (String token : damaged) {
      assertThrows(
          BadCursorException.class, () -> archive.search(request.behind(token)), "cursor " + token);
    }
  }
}
