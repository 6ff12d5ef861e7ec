package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fangzhi.jump.Parts;
import fangzhi.model.ArchivedArticle;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story of three pages, of which the fourth is missing. */
class JumpedStoryTest {
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site =
        Site.of(
            folder,
            List.of(
                Parts.of("a|1|清潩河畔变了样||第三版||一共捞出"),
                Parts.of("c|3|变了样|第一版|第五版||垃圾460吨。"),
                Parts.of("e|5||第三版|第七版||岸上也绿了。")));
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void everyIdOfTheStoryAnswersTheWholeOfIt() throws Exception {
    JsonNode whole = site.json("/api/v1/articles/a");
    assertEquals("一共捞出垃圾460吨。\n岸上也绿了。", whole.path("body").asText());
    assertEquals("第三版", whole.path("continuedTo").asText());
    assertEquals(Site.jsonOf("{'file': '1.txt', 'lines': ['1-9']}"), whole.path("source"));
    assertEquals(
        Site.jsonOf(
            """
            [{'id': 'c', 'headline': '变了样', 'kicker': null, 'deck': null, 'pageNumber': '3',
              'continuedFrom': '第一版', 'continuedTo': '第五版',
              'source': {'file': '3.txt', 'lines': ['1-9']}},
             {'id': 'e', 'headline': null, 'kicker': null, 'deck': null, 'pageNumber': '5',
              'continuedFrom': '第三版', 'continuedTo': '第七版',
              'source': {'file': '5.txt', 'lines': ['1-9']}}]
            """),
        whole.path("continuations"));
    assertEquals(whole, site.json("/api/v1/articles/c"));
    assertEquals(whole, site.json("/api/v1/articles/e"));
  }

  @Test
  void headlineThatOnlyAFurtherPartHasIsNotSuggested(@TempDir Path folder) throws Exception {
    List<ArchivedArticle> parts =
        List.of(Parts.of("g|1|||第三版||桥头"), Parts.of("h|3|老桥修好了|第一版|||通车了。"));
    try (Site joined = Site.of(folder, parts)) {
      JsonNode found = joined.json("/api/v1/articles?q=%E8%80%81%E6%A1%A5");
      assertEquals(1, found.path("total").asInt());
      assertEquals("g", found.at("/hits/0/id").asText());
      assertEquals(
          Site.jsonOf("{'suggestions': []}"), joined.json("/api/v1/suggest?q=%E8%80%81%E6%A1%A5"));
    }
  }

  @Test
  void searchAnswersItOnce() throws Exception {
    JsonNode answer = site.json("/api/v1/articles");
    assertEquals(1, answer.path("total").asInt());
    assertEquals(2, answer.path("hits").path(0).path("continuations").size());
    assertEquals(1, answer.path("facets").path("month").path(0).path("count").asInt());
    assertEquals(1, site.json("/healthz").path("articles").asInt());
  }

  @Test
  void pageShowsAllSourcesAndOnlyTheJumpThatIsOpen() throws Exception {
    Document page = site.page("/article/c");
    assertEquals("清潩河畔变了样", page.select("h1").text());
    assertEquals(List.of("一共捞出垃圾460吨。", "岸上也绿了。"), page.select(".text p").eachText());
    assertEquals(List.of("下转第七版"), page.select(".continued").eachText());
    assertEquals(
        "来源 第 1 版 1.txt 第 1–9 行 第 3 版 《变了样》 3.txt 第 1–9 行 第 5 版 5.txt 第 1–9 行"
            + " 引用 清潩河畔变了样[N].方志样报,2025-09-12(1,3,5). RIS 固定链接",
        page.select(".record").text());
  }
}
