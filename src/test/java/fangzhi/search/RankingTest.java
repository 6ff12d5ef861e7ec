package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
  private static final String FAR = "这一天街上很安静，人们照常上班。".repeat(12);

  private final Path folder;

  RankingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private SearchResult search(String query, ArchivedArticle... articles) throws IOException {
    List<ArchivedArticle> all = new ArrayList<>(List.of(articles));
    for (int i = 0; i < 40; i++) {
      all.add(Stories.plain("other" + i, "天气", "第" + i + "天，晴。"));
    }
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", all);
    }
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      return searcher.search(Requests.query(query).withGrouped(false));
    }
  }

  private List<String> ranked(String query, ArchivedArticle... articles) throws IOException {
    return Requests.ids(search(query, articles));
  }

  @Test
  void aNameInTheHeadlineOutranksAnyNumberInTheBody() throws IOException {
    for (String name : List.of("河西社区", "魏小满", "魏都", "灯")) {
      String many = (name + "来了。").repeat(30);
      assertEquals(
          List.of("headline", "deck", "body"),
          ranked(
              name,
              Stories.plain("body", "一则消息", many),
              Stories.of("deck", new Heading(null, null, "消息", name), FAR, null, List.of()),
              Stories.plain("headline", "记" + name + "的一天", FAR)),
          name);
    }
  }

  @Test
  void bothWordsInTheHeadlineComeBeforeOneAndThenTheLead() throws IOException {
    assertEquals(
        List.of("both", "one", "lead", "far"),
        ranked(
            "路灯 社区",
            Stories.plain("far", "消息", FAR + "社区里有路灯。"),
            Stories.plain("lead", "消息", "社区里有路灯。" + FAR),
            Stories.plain("one", "路灯亮了", FAR + "社区。"),
            Stories.plain("both", "社区装路灯", FAR)));
  }

  @Test
  void aTypedHeadlineFindsItsArticleFirst() throws IOException {
    ArchivedArticle story = Stories.plain("story", "老街装新灯 居民夜里出门不再摸黑", FAR);
    ArchivedArticle talk = Stories.plain("talk", "灯会", "有人说老街装新灯，居民夜里出门不再摸黑。" + FAR);
    for (String typed : List.of("老街装新灯 居民夜里出门不再摸黑", "老街装新灯居民夜里出门不再摸黑", "老街装新灯")) {
      SearchResult result = search(typed, talk, story);
      assertEquals("story", Requests.ids(result).getFirst(), typed);
      assertFalse(result.isRelaxed(), typed);
    }
  }

  @Test
  void aSentenceIsRelaxedAsAWholeWhereNoArticleHasAllItsTerms() throws IOException {
    ArchivedArticle meant = Stories.plain("meant", "老街换新灯", "老街的路灯换了，居民夜里出门不再摸黑。");
    ArchivedArticle other = Stories.plain("other", "公告", "各处老街装新灯的招标公告。");
    SearchResult result = search("老街装新灯 居民夜晚出门不摸黑", meant, other);
    assertEquals("meant", Requests.ids(result).getFirst());
    assertEquals(List.of("老街装新灯 居民夜晚出门不摸黑"), result.relaxed());
  }

  @Test
  void namesQuotationsAndOperatorsAreNotRelaxedAsAWhole() throws IOException {
    ArchivedArticle[] stories = {
      Stories.plain("a", "老街装新灯", "河西社区、花园社区、魏小满、灯笼"), Stories.plain("b", "居民出门", "东城社区、赵大满、居民夜里出门")
    };
    for (String typed :
        List.of(
            "河西社区 东城社区 魏小满 赵大满",
            "“老街装新灯” 居民夜里出门",
            "老街装新灯 居民夜里出门 -天气",
            "标题:老街装新灯 居民夜里出门",
            "(老街装新灯 OR 灯笼) 居民夜里出门")) {
      SearchResult result = search(typed, stories);
      assertEquals(List.of(), Requests.ids(result), typed);
      assertFalse(result.isRelaxed(), typed);
    }
  }

  @Test
  void aRareWordWeighsMoreThanCommonOnesWhereASentenceIsRelaxed() throws IOException {
    List<ArchivedArticle> stories = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      stories.add(Stories.plain("common" + i, "会议", "城市发展工作会议召开，部署城市建设。"));
    }
    stories.add(Stories.plain("meant", "消息", "轩岗的灯笼作坊参加了城市展览。"));
    List<String> found = ranked("轩岗灯笼作坊走进城市工作会议现场", stories.toArray(ArchivedArticle[]::new));
    assertEquals(List.of("meant"), found);
  }

  @Test
  void amongAsGoodOnesTheLatestComesFirst() throws IOException {
    LocalDate day = LocalDate.of(2020, 5, 1);
    ArchivedArticle[] stories = new ArchivedArticle[4];
    for (int i = 0; i < 4; i++) {
      LocalDate date = day.plusYears(i % 2 == 0 ? i : -i);
      String body = "街上的路灯亮了。" + "好".repeat(i);
      stories[i] = Stories.of("y" + date.getYear(), Heading.of("消息"), body, date, List.of());
    }
    assertEquals(List.of("y2022", "y2020", "y2019", "y2017"), ranked("路灯", stories));
  }

  @Test
  void aLateDateDoesNotMakeUpForAHeadline() throws IOException {
    ArchivedArticle old =
        Stories.of("old", Heading.of("路灯"), FAR, LocalDate.of(1960, 1, 1), List.of());
    ArchivedArticle late =
        Stories.of("late", Heading.of("消息"), "路灯。" + FAR, LocalDate.of(2024, 1, 1), List.of());
    assertEquals(List.of("old", "late"), ranked("路灯", late, old));
    assertTrue(search("路灯", late, old).hits().getFirst().score() > 0);
  }
}
