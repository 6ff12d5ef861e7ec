package fangzhi.query;

import fangzhi.model.Occurrence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a term may be asked for, with the words that say so before a colon. */
public enum QueryField {
  /** Kicker, headline, deck and body: where a term without a field word is looked for. */
  TEXT,
  /** Kicker, headline and deck. */
  HEADING("标题", "headline", "title", "heading"),
  KICKER("引题", "肩题", "kicker"),
  DECK("副题", "副标题", "deck"),
  BODY("正文", "body"),
  /** The names of a byline, whatever their role. */
  BYLINE("作者", "署名", "byline"),
  REPORTER("记者", "reporter"),
  CORRESPONDENT("通讯员", "correspondent"),
  /** The paths of the places an article is filed under, and communities as printed. */
  PLACE("地点", "place"),
  PERSON("人物", "person"),
  ORGANISATION("单位", "organisation", "organization"),
  COLUMN("栏目", "column"),
  PAPER("报纸", "paper"),
  /** The archive date; its values are days, months and years. */
  DATE("日期", "date");

  private static final Map<String, QueryField> BY_WORD =
      Arrays.stream(values())
          .flatMap(field -> field.words.stream().map(word -> Map.entry(word, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Characters of the longest field word. */
  static final int LONGEST_WORD =
      BY_WORD.keySet().stream().mapToInt(String::length).max().orElseThrow();

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, whatever its type says.
  private final List<String> words;

  QueryField(String... words) {
    this.words = List.of(words);
  }

  /** The words that name the field, folded, the usual one first; none for the plain text. */
  public List<String> words() {
    return words;
  }

  /** The field a folded word names. */
  static Optional<QueryField> named(String folded) {
    return Optional.ofNullable(BY_WORD.get(folded));
  }

  /** Whether a term of this field may stand in a part of an article. */
  public boolean covers(Occurrence.Field part) {
    return switch (this) {
      case TEXT -> true;
      case HEADING -> part != Occurrence.Field.BODY;
      case KICKER -> part == Occurrence.Field.KICKER;
      case DECK -> part == Occurrence.Field.DECK;
      case BODY -> part == Occurrence.Field.BODY;
      case BYLINE, REPORTER, CORRESPONDENT, PLACE, PERSON, ORGANISATION, COLUMN, PAPER, DATE ->
          false;
    };
  }
}
