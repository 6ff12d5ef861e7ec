package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Continuation;
import fangzhi.model.Correction;
import fangzhi.model.Heading;
import fangzhi.model.SourceRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {
  private static final Heading HEADING = new Heading("社区故事", "巷子里的<春天>", "河西 社区亮灯", "居民自己扎灯");
  private static final ArchivedArticle STORY = Stories.of("a", HEADING, "昨晚，灯亮了。", null, List.of());

  @Test
  void everyLineOfTheHeadingIsMarked() {
    Hit hit = Highlights.hit(STORY, part -> List.of("灯", "河西社区", "<春"), 1);
    assertEquals("巷子里的<mark>&lt;春</mark>天&gt;", hit.kickerHtml());
    assertEquals("<mark>河西 社区</mark>亮<mark>灯</mark>", hit.headlineHtml());
    assertEquals("居民自己扎<mark>灯</mark>", hit.deckHtml());
    assertEquals(List.of("昨晚，<mark>灯</mark>亮了。"), hit.snippets());
  }

  @Test
  void missingLinesAreEmpty() {
    Hit hit = Highlights.hit(Stories.plain("a", null, ""), part -> List.of("灯"), 1);
    assertEquals(
        new Hit(hit.found(), "", "", "", List.of(), List.of(), 1, SimilarStories.NONE), hit);
  }

  @Test
  void aHeadingOfAFurtherPartIsShownForWhatStandsOnlyThere() {
    ArchivedArticle story = continued(STORY, "河西亮灯", "灯会不散", "灯会不散");
    assertEquals(List.of(), Highlights.hit(story, part -> List.of("灯", "河西"), 1).furtherHeadings());
    assertEquals(
        List.of("<mark>灯</mark>会<mark>不散</mark>"),
        Highlights.hit(story, part -> List.of("灯", "不散"), 1).furtherHeadings());
  }

  @Test
  void aMisprintIsMarkedWhereItsCorrectionIsFound() {
    ArchivedArticle story =
        Stories.misprinted(Stories.plain("a", "郾陵县下雨", "郾陵县的雨。"), new Correction("郾陵县", "鄢陵县"));
    Hit hit = Highlights.hit(story, part -> List.of("鄢陵"), 1);
    assertEquals("<mark>郾陵</mark>县下雨", hit.headlineHtml());
    assertEquals(List.of("<mark>郾陵</mark>县的雨。"), hit.snippets());
  }

  private static ArchivedArticle continued(ArchivedArticle story, String... headlines) {
    List<Continuation> parts =
        List.of(headlines).stream()
            .map(line -> new Continuation("p", Heading.of(line), "2", null, null, source()))
            .toList();
    return new ArchivedArticle(story.id(), story.article(), story.archiveDate(), parts);
  }

  private static SourceRef source() {
    return new SourceRef("b.txt", List.of());
  }
}
