package fangzhi.server.view;

import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One side of a comparison: a text whose passages in common are marked and lead to their
 * counterparts, and of which what lies far from them is folded.
 */
public record ComparedText(List<Stretch> stretches) {
  /** Characters shown around a passage. */
  private static final int CONTEXT = 60;

  /** Characters shown of a text without passages. */
  private static final int BEGINNING = 240;

  /** Fewer characters aren't worth folding. */
  private static final int MIN_FOLDED = 120;

  public ComparedText {
    stretches = List.copyOf(stretches);
  }

  /** A part of the text, folded or shown. */
  public record Stretch(boolean folded, int chars, List<MarkedParagraph> paragraphs) {
    public Stretch {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** A passage of the text with its mark. */
  record Marked(Span span, PassageMark mark) {}

  /** A text of which some spans are marked, in any order; where two overlap the first counts. */
  static ComparedText of(String text, List<Marked> passages) {
    List<Marked> apart = apart(text, passages);
    Set<PassageMark> placed = new HashSet<>();
    List<Stretch> stretches = new ArrayList<>();
    int shown = 0;
    int at = 0;
    for (int i = 0; i <= apart.size(); i++) {
      int next = i < apart.size() ? apart.get(i).span().start() : text.length();
      Span fold = fold(text, at, next, apart.isEmpty());
      if (fold.length() > 0) {
        add(stretches, false, text, new Span(shown, fold.start()), apart, placed);
        add(stretches, true, text, fold, apart, placed);
        shown = fold.end();
      }
      at = i < apart.size() ? apart.get(i).span().end() : at;
    }
    add(stretches, false, text, new Span(shown, text.length()), apart, placed);
    return new ComparedText(stretches);
  }

  private static void add(
      List<Stretch> stretches,
      boolean folded,
      String text,
      Span span,
      List<Marked> marked,
      Set<PassageMark> placed) {
    List<MarkedParagraph> paragraphs = MarkedParagraph.of(text, span, marked, placed);
    if (!paragraphs.isEmpty()) {
      stretches.add(new Stretch(folded, span.length(), paragraphs));
    }
  }

  /** In the text's order, each cut off where the one before ends, and inside the text. */
  private static List<Marked> apart(String text, List<Marked> passages) {
    List<Marked> sorted = new ArrayList<>(passages);
    sorted.sort(Comparator.comparingInt(marked -> marked.span().start()));
    List<Marked> apart = new ArrayList<>();
    int free = 0;
    for (Marked marked : sorted) {
      int start = Math.min(Math.max(marked.span().start(), free), text.length());
      int end = Math.clamp(marked.span().end(), start, text.length());
      apart.add(new Marked(new Span(start, end), marked.mark()));
      free = end;
    }
    return apart;
  }

  /** What is folded of a gap between passages; empty where the gap is short. */
  private static Span fold(String text, int start, int end, boolean nothingInCommon) {
    int from = paragraphEnd(text, Math.min(end, start + (nothingInCommon ? BEGINNING : CONTEXT)));
    int to = end == text.length() ? end : paragraphStart(text, Math.max(start, end - CONTEXT));
    return to - from < MIN_FOLDED ? new Span(start, start) : new Span(from, to);
  }

  /** The next end of a paragraph, where it is near. */
  private static int paragraphEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end >= 0 && end - at <= CONTEXT ? end + 1 : afterCharacter(text, at);
  }

  /** The start of the paragraph, where it is near. */
  private static int paragraphStart(String text, int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    return at - start <= CONTEXT ? start : afterCharacter(text, at);
  }

  /** Not between the two halves of a character. */
  private static int afterCharacter(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at));
    return inside ? at + 1 : at;
  }
}
