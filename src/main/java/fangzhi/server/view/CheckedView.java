package fangzhi.server.view;

import fangzhi.search.DraftMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text that was checked, or why it wasn't.
 *
 * @param anchor its id on the page
 * @param verdict what was found, in a few words for the table of contents
 * @param unchecked why it wasn't checked, null if it was
 */
public record CheckedView(
    String anchor,
    String title,
    String verdict,
    @Nullable String unchecked,
    List<MatchView> matches) {
  public CheckedView {
    matches = List.copyOf(matches);
  }

  /**
   * A text that was checked.
   *
   * @param number of the text on the page, counted from 1
   * @param room what the page still has room for
   */
  public static CheckedView of(
      int number, String title, String text, List<DraftMatch> found, Room room, Texts texts) {
    String anchor = "t" + number;
    List<MatchView> matches = new ArrayList<>();
    for (DraftMatch match : found) {
      boolean first = matches.isEmpty();
      boolean fits = room.take(text.length() + match.article().article().body().length());
      String own = anchor + "m" + (matches.size() + 1);
      matches.add(MatchView.of(match, text, own, first, fits, texts));
    }
    return new CheckedView(anchor, title, verdict(found, texts), null, matches);
  }

  /** A text that can't be checked. */
  public static CheckedView unchecked(int number, String title, String reason, Texts texts) {
    return new CheckedView("t" + number, title, texts.get("desk.unchecked"), reason, List.of());
  }

  private static String verdict(List<DraftMatch> found, Texts texts) {
    return found.isEmpty()
        ? texts.get("desk.none")
        : texts.get("desk.verdict", texts.tier(found.getFirst().comparison().tier()), found.size());
  }
}
