package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageCaptionsTest {
  private static final ArchivedArticle ELMS =
      item("elms", Kind.ARTICLE, 3, 9, "“小板凳议事会”聊出大变化", "古钧台社区的大槐树下，居民坐在小板凳上议事。", "栾保田");
  private static final ArchivedArticle SCHOOL =
      item("school", Kind.ARTICLE, 10, 20, "公益暑托班", "五女店镇的孩子们做起了科学小实验。", "温广林");

  @Test
  void captionGoesWithTheStoryThatSaysTheSame() {
    ArchivedArticle caption = photo("c", 30, "古钧台社区居民在大槐树下议事");
    assertEquals(List.of("c"), captions(ELMS, caption));
    assertEquals(List.of(), captions(SCHOOL, caption));
  }

  @Test
  void captionNextToAStoryOfSomethingElseGoesWithNone() {
    ArchivedArticle caption = photo("c", 21, "11月19日，市民在北海公园步道上慢跑。");
    assertEquals(List.of(), captions(ELMS, caption));
    assertEquals(List.of(), captions(SCHOOL, caption));
  }

  @Test
  void captionThatNamesThePersonOfOneStoryGoesWithIt() {
    ArchivedArticle caption = item("c", Kind.PHOTO, 40, 40, null, "栾保田在教徒弟拉坯，身边围满了看热闹的人。", "栾保田");
    assertEquals(List.of("c"), captions(ELMS, caption));
  }

  @Test
  void captionThatFitsTwoStoriesEquallyGoesWithNone() {
    ArchivedArticle twin = item("twin", Kind.BRIEF, 50, 52, "小板凳上议事", "古钧台社区的大槐树下。");
    ArchivedArticle caption = photo("c", 30, "古钧台社区居民在大槐树下议事");
    List<ArchivedArticle> page = List.of(ELMS, twin, caption);
    assertEquals(List.of(), PageCaptions.of(ELMS, page));
    assertEquals(List.of(), PageCaptions.of(twin, page));
  }

  @Test
  void captionsHaveNoCaptions() {
    ArchivedArticle caption = photo("c", 30, "古钧台社区居民在大槐树下议事");
    assertEquals(List.of(), captions(caption, photo("d", 31, "古钧台社区居民在大槐树下议事")));
  }

  private static List<String> captions(ArchivedArticle of, ArchivedArticle caption) {
    return PageCaptions.of(of, List.of(ELMS, SCHOOL, caption)).stream()
        .map(ArchivedArticle::id)
        .toList();
  }

  private static ArchivedArticle photo(String id, int line, String body) {
    return item(id, Kind.PHOTO, line, line, null, body);
  }

  private static ArchivedArticle item(
      String id,
      Kind kind,
      int first,
      int last,
      @Nullable String headline,
      String body,
      String... people) {
    List<Person> named = Arrays.stream(people).map(name -> new Person(name, null)).toList();
    Article article =
        new Article(
            kind,
            Heading.of(headline),
            List.of(),
            Issue.UNKNOWN,
            null,
            new Mentions(
                List.of(), List.of(), List.of(), List.of(), named, List.of(), List.of(), List.of()),
            body,
            null,
            null,
            new SourceRef("a.txt", List.of(new LineRange(first, last))));
    return new ArchivedArticle(id, article, null);
  }
}
