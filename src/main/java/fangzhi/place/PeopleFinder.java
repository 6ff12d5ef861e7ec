package fangzhi.place;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import fangzhi.model.Credit;
import fangzhi.text.Span;
import fangzhi.text.Surnames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the people of a story: a surname with one or two more characters right after a title or a
 * role (区长何长成, 居民黄彩东), before a verb of speaking (贺婵说), or in a list with such a name. Where the
 * name ends is read off what follows. Reporters and photographers aren't people of the story.
 */
final class PeopleFinder {
  private static final AhoCorasickDoubleArrayTrie<String> TITLES = titles();
  private static final String CLOSING = "”’\"」》）)";
  private static final Pattern JOINED = Pattern.compile("^(?:、|和|与|及|，)");
  private static final Pattern GROUP = Pattern.compile("^(?:两位|等人|二人|两人|三人|夫妻|夫妇|俩)");
  private static final Pattern TAKING_PART =
      Pattern.compile("(?:等(?:人|同志)?)?(?:一同|分别|还)?(?:参加|出席|陪同|列席|主持|会见|会谈|作报告|致电|致信|致辞|讲话)");
  private static final String SENTENCE_START = "。；！？\n ”|";
  private static final String CLAUSE_START = "，。；：、！？”“’‘（）()\n,;:!?\"";

  private final String text;
  private final Map<Integer, String> found = new TreeMap<>();

  private static AhoCorasickDoubleArrayTrie<String> titles() {
    Map<String, String> words = new TreeMap<>();
    for (String title : NameWords.TITLES) {
      words.put(title, title);
    }
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(words);
    return trie;
  }

  private PeopleFinder(String text) {
    this.text = text;
  }

  /** Names once each with where the text first has them, in its order, without the byline's. */
  static Map<Integer, String> in(Story story, List<Credit> byline) {
    PeopleFinder finder = new PeopleFinder(story.text());
    finder.afterTitles();
    finder.afterRoles();
    finder.beforeSpeech();
    finder.beforeTitles();
    finder.inGroups();
    finder.takingPart();
    finder.dotted();
    Set<String> excluded = new HashSet<>();
    byline.forEach(credit -> excluded.add(credit.name().replace(" ", "")));
    return finder.names(excluded);
  }

  private void afterTitles() {
    AhoCorasickDoubleArrayTrie.IHit<String> each = (start, end, title) -> afterTitle(start, end);
    TITLES.parseText(text, each);
  }

  private void afterTitle(int start, int end) {
    String title = text.substring(start, end);
    if (!reporter(start, title)) {
      int at = end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
      if (!foreign(at, title)) {
        addWithList(at, NameWords.OFFICE.matcher(title).find());
      }
    }
  }

  /** 总统马克龙: longer than a Chinese name could be there. */
  private boolean foreign(int start, String title) {
    int end = TransliteratedNames.end(text, start);
    boolean dotted = text.substring(start, end).contains("·");
    boolean abroad = dotted || NameWords.OFFICE_ABROAD.matcher(title).find();
    if (!abroad || end - start <= nameAt(start, true, true).length()) {
      return false;
    }
    found.put(start, text.substring(start, end));
    return true;
  }

  private void dotted() {
    for (int start : TransliteratedNames.dotted(text)) {
      found.put(start, text.substring(start, TransliteratedNames.end(text, start)));
    }
  }

  /** 丁小灯、王月明等参加会见: a list of names that is its sentence's subject. */
  private void takingPart() {
    for (int start = 0; start < text.length(); start++) {
      if (start == 0 || SENTENCE_START.indexOf(text.charAt(start - 1)) >= 0) {
        takingPart(start);
      }
    }
  }

  private void takingPart(int start) {
    Map<Integer, String> list = new HashMap<>();
    int end = start - 1;
    boolean joined = true;
    while (joined) {
      String name = nameAt(end + 1, false, false);
      if (name.isEmpty()) {
        return;
      }
      list.put(end + 1, name);
      end += 1 + name.length();
      joined = text.startsWith("、", end);
    }
    if (TAKING_PART.matcher(text).region(end, text.length()).lookingAt()) {
      found.putAll(list);
    }
  }

