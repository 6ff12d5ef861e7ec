package fangzhi.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RecombinerTest {
  private static final List<SourceStory> STORIES =
      List.of(
          new SourceStory(
              "河边“新桥”通车", List.of(List.of("昨天下午，新桥通车。", "市民说：\"好。\""), List.of("桥长三百米。"))),
          new SourceStory("粮价2%", List.of(List.of("今年粮价上涨百分之二。"))));

  @Test
  void sameSeedGivesTheSameBytesAndOfMoreTheSameFirstOnes() throws IOException {
    byte[] fifty = articles(50, 7);
    assertArrayEquals(fifty, articles(50, 7));
    assertArrayEquals(fifty, Arrays.copyOf(articles(80, 7), fifty.length));
  }

  @Test
  void anotherSeedGivesOthers() throws IOException {
    assertFalse(Arrays.equals(articles(50, 7), articles(50, 8)));
  }

  @Test
  void everyLineIsAnArticleOfTheShapeOfARealOne() throws IOException {
    for (JsonNode article : lines(articles(300, 7))) {
      int paragraphs = article.get("body").asText().split("\n").length;
      assertTrue(paragraphs == 1 || paragraphs == 2, article::toString);
      assertFalse(article.get("headline").asText().isBlank());
      assertFalse(article.toString().contains("\uFFFD"), article::toString);
    }
  }

  @Test
  void wordsAreReplacedByThoseOfOtherSentences() throws IOException {
    Pattern replaced = Pattern.compile("今年(昨天|下午|新桥|通车|市民)上涨");
    assertTrue(
        lines(articles(300, 7)).stream()
            .anyMatch(article -> replaced.matcher(article.get("body").asText()).find()));
  }

  @Test
  void daysSpreadOverDecadesAndSomePapersAreFrequent() throws IOException {
    List<JsonNode> articles = lines(articles(300, 7));
    Set<Integer> years =
        articles.stream()
            .map(article -> LocalDate.parse(article.get("date").asText()).getYear())
            .collect(Collectors.toSet());
    assertTrue(years.size() > 30, years::toString);
    long mostFrequent =
        articles.stream()
            .collect(Collectors.groupingBy(a -> a.get("paper").asText(), Collectors.counting()))
            .values()
            .stream()
            .max(Long::compare)
            .orElseThrow();
    assertTrue(mostFrequent > 300 / 12, () -> "only " + mostFrequent);
  }

  @Test
  void charactersAreThoseOfTheBodies() throws IOException {
    Recombiner recombiner = new Recombiner(STORIES, 7);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    recombiner.write(20, out);
    int expected =
        lines(out.toByteArray()).stream()
            .mapToInt(article -> article.get("body").asText().replace("\n", "").length())
            .sum();
    assertEquals(expected, recombiner.characters());
  }

  private static byte[] articles(int number, long seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Recombiner(STORIES, seed).write(number, out);
    return out.toByteArray();
  }

  private static List<JsonNode> lines(byte[] articles) throws IOException {
    return new ObjectMapper()
        .readerFor(JsonNode.class)
        .<JsonNode>readValues(new String(articles, StandardCharsets.UTF_8))
        .readAll();
  }
}
