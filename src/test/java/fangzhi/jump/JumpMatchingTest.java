package fangzhi.jump;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.ArchivedArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JumpMatchingTest {
  /**
   * Parts are written {@code id|page|headline|from|to|person}, a semicolon between them; - is none.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      value = {
        "marks that name each other, a|1|河畔变了样||第三版; b|1|水库检查; c|3|变了样|第一版|, a+c, -",
        "marks alone are enough where there is one pair, a|1|河畔变了样||3; c|3||一版|, a+c, -",
        "number and section however printed, a|A1|河畔变了样||A03版; c|03||第一版|, a+c, -",
        "a chain, a|1|甲乙丙丁||3; c|3||1|5; e|5||3|, a+c+e, -",
        "a mark that leads elsewhere, a|1|河畔变了样||第四版; c|3|河畔变了样|第一版|, -, c",
        "a mark of another page, a|2|河畔变了样||第三版; c|3|河畔变了样|第一版|, -, -",
        "a lost mark where the headline is repeated, a|1|清河畔变了样; c|3|河畔变了样|1|, a+c, -",
        "a lost mark where the headline goes further, a|1|河畔变样; c|3|三年河畔变样了|1|, a+c, -",
        "a lost mark and a headline too short to tell, a|1|综述; c|3|综述|1|, -, c",
        "a lost mark and a headline only alike, a|1|河畔三年变了样; c|3|河畔变样|1|, -, c",
        "a lost mark and no headline, a|1|河畔变了样; c|3||1|, -, c",
        "two beginnings and nothing more, a|1|甲乙丙丁||3; b|1|戊己庚辛||3; c|3||1|, -, c",
        "two continuations and nothing more, a|1|甲乙丙丁||3; c|3||1|; d|3||1|, -, c d",
        "two pairs told by whole headlines, a|1|河畔变了样||3; b|1|山楂节开园||3; c|3|山楂节开|1|; d|3|河畔变了|1|,"
            + " a+d b+c, -",
        "two pairs told by alike headlines, a|1|河畔变了样||3; b|1|山楂节开园||3; c|3|山楂节办了|1|; d|3|河畔变化|1|,"
            + " a+d b+c, -",
        "two pairs of which one is told, a|1|河畔变了样||3; b|1|山楂节开园||3; c|3|河畔变了|1|; d|3||1|,"
            + " a+c b+d, -",
        "two pairs told by a person, a|1|河畔变了样||3|王秋生; b|1|山楂节开园||3|郝桂兰;"
            + " c|3||1||王秋生; d|3||1||郝桂兰, a+c b+d, -",
        "a mark against a headline, a|1|河畔变了样||3; b|1|山楂节开园; c|3|山楂节开园|1|, -, c",
        "no such page, c|3|河畔变了样|第一版|, -, -",
        "its own page, a|3|河畔变了样||3; c|3|河畔变了样|第三版|, -, -",
        "a page that isn't printed, a|1|河畔变了样||3; c||河畔变了样|第一版|, a+c, -",
        "a page that isn't printed and no headline, a|1|河畔变了样||3; c|||第一版|, -, c",
        "no page in the mark, a|1|河畔变了样||3; c|3|河畔变了样|上版|, -, -",
        "a circle, a|1|甲乙丙丁|3|3; c|3|戊己庚辛|1|1, -, a c",
        "a chain whose beginning is missing, c|3|甲乙丙丁|1|5; e|5||3|, c+e, -"
      })
  void partsAreJoinedOnlyWhereItIsCertain(
      String what, String parts, String stories, String undecided) {
    List<ArchivedArticle> articles = Arrays.stream(parts.split("; ")).map(Parts::of).toList();
    assertEquals(stories + " / " + undecided, found(articles), what);
  }

  private static String found(List<ArchivedArticle> articles) {
    List<ArchivedArticle> shuffled = new ArrayList<>(articles);
    String first = foundIn(shuffled);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(first, foundIn(shuffled), "shuffled by " + seed);
    }
    return first;
  }

  private static String foundIn(List<ArchivedArticle> articles) {
    Map<PageNumber, List<ArchivedArticle>> pages =
        articles.stream()
            .filter(a -> a.article().issue().pageNumber() != null)
            .collect(Collectors.groupingBy(a -> PageNumber.of(a.article().issue().pageNumber())));
    JumpMatching.Found found =
        JumpMatching.find(
            articles.stream().filter(a -> a.article().continuedFrom() != null).toList(), pages);
    String stories =
        found.stories().stream().map(story -> ids(story, "+")).collect(Collectors.joining(" "));
    return or(stories) + " / " + or(ids(found.undecided(), " "));
  }

  private static String or(String ids) {
    return ids.isEmpty() ? "-" : ids;
  }

  private static String ids(List<ArchivedArticle> parts, String between) {
    return parts.stream().map(ArchivedArticle::id).collect(Collectors.joining(between));
  }
}
