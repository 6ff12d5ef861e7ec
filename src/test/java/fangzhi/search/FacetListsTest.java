package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetListsTest {
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
  void everyYearIsListed() throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    for (int year = 1949; year <= 2026; year++) {
      LocalDate day = LocalDate.of(year, 3, 9);
      articles.add(Stories.of("a" + year, Heading.of("题"), "文", day, List.of()));
    }
    try (ArchiveSearcher searcher = archive(articles)) {
      SearchResult result = searcher.search(Requests.query(""));
      assertEquals(78, result.facets().getOrDefault(Facet.MONTH, List.of()).size());
    }
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
}
