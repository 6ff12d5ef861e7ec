package fangzhi.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** Whether two folded characters may be read alike, tones apart. */
  public static boolean soundAlike(char a, char b) {
    List<String> others = PinyinTable.readings(b);
    return PinyinTable.readings(a).stream().anyMatch(others::contains);
  }

  /** The other folded characters that may be read like one, in no order. */
  public static String homophones(char c) {
    return PinyinTable.readings(c).stream()
        .filter(reading -> Han.isHan(c))
        .map(PinyinTable::characters)
        .collect(Collectors.joining())
        .replace(String.valueOf(c), "");
  }

  /** Every character in its usual reading, run together: hexishequ. */
  public String letters() {
    return readings.stream().map(List::getFirst).collect(Collectors.joining());
  }

  /** The first letter of every character's usual reading: hxsq. */
  public String initials() {
    return readings.stream().map(r -> r.getFirst().substring(0, 1)).collect(Collectors.joining());
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
    if (spells(0, letters, 0, false)) {
      return Optional.of(start(0, letters));
    }
    if (spells(0, letters, 0, true)) {
      return Optional.of(Match.SHORT_START);
    }
    if (spellsInside(letters, false)) {
      return Optional.of(Match.INSIDE);
    }
    return spellsInside(letters, true) ? Optional.of(Match.SHORT_INSIDE) : Optional.empty();
  }

  private boolean spellsInside(String letters, boolean shortened) {
    for (int from = 1; from < readings.size(); from++) {
      if (spells(from, letters, 0, shortened)) {
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

  /**
   * Whether the syllables from one on begin with the letters from {@code at} on; the last may
   * always be cut off.
   */
  private boolean spells(int from, String letters, int at, boolean shortened) {
    if (at == letters.length()) {
      return true;
    }
    if (from == readings.size()) {
      return false;
    }
    List<String> syllable = readings.get(from);
    for (int i = 0; i < syllable.size(); i++) {
      if (spells(syllable.get(i), from, letters, at, shortened)) {
        return true;
      }
    }
    return false;
  }

  private boolean spells(String reading, int from, String letters, int at, boolean shortened) {
    int common = commonLength(reading, letters, at);
    if (at + common == letters.length()) {
      return common > 0;
    }
    int least = shortened ? 1 : reading.length();
    for (int length = common; length >= least; length--) {
      if (spells(from + 1, letters, at + length, shortened)) {
        return true;
      }
    }
    return false;
  }

  private static int commonLength(String reading, String letters, int at) {
    int most = Math.min(reading.length(), letters.length() - at);
    int length = 0;
    while (length < most && reading.charAt(length) == letters.charAt(at + length)) {
      length++;
    }
    return length;
  }
}
