package fangzhi.server;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchiveDate.Basis;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Confidence;
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
import java.util.List;

/** Three invented stories, each with other fields filled. */
final class Stories {
  private static final LocalDate MARCH = LocalDate.of(2023, 3, 14);
  private static final LocalDate NOVEMBER = LocalDate.of(2023, 11, 23);

  /** Every field filled. */
  static final ArchivedArticle LANTERNS =
      new ArchivedArticle(
          "lanterns",
          new Article(
              Kind.ARTICLE,
              new Heading("社区故事", "巷子里的春天", "河西社区点亮百盏灯笼", "居民自己动手扎制"),
              List.of(new Credit("林小满", "记者"), new Credit("周一舟", "记者"), new Credit("何田", "通讯员")),
              new Issue("方志样报", MARCH, "3"),
              LocalDate.of(2023, 3, 12),
              new Mentions(
                  List.of("许昌市/魏都区/文峰街道/河西社区"),
                  List.of("许昌市/长葛市"),
                  List.of(),
                  List.of("河西社区"),
                  List.of(new Person("王秋生", "居民")),
                  List.of("河西社区灯笼合作社"),
                  List.of(new Correction("长曷市", "长葛市")),
                  List.of(
                      new Occurrence(
                          Occurrence.Field.BODY, 6, 10, Occurrence.Type.PLACE, "许昌市/魏都区/文峰街道/河西社区"),
                      new Occurrence(
                          Occurrence.Field.BODY, 19, 22, Occurrence.Type.PERSON, "王秋生"))),
              "3月12日，河西社区的灯笼亮了。\n居民王秋生说，灯笼是大家一起扎的。",
              "第一版",
              "第六版",
              "https://example.org/lanterns",
              new SourceRef("a.txt", List.of(new LineRange(12, 30), new LineRange(41, 41))),
              new Confidence(1, 0.75, 0.9, 0.8)),
          new ArchiveDate(MARCH, Basis.PRINTED));

  /** Date inferred, one role, another place, headline and body doubtful. */
  static final ArchivedArticle LIBRARY =
      new ArchivedArticle(
          "library",
          new Article(
              Kind.BRIEF,
              Heading.of("鄢陵县图书馆延长开放"),
              List.of(new Credit("林小满", "记者")),
              Issue.UNKNOWN,
              NOVEMBER,
              new Mentions(
                  List.of("许昌市/鄢陵县"),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of()),
              "图书馆的灯亮到晚上九点。",
              null,
              null,
              null,
              new SourceRef("a.txt", List.of(new LineRange(50, 52))),
              new Confidence(0.74, 1, 0.9, 0.5)),
          new ArchiveDate(NOVEMBER, Basis.EVENT));

  /** No headline, no date. */
  static final ArchivedArticle PHOTO =
      new ArchivedArticle(
          "photo",
          new Article(
              Kind.PHOTO,
              Heading.NONE,
              List.of(new Credit("程野", "摄影")),
              Issue.UNKNOWN,
              null,
              Mentions.NONE,
              "孩子们在广场上放风筝。",
              null,
              null,
              new SourceRef("a.txt", List.of(new LineRange(60, 60)))),
          null);

  /** Of a community that no register has. */
  static final ArchivedArticle BRIDGE =
      new ArchivedArticle(
          "bridge",
          new Article(
              Kind.ARTICLE,
              Heading.of("小桥修好了"),
              List.of(),
              Issue.UNKNOWN,
              null,
              new Mentions(
                  List.of("许昌市/魏都区/文峰街道/明灯双拥社区"),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(new Person("王秋生", "河西社区党支部书记"), new Person("单小禾", null)),
                  List.of(),
                  List.of(),
                  List.of()),
              "明灯双拥社区的小桥昨天修好。",
              null,
              null,
              new SourceRef("a.txt", List.of(new LineRange(70, 71)))),
          new ArchiveDate(NOVEMBER, Basis.PRINTED));

  static final List<ArchivedArticle> ALL = List.of(LANTERNS, LIBRARY, PHOTO);

  static final List<ArchivedArticle> WITH_UNLISTED = List.of(LANTERNS, LIBRARY, PHOTO, BRIDGE);

  private Stories() {}
}
