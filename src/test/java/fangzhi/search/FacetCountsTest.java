package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is counted for random choices in random archives, against a slow count. */
class FacetCountsTest {
  private static final long SEED = 20261121;

  private final Random random = new Random(SEED);
  private final RandomStories stories = new RandomStories(random);
  private final Path folder;
  private final Map<String, SlowFacets> slow = new HashMap<>();
  private int listed;
  private int zeros;
  private int relaxed;

  FacetCountsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyCountOfAnyChoiceIsThatOfASlowScan() throws IOException {
    List<ArchivedArticle> articles =
        IntStream.range(0, 400).mapToObj(i -> stories.next("a" + i, null)).toList();
    check(articles, List.of("", "灯", "灯 树", "\"灯亮\"", "树绿灯亮", "没有的"), 400);
    assertTrue(
        listed > 10_000 && zeros > 100 && relaxed > 10, listed + " " + zeros + " " + relaxed);
  }

  @Test
  void realArticlesAreCountedAsWell() throws IOException {
    Assumptions.assumeTrue(Corpus.isThere(), "no corpus beside the project");
    List<ArchivedArticle> articles = new ArrayList<>();
    for (ArchivedArticle plain : Corpus.articles(2_000)) {
      articles.add(stories.next(plain.id(), plain));
    }
    check(articles, List.of("", "会议 经济", "中国经济会议"), 40);
  }

  private void check(List<ArchivedArticle> articles, List<String> queries, int rounds)
      throws IOException {
    write(articles);
    RandomRequests requests = new RandomRequests(random, stories, articles);
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      for (int round = 0; round < rounds; round++) {
        SearchRequest request = requests.next(queries.get(random.nextInt(queries.size())));
        SlowFacets expected = slow.get(request.query());
        if (expected == null) {
          expected = new SlowFacets(found(searcher, request.query(), articles));
          slow.put(request.query(), expected);
        }
        check(searcher.search(request), request, expected);
      }
    }
  }

  /** Several segments, some with articles that are gone. */
  private void write(List<ArchivedArticle> articles) throws IOException {
    int third = articles.size() / 3;
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", articles.subList(0, third));
      Stories.write(writer, "gone", List.of(Stories.complete("gone"), stories.next("old", null)));
      writer.commit();
      Stories.write(writer, "l", articles.subList(third, 2 * third));
      writer.commit();
      Stories.write(writer, "m", articles.subList(2 * third, articles.size()));
      writer.remove("gone");
    }
  }

  /** The articles that words find, whatever else is chosen. */
  private static List<ArchivedArticle> found(
      ArchiveSearcher searcher, String query, List<ArchivedArticle> articles) throws IOException {
    Set<String> ids = new HashSet<>();
    SearchResult page;
    int number = 1;
    do {
      page = searcher.search(page(query, number++));
      ids.addAll(Requests.ids(page));
    } while (!page.hits().isEmpty());
    assertEquals(page.total(), ids.size());
    return articles.stream().filter(article -> ids.contains(article.id())).toList();
  }

  private static SearchRequest page(String query, int number) {
    return SearchRequest.of(query)
        .withSort(Sort.NEWEST)
        .withGrouped(false)
        .withSize(100)
        .withPage(number);
  }

  private void check(SearchResult result, SearchRequest request, SlowFacets expected) {
    String context = "seed " + SEED + " " + request;
    Set<String> found = expected.found(request);
    assertEquals(found.size(), result.total(), context);
    assertTrue(found.containsAll(Requests.ids(result)), context);
    for (Facet facet : Facet.values()) {
      List<FacetValue> list = result.facets().getOrDefault(facet, List.of());
      assertEquals(expected.list(request, facet), list, context);
      assertEquals(expected.counts(request, facet).size(), result.facetSizes().get(facet), context);
      listed += list.size();
      zeros += (int) list.stream().filter(value -> value.count() == 0).count();
    }
    assertEquals(expected.months(request), result.months(), context);
    relaxed += result.relaxed().isEmpty() ? 0 : 1;
  }
}
