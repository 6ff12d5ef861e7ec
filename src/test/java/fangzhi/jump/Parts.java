package fangzhi.jump;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Confidence;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.Person;
import fangzhi.model.SourceRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented parts of stories of one issue. */
public final class Parts {
  private Parts() {}

  /**
   * A part written as {@code id|page|headline|from|to|person|body|day}; what is empty or left off
   * is absent, the day the 12th of a month.
   */
  public static ArchivedArticle of(String text) {
    String[] fields = text.split("\\|", -1);
    String person = field(fields, 5);
    String body = field(fields, 6);
    String day = field(fields, 7);
    LocalDate date = LocalDate.of(2025, 9, day == null ? 12 : Integer.parseInt(day));
    Article article =
        new Article(
            Kind.ARTICLE,
            Heading.of(field(fields, 2)),
            person == null ? List.of() : List.of(new Credit("记者" + person, "记者")),
            new Issue("方志样报", date, field(fields, 1)),
            null,
            person == null ? Mentions.NONE : naming(person),
            body == null ? "" : body,
            field(fields, 3),
            field(fields, 4),
            null,
            new SourceRef(fields[1] + ".txt", List.of(new LineRange(1, 9))),
            Confidence.SURE);
    return new ArchivedArticle(
        fields[0], article, new ArchiveDate(date, ArchiveDate.Basis.PRINTED));
  }

  private static Mentions naming(String person) {
    List<Person> people = List.of(new Person(person, null));
    return new Mentions(
        List.of(), List.of(), List.of(), List.of(), people, List.of(), List.of(), List.of());
  }

  private static @Nullable String field(String[] fields, int number) {
    return fields.length <= number || fields[number].isEmpty() ? null : fields[number];
  }
}
