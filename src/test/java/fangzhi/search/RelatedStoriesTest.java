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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedStoriesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final String WEST = "许昌市/魏都区/文峰街道/河西社区";
  private static final String COUNTY = "许昌市/鄢陵县";

  private final Path folder;
  private final List<ArchivedArticle> stories = new ArrayList<>();

  RelatedStoriesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void fillArchive() {
    for (int i = 0; i < 40; i++) {
      stories.add(story("filler" + i, "题目之" + i, "甲乙丙丁".repeat(i + 1), i, COUNTY));
    }
  }

  @Test
  void storiesOfTheSamePersonOrCommunityAreRelatedTheNearestFirst() throws IOException {
    stories.add(Stories.naming(story("own", "灯亮了", "灯亮了。", 0), "葛长河"));
    stories.add(Stories.naming(story("late", "路通了", "路通了。", 100), "葛长河"));
    stories.add(Stories.naming(story("near", "桥好了", "桥好了。", 3), "葛长河"));
    assertEquals(List.of("near: 葛长河", "late: 葛长河"), related("own"));
  }

  @Test
  void placeThatMostStoriesAreAboutSaysNothing() throws IOException {
    assertEquals(List.of(), related("filler3"));
  }

  @Test
  void rareCommunityRelates() throws IOException {
    stories.add(story("a", "灯亮了", "灯亮了。", 0, WEST));
    stories.add(story("b", "路通了", "路通了。", 9, WEST));
    assertEquals(List.of("b: 河西社区"), related("a"));
  }

  @Test
  void oneCommonWordOfTheHeadlineIsTooLittleTwoRareOnesAreNot() throws IOException {
    stories.add(story("a", "图书馆迎来灯笼展览", "一。", 0));
    stories.add(story("one", "灯笼的故事", "二。", 0));
    stories.add(story("two", "灯笼进了图书馆", "三。", 0));
    assertEquals(List.of("two: 图书馆、灯笼"), related("a"));
  }

  @Test
  void versionsOfTheStoryItselfAreLeftToTheirOwnList() throws IOException {
    String text = "河西社区的灯笼昨晚亮了，居民们自己动手扎了一百盏灯笼，挂满了整条巷子，孩子们提着灯笼来回跑。";
    stories.add(Stories.naming(story("a", "灯笼亮了", text, 0), "葛长河"));
    stories.add(Stories.naming(story("again", "灯笼亮了", text, 1), "葛长河"));
    stories.add(Stories.naming(story("other", "路通了", "路通了。", 2), "葛长河"));
    assertEquals(List.of("other: 葛长河"), related("a"));
    assertEquals(1, related("other").size());
  }

  @Test
  void sixAtMostAreTold() throws IOException {
    for (int i = 0; i < 9; i++) {
      stories.add(Stories.naming(story("a" + i, "第" + i, "文" + i, i), "葛长河"));
    }
    assertEquals(6, related("a0").size());
  }

  private List<String> related(String id) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "a", stories);
    }
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      return archive.related(archive.article(id).orElseThrow()).stream()
          .map(story -> story.article().id() + ": " + String.join("、", story.shared()))
          .toList();
    }
  }

  private static ArchivedArticle story(
      String id, String headline, String body, int days, String... places) {
    return Stories.of(id, Heading.of(headline), body, DAY.plusDays(days), List.of(places));
  }
}
