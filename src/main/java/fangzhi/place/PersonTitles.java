package fangzhi.place;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the title a person is printed with: what stands right before the name back to where its
 * clause or the last place chain begins (许昌市东城区综合执法局局长), or what follows it (总书记, 老师).
 */
final class PersonTitles {
  private static final Pattern BEFORE_NAME =
      Pattern.compile("(?:" + String.join("|", longestFirst(NameWords.TITLES)) + ")[”\"]?$");
  private static final String BOUNDARY = "，。；：！？“”‘’（）()《》\n,;:!?\" 、";
  private static final Pattern LEADING =
      Pattern.compile(
          ".*(?:在|由|对|和|与|及|向|给|让|把|被|据|着|了|的|是|为|到|日|天|午|年|提及|谈及|采访|走访|慰问|看望|会见|感谢|遇到|见到|邀请)");
  private static final int LONGEST = 24;

  private final String text;

  /** The ends of places that adjoin no other, by their starts. */
  private final NavigableMap<Integer, Integer> places = new TreeMap<>();

  PersonTitles(String text, List<Mention> places) {
    this.text = text;
    for (Mention place : places) {
      if (!place.adjoining()) {
        this.places.merge(place.start(), place.end(), Math::min);
      }
    }
  }

  private static List<String> longestFirst(List<String> words) {
    return words.stream().sorted((a, b) -> b.length() - a.length()).toList();
  }

  /** The title of the name that stands from one offset to another, null where it has none. */
  @Nullable String at(int start, int end) {
    String before = before(start);
    if (!before.isEmpty()) {
      return before;
    }
    int after = NameWords.AFTER_NAME.endAt(text, end);
    return after > end ? text.substring(end, after) : null;
  }

  private String before(int start) {
    String title = "";
    int end = start;
    while (end > 0 && start - end < LONGEST) {
      int from = phraseStart(end);
      String phrase = text.substring(from, end);
      if (!BEFORE_NAME.matcher(phrase).find()) {
        break;
      }
      title = phrase + title;
      if (from == 0 || text.charAt(from - 1) != '、') {
        break;
      }
      title = "、" + title;
      end = from - 1;
    }
    return title.startsWith("、") ? title.substring(1) : title;
  }

  /** Where the words that end at an offset begin: at their clause, behind a verb, or at a place. */
  private int phraseStart(int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST && BOUNDARY.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    for (Map.Entry<Integer, Integer> place : places.subMap(from, end).entrySet()) {
      if (place.getValue() <= end) {
        return place.getKey();
      }
    }
    Matcher leading = LEADING.matcher(text).region(from, end);
    return leading.lookingAt() ? leading.end() : from;
  }
}
