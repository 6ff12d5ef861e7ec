package fangzhi.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a name is spelled in Latin letters, without tones and with ü as u. A character that is read
 * in several ways, such as 长, 乐 and the surname 单, may be typed in each of them. Immutable.
 *
 * @param readings the readings of each character, the usual one first; what isn't Chinese stands
 *     for itself
 */
public record Pinyin(List<List<String>> readings) {
  private static final Pattern LETTERS = Pattern.compile("[a-z0-9]{1,60}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s'’·-]+");

  /** How what was typed agrees with a name, the closest first. */
  public enum Match {
    /** The whole name, every syllable written out: hexishequ. */
    WHOLE,
    /** Its first syllables, each written out: hexi. */
    START,
    /** Its beginning, all but the last syllable written out: hexis. */
    CUT_START,
    /** Its beginning, syllables shortened: hxsq, hxshequ. */
    SHORT_START,
    /** Further inside, written out: shequ. */
    INSIDE,
    /** Further inside, shortened. */
    SHORT_INSIDE
  }

  public Pinyin {
    readings = readings.stream().map(List::copyOf).toList();
  }

  /** The readings of a name. */
  public static Pinyin of(String name) {
    String folded = Folding.fold(name).text();
    return new Pinyin(folded.chars().mapToObj(c -> PinyinTable.readings((char) c)).toList());
  }

  /**
   * What was typed as it is compared: small letters and digits, without tones, spaces and
   * apostrophes; empty where it can't be pinyin.
   */
  public static Optional<String> typed(String query) {
    String plain =
        Normalizer.normalize(query.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replace('v', 'u');
    String letters = BETWEEN.matcher(plain).replaceAll("");
    return LETTERS.matcher(letters).matches() ? Optional.of(letters) : Optional.empty();
  }

  /**
   * How closely this name agrees with what was typed.
   *
   * @param letters from {@link #typed}
   */
  public Optional<Match> match(String letters) {
    if (spells(0, letters, false)) {
      return Optional.of(start(0, letters));
    }
    if (spells(0, letters, true)) {
      return Optional.of(Match.SHORT_START);
    }
    if (spellsInside(letters, false)) {
      return Optional.of(Match.INSIDE);
    }
    return spellsInside(letters, true) ? Optional.of(Match.SHORT_INSIDE) : Optional.empty();
  }

  private boolean spellsInside(String letters, boolean shortened) {
    for (int from = 1; from < readings.size(); from++) {
      if (spells(from, letters, shortened)) {
        return true;
      }
    }
    return false;
  }

  /** How far the letters go, whose syllables are all but the last written out. */
  private Match start(int from, String letters) {
    if (letters.isEmpty()) {
      return from == readings.size() ? Match.WHOLE : Match.START;
    }
    if (from == readings.size()) {
      return Match.CUT_START;
    }
    return readings.get(from).stream()
        .filter(letters::startsWith)
        .map(reading -> start(from + 1, letters.substring(reading.length())))
        .min(Comparator.naturalOrder())
        .orElse(Match.CUT_START);
  }

  /** Whether the syllables from one on begin with the letters; the last may always be cut off. */
  private boolean spells(int from, String letters, boolean shortened) {
    if (letters.isEmpty()) {
      return true;
    }
    if (from == readings.size()) {
      return false;
    }
    for (String reading : readings.get(from)) {
      if (reading.startsWith(letters)) {
        return true;
      }
      int least = shortened ? 1 : reading.length();
      int common = commonLength(reading, letters);
      for (int length = common; length >= least; length--) {
        if (spells(from + 1, letters.substring(length), shortened)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int commonLength(String reading, String letters) {
    int length = 0;
    while (length < reading.length()
        && length < letters.length()
        && reading.charAt(length) == letters.charAt(length)) {
      length++;
    }
    return length;
  }
}
