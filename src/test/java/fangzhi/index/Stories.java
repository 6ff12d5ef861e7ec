package fangzhi.index;

import fangzhi.model.AmbiguousPlace;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Correction;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented articles for tests. */
public final class Stories {
  private Stories() {}

  /** An article with every field set. */
  public static ArchivedArticle complete(String id) {
    Article article =
        new Article(
            Kind.BRIEF,
            new Heading("一周要闻", "让老街焕新", "河西社区 装上新路灯", "居民夜里出门不再摸黑"),
            List.of(new Credit("张三", "记者"), new Credit("李四", "通讯员"), new Credit("张三", "摄影")),
            new Issue("方志样报", LocalDate.of(2023, 3, 9), "A03"),
            LocalDate.of(2023, 3, 8),
            new Mentions(
                List.of("许昌市/魏都区/文峰街道/河西社区", "许昌市/魏都区/文峰街道"),
                List.of("许昌市/鄢陵县"),
                List.of(new AmbiguousPlace("花园社区", List.of("许昌市/禹州市/花园社区", "许昌市/花园社区"))),
                List.of("河西社区"),
                List.of(new Person("王五", "市委常委、组织部部长"), new Person("赵六", null)),
                List.of("灯笼合作社"),
                List.of(new Correction("郾陵县", "鄢陵县")),
                List.of(
                    new Occurrence(Occurrence.Field.KICKER, 0, 1, Occurrence.Type.PERSON, "王五"),
                    new Occurrence(Occurrence.Field.BODY, 2, 4, Occurrence.Type.PLACE, null))),
            "路灯亮了。\n居民说：“真好！”\n\uD842\uDFB7野",
            "第一版",
            "https://example.org/a?b=1&c=<2>",
            new SourceRef("样报/2023/03.txt", List.of(new LineRange(3, 9), new LineRange(12, 12))));
    ArchiveDate date = new ArchiveDate(LocalDate.of(2023, 3, 8), ArchiveDate.Basis.EVENT);
    return new ArchivedArticle(id, article, date);
  }

  /** An article of nothing but a headline and a body. */
  public static ArchivedArticle plain(String id, @Nullable String headline, String body) {
    return of(id, Heading.of(headline), body, null, List.of());
  }

  /** An article with what facets and sorting look at. */
  public static ArchivedArticle of(
      String id, Heading heading, String body, @Nullable LocalDate date, List<String> places) {
    Article article =
        new Article(
            Kind.ARTICLE,
            heading,
            List.of(),
            new Issue(null, date, null),
            null,
            new Mentions(
                places, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of()),
            body,
            null,
            null,
            new SourceRef("file.txt", List.of()));
    ArchiveDate filed = date == null ? null : new ArchiveDate(date, ArchiveDate.Basis.PRINTED);
    return new ArchivedArticle(id, article, filed);
  }

  /** The article with names it misprints. */
  public static ArchivedArticle misprinted(ArchivedArticle story, Correction... corrections) {
    Mentions mentions =
        new Mentions(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(corrections),
            List.of());
    return new ArchivedArticle(
        story.id(),
        story.article().with(mentions, null, story.article().confidence()),
        story.archiveDate());
  }

  /** The article with people it names. */
  public static ArchivedArticle naming(ArchivedArticle story, String... names) {
    return naming(
        story, Arrays.stream(names).map(name -> new Person(name, null)).toArray(Person[]::new));
  }

  /** The article with people it names, and their titles. */
  public static ArchivedArticle naming(ArchivedArticle story, Person... people) {
    Mentions mentions =
        new Mentions(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(people),
            List.of(),
            List.of(),
            List.of());
    return new ArchivedArticle(
        story.id(),
        story.article().with(mentions, null, story.article().confidence()),
        story.archiveDate());
  }

  /** Puts articles into an archive as one source file. */
  public static void write(ArchiveWriter writer, String key, List<ArchivedArticle> articles)
      throws java.io.IOException {
    try (SourceUpdate update = writer.begin(key, key, "hash of " + key)) {
      for (ArchivedArticle article : articles) {
        update.add(article);
      }
      update.finish();
    }
  }
}
