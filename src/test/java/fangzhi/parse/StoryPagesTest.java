package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.page.StoryPage;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryPagesTest {
  private static StoryPage page(Kind kind, Heading heading, List<String> body, String... captions) {
    return new StoryPage(
        "import.jsonl",
        new LineRange(1, 1),
        kind,
        heading,
        "本报记者 陈立",
        Issue.UNKNOWN,
        null,
        body,
        List.of(captions));
  }

  private static List<Article> parse(StoryPage page) {
    return new PageParser().parse(page).articles();
  }

  @Test
  void kindOfTheSourceIsKept() {
    StoryPage brief = page(Kind.BRIEF, Heading.of("桃园用上新机器"), List.of("半天喷完一百亩。"));
    assertEquals(Kind.BRIEF, parse(brief).getFirst().kind());
  }

  @Test
  void captionsBecomeItemsWithTheirPhotographer() {
    List<Article> articles =
        parse(page(Kind.ARTICLE, Heading.of("桃园用上新机器"), List.of("半天喷完一百亩。"), "喷雾机在作业。 周小青 摄"));
    assertEquals(2, articles.size());
    assertEquals("喷雾机在作业。", articles.get(1).body());
    assertEquals(List.of(new Credit("周小青", "摄影")), articles.get(1).byline());
  }

  @Test
  void picturesAloneMakeNoEmptyStory() {
    List<Article> articles = parse(page(Kind.ARTICLE, Heading.NONE, List.of(), "喷雾机在作业。 周小青 摄"));
    assertEquals(List.of(Kind.PHOTO), articles.stream().map(Article::kind).toList());
  }
}