  private boolean reporter(int start, String title) {
    return title.equals("记者")
        || title.equals("通讯员")
        || text.startsWith("本报", Math.max(0, start - 2));
  }

  private void addWithList(int start, boolean office) {
    String name = nameAt(start, office, true);
    int at = start;
    while (!name.isEmpty()) {
      found.put(at, name);
      int end = at + name.length();
      Matcher joined = JOINED.matcher(text).region(end, text.length());
      if (!joined.find() || joined.group().equals("，")) {
        return;
      }
      at = joined.end();
      name = nameAt(at, false, true);
    }
  }

  private void beforeSpeech() {
    for (MatchResult verb : NameWords.SPEAKING.in(text)) {
      nameEndingAt(verb.start());
    }
  }

  /** A name between the start of a clause and an offset. */
  private void nameEndingAt(int end) {
    for (int length = 3; length >= 2; length--) {
      int start = end - length;
      if (start < 0) {
        continue;
      }
      boolean clause = start == 0 || CLAUSE_START.indexOf(text.charAt(start - 1)) >= 0;
      boolean role = length == 3 && start > 1 && given(end - 1) && given(end - 2);
      role &= !function(end - 1);
      if ((clause || role) && isName(start, length, false)) {
        found.putIfAbsent(start, text.substring(start, end));
        return;
      }
    }
  }

  /** A name of three characters after a role that only its last character shows. */
  private void afterRoles() {
    for (int i = 0; i + 4 <= text.length(); i++) {
      int end = i + 4;
      boolean role = NameWords.ROLE_ENDS.indexOf(text.charAt(i)) >= 0;
      if (role
          && fits(i + 1, 3, false)
          && given(end - 1)
          && given(end - 2)
          && !function(end - 1)
          && !reporter(i)) {
        found.putIfAbsent(i + 1, text.substring(i + 1, end));
      }
    }
  }

  private boolean reporter(int end) {
    return text.startsWith("记", Math.max(0, end - 1))
        || text.startsWith("通讯", Math.max(0, end - 2));
  }

  private void beforeTitles() {
    for (MatchResult title : NameWords.AFTER_NAME.in(text)) {
      for (int length = 3; length >= 2; length--) {
        int start = title.start() - length;
        if (start >= 0
            && isName(start, length, false)
            && (leftEdge(start) || beforeHead(start, title.start()))) {
          found.putIfAbsent(start, text.substring(start, title.start()));
          break;
        }
      }
    }
  }

  private boolean leftEdge(int start) {
    return start == 0
        || CLAUSE_START.indexOf(text.charAt(start - 1)) >= 0
        || NameWords.LEFT_EDGE.matcher(text.substring(Math.max(0, start - 2), start)).find();
  }

  /** A whole name before the title of a head of state or party needs no edge on its left. */
  private boolean beforeHead(int start, int end) {
    return end - start == 3
        && Surnames.isCommon(text.charAt(start))
        && given(end - 1)
        && NameWords.BODY_ENDS.indexOf(text.charAt(end - 1)) < 0
        && NameWords.HEAD.isAt(text, end);
  }

  /** 由韩某某、杨某某两位: a list that a number closes. */
  private void inGroups() {
    for (int at = text.indexOf('由'); at >= 0; at = text.indexOf('由', at + 1)) {
      String first = nameAt(at + 1, false, false);
      if (!first.isEmpty()) {
        addGroup(at + 1, first);
      }
    }
  }

  private void addGroup(int start, String first) {
    Map<Integer, String> group = new HashMap<>();
    int at = start;
    String name = first;
    while (!name.isEmpty()) {
      group.put(at, name);
      int end = at + name.length();
      if (GROUP.matcher(text).region(end, text.length()).find()) {
        found.putAll(group);
        return;
      }
      boolean joined = JOINED.matcher(text).region(end, text.length()).find();
      at = end + 1;
      name = joined ? nameAt(at, false, false) : "";
    }
  }

