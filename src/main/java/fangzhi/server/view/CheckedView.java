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
      int number, String title, String text, List<DraftMatch> found, Room room) {
    String anchor = "t" + number;
    List<MatchView> matches = new ArrayList<>();
    for (DraftMatch match : found) {
      boolean first = matches.isEmpty();
      boolean fits = room.take(text.length() + match.article().article().body().length());
      String own = anchor + "m" + (matches.size() + 1);
      matches.add(MatchView.of(match, text, own, first, fits));
    }
    return new CheckedView(anchor, title, verdict(found), null, matches);
  }

  /** A text that can't be checked. */
  public static CheckedView unchecked(int number, String title, String reason) {
    return new CheckedView("t" + number, title, "没有查", reason, List.of());
  }

  private static String verdict(List<DraftMatch> found) {
    return found.isEmpty()
        ? "没有找到"
        : Wording.tier(found.getFirst().comparison().tier()) + "，共 " + found.size() + " 篇";
  }
}
