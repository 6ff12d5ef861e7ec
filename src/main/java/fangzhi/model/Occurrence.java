package fangzhi.model;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an article prints what a {@linkplain Mentions mention} was read from: the reason why it is
 * there.
 *
 * @param start offset of the first character in the field, in UTF-16 units
 * @param end offset after the last
 * @param target what is meant: a place's path, a name, a day as YYYY-MM-DD; null where that stays
 *     open, as with a name of several places or an impossible date
 */
public record Occurrence(Field field, int start, int end, Type type, @Nullable String target) {

  /** The order in which an article prints them. */
  public static final Comparator<Occurrence> PRINTED_ORDER =
      Comparator.comparing(Occurrence::field)
          .thenComparingInt(Occurrence::start)
          .thenComparing(Comparator.comparingInt(Occurrence::end).reversed());

  /** The part of an article that prints it. */
  public enum Field {
    KICKER,
    HEADLINE,
    DECK,
    BODY;

    /** The article's JSON key. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What sort of thing is meant. */
  public enum Type {
    PLACE,
    PERSON,
    ORGANISATION,
    /** The day of the story's own event. */
    DATE;

    /** The lower-case word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Occurrence {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a range of characters: " + start + "-" + end);
    }
  }

  /** The same so many characters further on. */
  public Occurrence movedBy(int characters) {
    return new Occurrence(field, start + characters, end + characters, type, target);
  }

  /** {@code body 12 20 place 许昌市/魏都区}. */
  @Override
  public String toString() {
    String place = field.word() + " " + start + " " + end + " " + type.word();
    return target == null ? place : place + " " + target;
  }

  /** Reads what {@link #toString} writes. */
  public static Occurrence parse(String text) {
    String[] parts = text.split(" ", 5);
    return new Occurrence(
        Field.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Type.valueOf(parts[3].toUpperCase(Locale.ROOT)),
        parts.length < 5 ? null : parts[4]);
  }
}
