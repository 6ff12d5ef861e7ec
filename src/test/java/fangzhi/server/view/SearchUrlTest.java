package fangzhi.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.export.ExportFormat;
import fangzhi.search.Facet;
import fangzhi.search.SearchRequest;
import fangzhi.search.Sort;
import fangzhi.server.view.SearchUrl.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchUrlTest {
  /** Everything that can be chosen, chosen. */
  private static final SearchUrl FULL =
      new SearchUrl(
          SearchRequest.of("a&b")
              .withSelected(
                  Map.of(Facet.PLACE, List.of("x/y"), Facet.KIND, List.of("photo", "brief")))
              .withDates(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 3, 4))
              .withSort(Sort.OLDEST)
              .withGrouped(false)
              .withSize(50)
              .withPage(3));

  @Test
  void allThatIsChosenIsWrittenInOneOrder() {
    assertEquals(
        "/?q=a%26b&place=x%2Fy&kind=photo&kind=brief&from=2023-01-02&to=2023-03-04"
            + "&sort=oldest&group=off&page=3&size=50",
        FULL.href());
  }

  @Test
  void defaultsAreNotWritten() {
    assertEquals("/?q=", SearchUrl.ALL.href());
    assertEquals("/?q=%E7%81%AF", SearchUrl.of("灯").href());
    assertEquals("/?sort=oldest", SearchUrl.ALL.sorted(Sort.OLDEST).href());
    assertEquals("/?q=a&sort=newest", SearchUrl.of("a").sorted(Sort.NEWEST).href());
  }

  @ParameterizedTest
  @CsvSource({"a b,a%20b", "a+b,a%2Bb", "a#b,a%23b", "<\">,%3C%22%3E", "1%,1%25", "=?,%3D%3F"})
  void charactersWithAMeaningInAddressesAreEncoded(String query, String encoded) {
    assertEquals("/?q=" + encoded, SearchUrl.of(query).href());
  }

  @Test
  void stepsKeepTheRestAndGoBackToTheFirstPage() {
    String rest = "&from=2023-01-02&to=2023-03-04&sort=oldest&group=off&size=50";
    assertEquals(
        "/?q=a%26b&place=x%2Fy&kind=brief" + rest, FULL.toggled(Facet.KIND, "photo").href());
    assertEquals(
        "/?q=a%26b&place=x%2Fy&kind=photo&kind=brief&kind=box" + rest,
        FULL.toggled(Facet.KIND, "box").href());
    assertEquals("/?q=a%26b&sort=oldest&group=off&size=50", FULL.unfiltered().href());
    assertEquals(
        "/?q=a%26b&place=x%2Fy&kind=photo&kind=brief&sort=oldest&group=off&size=50",
        FULL.withoutDates().href());
  }

  @Test
  void groupingIsAStepThatExportsAndFeedsKnowNothingOf() {
    assertEquals("/?q=a&group=off", SearchUrl.of("a").grouped(false).href());
    assertEquals("/?q=a", SearchUrl.of("a").at(2).grouped(false).grouped(true).href());
    assertEquals("/feed.atom?q=a", SearchUrl.of("a").grouped(false).feed());
    assertEquals(
        "/api/v1/export?format=csv&q=a", SearchUrl.of("a").grouped(false).export(ExportFormat.CSV));
  }

  @Test
  void placeTakesThePlaceOfThoseAboveAndBelow() {
    SearchUrl district = SearchUrl.ALL.toggled(Facet.PLACE, "a/b");
    assertEquals("/?place=a%2Fb%2Fc", district.toggled(Facet.PLACE, "a/b/c").href());
    assertEquals("/?place=a", district.toggled(Facet.PLACE, "a").href());
    assertEquals("/?place=a%2Fb&place=a%2Fbc", district.toggled(Facet.PLACE, "a/bc").href());
  }

  @Test
  void formKeepsWhatItDoesNotSetItself() {
    assertEquals(
        List.of(
            new Parameter("place", "x/y"),
            new Parameter("kind", "photo"),
            new Parameter("kind", "brief"),
            new Parameter("sort", "oldest"),
            new Parameter("group", "off"),
            new Parameter("size", "50")),
        FULL.keptBeside("q", "from", "to"));
  }
}
