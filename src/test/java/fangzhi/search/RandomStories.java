package fangzhi.search;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles with random values of every facet, odd ones and many equal ones among them. */
final class RandomStories {
  private static final List<String> PLACES =
      List.of(
          "许昌市",
          "许昌市/魏都区",
          "许昌市/魏都区/文峰街道",
          "许昌市/魏都区/文峰街道/河西社区",
          "许昌市/魏都区/文峰街道/河西",
          "许昌市/鄢陵县",
          "许昌市/鄢陵县/彭店镇",
          "许昌",
          "许昌\u0001",
          "许昌市\u0001/县",
          "郑州市",
          "郑州市/中原区");

  private static final List<String> PAPERS =
      List.of("甲/乙报", "甲", " 样报 ", "样报", "控制\u0001", "长".repeat(250), "长".repeat(251));

  private static final List<String> BODIES = List.of("灯亮。", "树绿。", "灯亮，树绿。", "绿树下灯亮。");

  /** As much of a real article's body as is quickly indexed. */
  private static final int BODY_CHARS = 200;

  private final Random random;

  RandomStories(Random random) {
    this.random = random;
  }

  /** A value of a facet that no article has. */
  static String nothing(Facet facet) {
    return switch (facet) {
      case MONTH -> "1811/1811-02";
      case KIND -> "box";
      case PLACE -> "许昌市/没有县";
      case PERSON, ORGANISATION, PAPER, BYLINE, COLUMN -> "没有";
    };
  }

  /** An article, with the headline and body of another one where that is given. */
  ArchivedArticle next(String id, @Nullable ArchivedArticle text) {
    LocalDate date = random.nextInt(8) == 0 ? null : day();
    Article article =
        new Article(
            one(List.of(Kind.ARTICLE, Kind.ARTICLE, Kind.BRIEF, Kind.PHOTO)),
            new Heading(maybe(() -> name("栏", 60)), null, headline(text), null),
            some(3, () -> new Credit(name("记", 80), "记者")),
            new Issue(maybe(() -> one(PAPERS)), date, null),
            null,
            new Mentions(
                some(3, () -> one(PLACES)),
                List.of(),
                List.of(),
                List.of(),
                some(5, () -> new Person(name("人", 200), null)),
                some(2, () -> name("单位/", 60)),
                List.of(),
                List.of()),
            body(text),
            null,
            null,
            new SourceRef("file.txt", List.of()));
    ArchiveDate filed = date == null ? null : new ArchiveDate(date, ArchiveDate.Basis.PRINTED);
    return new ArchivedArticle(id, article, filed);
  }

  LocalDate day() {
    return LocalDate.of(2020 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String body(@Nullable ArchivedArticle text) {
    return text == null ? one(BODIES) : cut(text.article().body());
  }

  private static String cut(String body) {
    return body.substring(0, Math.min(BODY_CHARS, body.length()));
  }

  private static @Nullable String headline(@Nullable ArchivedArticle text) {
    return text == null ? "题" : text.article().heading().headline();
  }

  /** Names with low numbers are common. */
  private String name(String prefix, int names) {
    int number = Math.min(random.nextInt(names), random.nextInt(names));
    return prefix + (number % 7 == 0 ? "Ａ\uD842\uDFB7" : "") + number;
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private @Nullable String maybe(Supplier<String> value) {
    return random.nextInt(4) == 0 ? null : value.get();
  }

  private <T> List<T> some(int most, Supplier<T> one) {
    return Stream.generate(one).limit(random.nextInt(most + 1)).distinct().toList();
  }
}