  /**
   * The name that begins at an offset, empty where none is recognised.
   *
   * @param office whether a title of office stands before it, after which rare surnames count
   * @param expected whether a title or a name joined to it stands before it
   */
  private String nameAt(int start, boolean office, boolean expected) {
    int surname = Surnames.lengthAt(text, start, office || expected);
    if (surname == 0) {
      return "";
    }
    boolean shorter = fits(start, surname + 1, office);
    boolean longer = fits(start, surname + 2, office);
    if (shorter && (!longer || function(start + surname + 1))) {
      return text.substring(start, start + surname + 1);
    }
    if (longer || (expected && isName(start, surname + 2, office) && given(start + surname + 1))) {
      return text.substring(start, start + surname + 2);
    }
    return "";
  }

  private boolean fits(int start, int length, boolean office) {
    return isName(start, length, office) && endsAt(start + length);
  }

  private boolean function(int at) {
    return NameWords.FUNCTION.indexOf(text.charAt(at)) >= 0;
  }

  private boolean given(int at) {
    return NameWords.GIVEN.indexOf(text.charAt(at)) >= 0;
  }

  private boolean endsAt(int end) {
    return end == text.length()
        || CLAUSE_START.indexOf(text.charAt(end)) >= 0
        || NameWords.RIGHT_EDGE.isAt(text, end);
  }

  private boolean isName(int start, int length, boolean office) {
    int end = start + length;
    if (end > text.length()
        || text.startsWith("·", end)
        || Surnames.lengthAt(text, start, true) == 0
        || !characters(start, end)) {
      return false;
    }
    String tail = text.substring(end - 2, end);
    return !NameWords.WORDS.contains(text.substring(start, start + 2))
        && !NameWords.TAILS.contains(tail)
        && TITLES.get(tail) == null
        && (office || Surnames.lengthAt(text, start, false) > 0 || rare(start, length));
  }

  private boolean characters(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isIdeographic(c) || (i > start && NameWords.NEVER_GIVEN.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A surname that is a word as well, without an office before it, needs two given-name characters.
   */
  private boolean rare(int start, int length) {
    return length == 3 && given(start + 1) && given(start + 2);
  }

  private Map<Integer, String> names(Set<String> excluded) {
    NavigableSet<String> sorted = new TreeSet<>(found.values());
    Set<String> lastParts = lastParts(sorted);
    Set<String> wanted = new HashSet<>();
    for (String name : sorted) {
      if (!excluded.contains(name) && !shortOfAnother(name, sorted, lastParts)) {
        wanted.add(name);
      }
    }
    return firstMentions(wanted);
  }

  /** 王光 beside 王光明: the next in order would begin with it; or 普京 beside 弗拉基米尔·普京. */
  private static boolean shortOfAnother(
      String name, NavigableSet<String> sorted, Set<String> lastParts) {
    String next = sorted.higher(name);
    return (next != null && next.startsWith(name)) || lastParts.contains(name);
  }

  /** What follows a middle dot in each name. */
  private static Set<String> lastParts(Set<String> names) {
    Set<String> parts = new HashSet<>();
    for (String name : names) {
      for (int dot = name.indexOf('·'); dot >= 0; dot = name.indexOf('·', dot + 1)) {
        parts.add(name.substring(dot + 1));
      }
    }
    return parts;
  }

  /** Names by the offsets of their first mentions. */
  private Map<Integer, String> firstMentions(Set<String> names) {
    Map<Integer, String> first = new TreeMap<>();
    Set<String> left = new HashSet<>(names);
    for (Span span : new PrintedNames(names).in(text)) {
      String name = text.substring(span.start(), span.end());
      if (left.remove(name)) {
        first.put(span.start(), name);
      }
    }
    return first;
  }
}
