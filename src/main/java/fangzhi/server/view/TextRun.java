package fangzhi.server.view;

import fangzhi.model.Occurrence;
import fangzhi.model.Occurrence.Field;
import fangzhi.search.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line or paragraph. What a search found may begin in one run and end in another: each
 * marks its own part.
 *
 * @param href where a place, a person or an organisation printed here leads, null for plain text
 * @param jumps the marked places that begin in it
 */
public record TextRun(List<Piece> pieces, @Nullable String href, List<Jump> jumps) {

  /** A piece of a run, marked or not. */
  public record Piece(String text, boolean marked) {}

  public TextRun {
    pieces = List.copyOf(pieces);
    jumps = List.copyOf(jumps);
  }

  /** A part without links; nothing for an empty one. */
  static List<TextRun> plain(MarkedText text, Field part) {
    return text.runs(part, 0, text.text(part).length(), null);
  }

  /**
   * The paragraphs of an article's body, what they mention parted from the rest.
   *
   * @param places the addresses of places by path
   */
  static List<List<TextRun>> paragraphs(MarkedText text, Map<String, String> places) {
    List<Occurrence> mentions =
        text.article().mentions().occurrences().stream()
            .filter(o -> o.field() == Field.BODY)
            .sorted(Comparator.comparingInt(Occurrence::start))
            .toList();
    List<List<TextRun>> paragraphs = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.article().paragraphs()) {
      paragraphs.add(runs(text, start, start + paragraph.length(), mentions, places));
      start += paragraph.length() + 1;
    }
    return paragraphs;
  }

  /** The runs from one offset to another; a mention that overlaps the one before is left plain. */
  private static List<TextRun> runs(
      MarkedText text, int start, int end, List<Occurrence> mentions, Map<String, String> places) {
    List<TextRun> runs = new ArrayList<>();
    int at = start;
    for (Occurrence mention : mentions) {
      if (mention.start() >= at && mention.end() <= end) {
        String name = text.article().body().substring(mention.start(), mention.end());
        String href = href(mention, name, places);
        if (href != null) {
          runs.addAll(text.runs(Field.BODY, at, mention.start(), null));
          runs.addAll(text.runs(Field.BODY, mention.start(), mention.end(), href));
          at = mention.end();
        }
      }
    }
    runs.addAll(text.runs(Field.BODY, at, end, null));
    return runs;
  }

  private static @Nullable String href(
      Occurrence mention, String text, Map<String, String> places) {
    String target = mention.target();
    return switch (mention.type()) {
      case PLACE -> target == null ? CommunityUrl.choice(text) : places.get(target);
      case PERSON -> target == null ? null : new PersonUrl(target).page();
      case ORGANISATION ->
          target == null ? null : SearchUrl.ALL.toggled(Facet.ORGANISATION, target).href();
      case DATE -> null;
    };
  }
}
