package fangzhi.place;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds organisations by the form of their names: a place, a word for the state or a level of
 * administration, then at most twelve characters, then what organisations' names end in (许昌市图书馆,
 * 国家统计局, 市教育局). A name without such a beginning (森源集团) isn't found. The time taken is in proportion
 * to the text.
 */
final class OrganisationFinder {
  private static final int LONGEST_STEM = 12;
  private static final int LONGEST_OFFICE = "街道办事处".length();
  private static final int LEVELS = Level.values().length;
  private static final AhoCorasickDoubleArrayTrie<String> ENDINGS = endings();

  private final String text;
  private final int[] endings;
  private final Map<Integer, Integer> places = new HashMap<>();

  private static AhoCorasickDoubleArrayTrie<String> endings() {
    Map<String, String> words = new TreeMap<>();
    OrganisationWords.ENDINGS.forEach(ending -> words.put(ending, ending));
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(words);
    return trie;
  }

  private OrganisationFinder(String text, List<Span> placeSpans) {
    this.text = text;
    this.endings = new int[text.length()];
    AhoCorasickDoubleArrayTrie.IHit<String> longest =
        (start, end, word) -> endings[start] = Math.max(endings[start], end);
    ENDINGS.parseText(text, longest);
    placeSpans.forEach(span -> places.merge(span.start(), span.end(), Math::max));
  }

  /**
   * Where a text prints names of organisations, in its order, none overlapping.
   *
   * @param places where it prints places
   */
  static List<Span> in(String text, List<Span> places) {
    return new OrganisationFinder(text, places).found();
  }

  private List<Span> found() {
    List<Span> found = new ArrayList<>();
    int free = 0;
    for (int start = 0; start < text.length(); start++) {
      int opened = openingEnd(start, free);
      int end = start >= free && opened > start ? nameEnd(start, opened) : start;
      if (end > start) {
        found.add(new Span(start, end));
        free = end;
      }
    }
    return found;
  }

  /** The offset after the places or the word that a name may begin with, the start if none. */
  private int openingEnd(int start, int free) {
    if (places.containsKey(start)) {
      return placesEnd(start);
    }
    boolean edge = start == free || start == 0 || edge(text.charAt(start - 1));
    return edge ? OrganisationWords.OPENINGS.endAt(text, start) : start;
  }

  private static boolean edge(char before) {
    return !Character.isIdeographic(before) || OrganisationWords.BEFORE.indexOf(before) >= 0;
  }

  private int placesEnd(int start) {
    int end = start;
    for (int level = 0; level < LEVELS && places.containsKey(end); level++) {
      end = places.get(end);
    }
    return end;
  }

  /** The offset after the name that opens so, its start if there is none. */
  private int nameEnd(int start, int opened) {
    int office = officeEnd(start, opened);
    if (office > start) {
      return office;
    }
    for (int at = opened; at < text.length() && at - opened <= LONGEST_STEM; at++) {
      if (at > opened && places.containsKey(at)) {
        return start;
      }
      if (endings[at] > 0 && isName(start, opened, at)) {
        return withParts(endings[at]);
      }
      if (!Character.isIdeographic(text.charAt(at))) {
        return start;
      }
    }
    return start;
  }

  /** The offset after a street's office, which the register has as a name of the street. */
  private int officeEnd(int start, int opened) {
    int from = Math.max(start, opened - LONGEST_OFFICE);
    int to = Math.min(text.length(), opened + LONGEST_OFFICE);
    Matcher office = OrganisationWords.OFFICE.matcher(text).region(from, to);
    boolean street = places.containsKey(start) && office.find() && office.start() < opened;
    return street && office.start() > start ? office.end() : start;
  }

  private boolean isName(int start, int opened, int at) {
    String stem = text.substring(opened, at);
    String ending = text.substring(at, endings[at]);
    return !runsOn(ending, endings[at])
        && !OrganisationWords.NO_NAME.matcher(stem).find()
        && (stem.isEmpty() ? isWhole(start, opened, ending) : isStem(stem, ending));
  }

  private boolean runsOn(String ending, int end) {
    boolean shortEnding = ending.equals("委") || ending.equals("局");
    return matchesAt(OrganisationWords.RUNS_ON, end)
        || (shortEnding && matchesAt(OrganisationWords.PART_OF_WORD, end));
  }

  private boolean matchesAt(Pattern words, int at) {
    return words.matcher(text).region(at, text.length()).lookingAt();
  }

  /** Whether a name may consist of its opening and its ending. */
  private boolean isWhole(int start, int opened, String ending) {
    boolean unit = places.containsKey(start) && opened - start > 1;
    return OrganisationWords.WHOLE.matcher(ending).matches()
        || (unit && OrganisationWords.WHOLE_AFTER_PLACE.matcher(ending).matches());
  }

  private static boolean isStem(String stem, String ending) {
    char last = stem.charAt(stem.length() - 1);
    return switch (ending) {
      case "局" -> OrganisationWords.NO_BUREAU.indexOf(last) < 0;
      case "委" -> OrganisationWords.COMMITTEES.indexOf(last) >= 0;
      default -> !OrganisationWords.GENERIC.matcher(stem).matches();
    };
  }

  /** The offset after the parts of a body that follow its name: 市委|组织部. */
  private int withParts(int end) {
    Matcher part = OrganisationWords.PART.matcher(text).region(end, text.length());
    return part.lookingAt() ? part.end() : end;
  }
}
