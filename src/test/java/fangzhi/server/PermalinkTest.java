package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.search.Facet;
import fangzhi.search.SearchRequest;
import fangzhi.search.Sort;
import fangzhi.server.view.SearchUrl;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The address of a search page holds all of the search. */
class PermalinkTest {
  private static final List<String> TEXTS =
      List.of(
          "灯",
          "a&b=c",
          "+",
          "%25",
          "#?",
          "\"老旧 小区\"~5",
          "-不含",
          "( 或",
          "\uD842\uDFB7",
          "😀",
          "\u0000",
          "=",
          ";",
          "<'>");

  @RepeatedTest(300)
  void addressReadAgainIsTheSameSearch(RepetitionInfo repetition) {
    SearchRequest request = request(new Random(repetition.getCurrentRepetition()));
    String address = new SearchUrl(request).href();
    assertEquals(request, read(address), address);
    assertEquals(address, new SearchUrl(read(address)).href());
  }

  private static SearchRequest read(String address) {
    String query = URI.create("http://localhost" + address).getRawQuery();
    return SearchParameters.read(QueryString.onlyKnown(query, SearchParameters.NAMES));
  }

  private static SearchRequest request(Random random) {
    Map<Facet, List<String>> selected = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values =
          IntStream.range(0, random.nextInt(3))
              .mapToObj(i -> value(facet, random))
              .distinct()
              .toList();
      if (!values.isEmpty()) {
        selected.put(facet, values);
      }
    }
    LocalDate from = random.nextBoolean() ? null : LocalDate.of(1958, 10, 1);
    LocalDate to = random.nextBoolean() ? null : LocalDate.of(2023, 3, 9);
    return SearchRequest.of(text(random, random.nextInt(4)))
        .withSelected(selected)
        .withDates(from, to)
        .withSort(List.of(Sort.values()).get(random.nextInt(3)))
        .withSize(1 + random.nextInt(SearchRequest.MAX_SIZE))
        .withPage(1 + random.nextInt(random.nextBoolean() ? 3 : Integer.MAX_VALUE - 1));
  }

  private static String value(Facet facet, Random random) {
    return switch (facet) {
      case PLACE -> "许昌市/" + text(random, 1).replace("/", "");
      case MONTH -> random.nextBoolean() ? "2023" : "2023/2023-0" + (1 + random.nextInt(9));
      case KIND -> random.nextBoolean() ? "photo" : "box";
      case PERSON, ORGANISATION, PAPER, BYLINE, COLUMN -> text(random, 2);
    };
  }

  private static String text(Random random, int parts) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, parts)
        .forEach(
            i ->
                text.append(TEXTS.get(random.nextInt(TEXTS.size()))).append(i % 2 == 0 ? " " : ""));
    return text.toString().strip();
  }
}
