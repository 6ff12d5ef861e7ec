package fangzhi.search;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts a story's body into the units that an editor handles; joined, they are the body again. */
final class StoryUnits {
  /** A unit smaller than these is no longer cut; larger ones leave too few to choose from. */
  private static final int ENOUGH = 4;

  private static final Pattern PARAGRAPH = Pattern.compile("(?<=\n)");
  private static final Pattern SENTENCE = after("。！？；");
  private static final Pattern CLAUSE = after("。！？；，、：");

  private StoryUnits() {}

  /** The closing quotation mark or bracket goes with what it closes. */
  private static Pattern after(String marks) {
    String more = "(?![”’」』）》\n])";
    return Pattern.compile(
        "(?<=[" + marks + "\n])" + more + "|(?<=[" + marks + "][”’」』）》])" + more);
  }

  static List<String> paragraphs(String body) {
    return List.of(PARAGRAPH.split(body));
  }

  static List<String> sentences(String body) {
    return List.of(SENTENCE.split(body));
  }

  /** Sentences where there are enough of them, else their clauses. */
  static List<String> sentencesOrClauses(String body) {
    List<String> sentences = sentences(body);
    return sentences.size() >= ENOUGH ? sentences : List.of(CLAUSE.split(body));
  }

  /** Units in any order as one text; a paragraph's end stays one wherever its unit goes. */
  static String joined(List<String> units) {
    return String.join("", units).strip();
  }

  /** Paragraphs likewise, each a line of its own. */
  static String lines(List<String> paragraphs) {
    return String.join("\n", paragraphs.stream().map(String::strip).toList());
  }
}
