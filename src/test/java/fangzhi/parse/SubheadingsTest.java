package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubheadingsTest {
  private static final String LIBRARY = "南湖社区的书屋从周一起延长开放时间，居民下班后也能借书。书屋由社区和图书馆合办。";
  private static final String READERS = "借书的居民说，南湖社区的书屋离家近，图书馆的书也能在书屋还。";
  private static final String HARVEST = "秋收以来，全县小麦机收率达到九成，合作社调来三十台收割机，农户连夜抢收。";

  @Test
  void lineBetweenPartsOfOneStoryIsASubheading() {
    assertTrue(scoreBetween(LIBRARY, READERS) > StoryWeights.SUBHEADING);
  }

  @Test
  void lineBetweenTwoTopicsIsNone() {
    assertTrue(scoreBetween(LIBRARY, HARVEST) < StoryWeights.SUBHEADING);
  }

  @Test
  void lineWithoutTextAfterItScoresAsAny() {
    List<Unit> units = units(LIBRARY, "书屋里的灯光");
    assertEquals(StoryWeights.SUBHEADING, subheadings(units).score(1));
  }

  @Test
  void storyHardlyBeginsInTheMiddleOfATopic() {
    assertTrue(subheadings(units(LIBRARY, READERS)).split(1) < 0);
    assertEquals(0, subheadings(units(LIBRARY, HARVEST)).split(1));
  }

  @Test
  void markdownHeadingOfTheFirstLevelBeginsAStory() {
    double plain = scoreBetween(LIBRARY, "书屋里的灯光", READERS);
    assertEquals(plain + StoryWeights.MARKED_INSIDE, scoreBetween(LIBRARY, "# 书屋里的灯光", READERS));
  }

  @Test
  void noticeStandsForItself() {
    Subheadings found = subheadings(units(LIBRARY, "停电公告", READERS));
    assertTrue(found.isNotice(1));
    assertEquals(StoryWeights.NOTICE_INSIDE, found.score(1));
  }

  private static double scoreBetween(String before, String after) {
    return scoreBetween(before, "书屋里的灯光", after);
  }

  private static double scoreBetween(String before, String line, String after) {
    return subheadings(units(before, line, after)).score(1);
  }

  private static Subheadings subheadings(List<Unit> units) {
    return new Subheadings(units, new Cohesion(units));
  }

  private static List<Unit> units(String... lines) {
    List<RoledLine> read = PageLines.of(List.of(lines));
    List<RoledLine> roled =
        read.stream()
            .map(l -> l.as(l.line().endsSentence() ? LineRole.START : LineRole.DISPLAY))
            .toList();
    return Units.of(roled, true);
  }
}
