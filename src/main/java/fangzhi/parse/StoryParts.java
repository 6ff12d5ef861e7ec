package fangzhi.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story's units told apart.
 *
 * @param heading display lines and byline
 * @param text paragraphs and sub-headings
 * @param captions the captions of pictures inside the story, each with its photographer's credit
 *     where it has one
 * @param signature （魏宣）
 * @param continuedFrom （上接第一版）
 * @param rest furniture and the jump mark at the end
 */
record StoryParts(
    List<Unit> heading,
    List<Unit> text,
    List<List<Unit>> captions,
    @Nullable Unit signature,
    @Nullable Unit continuedFrom,
    List<Unit> rest) {

  static StoryParts of(List<Unit> heading, List<Unit> body) {
    List<Unit> text = new ArrayList<>();
    List<List<Unit>> captions = new ArrayList<>();
    List<Unit> rest = new ArrayList<>();
    Unit signature = null;
    Unit continuedFrom = null;
    for (Unit unit : body) {
      switch (unit.type()) {
        case PARAGRAPH -> text.add(unit);
        case DISPLAY -> display(unit, text, captions);
        case CREDIT -> captions.add(credited(unit, text));
        case SIGNATURE -> signature = unit;
        case CONTINUED_FROM -> continuedFrom = unit;
        case FURNITURE, CONTINUED_TO, BYLINE -> rest.add(unit);
      }
    }
    boolean signed = signature != null || (!text.isEmpty() && text.getFirst().lead());
    List<Unit> named = signed ? heading : withAuthor(heading, text);
    return new StoryParts(named, text, captions, signature, continuedFrom, rest);
  }

  /** A name alone under an essay's headline is its author; a headline's own words come again. */
  private static List<Unit> withAuthor(List<Unit> heading, List<Unit> text) {
    if (heading.size() < 2 || heading.stream().anyMatch(unit -> unit.is(UnitType.BYLINE))) {
      return heading;
    }
    Unit last = heading.getLast();
    String given = last.lines().getFirst().dense().substring(1);
    if (!Bylines.isNameAlone(last.text())
        || text.stream().anyMatch(unit -> unit.text().contains(given))) {
      return heading;
    }
    List<Unit> named = new ArrayList<>(heading.subList(0, heading.size() - 1));
    named.add(last.asByline());
    return named;
  }

  private static void display(Unit unit, List<Unit> text, List<List<Unit>> captions) {
    if (unit.mayBeCaption()) {
      captions.add(List.of(unit));
    } else {
      text.add(unit);
    }
  }

  /** A paragraph right before a photographer's credit is the caption of a picture. */
  private static List<Unit> credited(Unit credit, List<Unit> text) {
    return text.size() > 1 ? List.of(text.removeLast(), credit) : List.of(credit);
  }
}
