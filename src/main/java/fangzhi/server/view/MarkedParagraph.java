package fangzhi.server.view;

import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, or a part of one, of a compared text.
 *
 * @param begins whether the paragraph begins with it
 */
public record MarkedParagraph(boolean begins, List<Run> runs) {
  public MarkedParagraph {
    runs = List.copyOf(runs);
  }

  /**
   * A run of text.
   *
   * @param mark the passage it belongs to, null if none
   * @param first whether the passage begins with it; it may go on in the next paragraph
   */
  public record Run(String text, @Nullable PassageMark mark, boolean first) {}

  /**
   * The paragraphs of a part of a text; blank ones are left out.
   *
   * @param marked in the text's order, none overlapping
   * @param placed the marks whose passages have begun; those that begin here are added
   */
  static List<MarkedParagraph> of(
      String text, Span part, List<ComparedText.Marked> marked, Set<PassageMark> placed) {
    List<MarkedParagraph> paragraphs = new ArrayList<>();
    int start = part.start();
    while (start < part.end()) {
      int lineEnd = text.indexOf('\n', start);
      int end = lineEnd < 0 ? part.end() : Math.min(lineEnd, part.end());
      boolean begins = start == 0 || text.charAt(start - 1) == '\n';
      Span line = new Span(begins ? indented(text, start, end) : start, end);
      List<Run> runs = runs(text, line, marked, placed);
      if (!runs.isEmpty()) {
        paragraphs.add(new MarkedParagraph(begins, runs));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  /** Behind the spaces that a pasted paragraph begins with. */
  private static int indented(String text, int start, int end) {
    int at = start;
    while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0')) {
      at++;
    }
    return at;
  }

  private static List<Run> runs(
      String text, Span line, List<ComparedText.Marked> marked, Set<PassageMark> placed) {
    List<Run> runs = new ArrayList<>();
    int at = line.start();
    for (ComparedText.Marked passage : marked) {
      int from = Math.max(passage.span().start(), line.start());
      int to = Math.min(passage.span().end(), line.end());
      if (from < to || isPoint(passage.span(), line)) {
        addPlain(runs, text.substring(at, from));
        PassageMark mark = passage.mark();
        runs.add(new Run(text.substring(from, to), mark, placed.add(mark)));
        at = to;
      }
    }
    addPlain(runs, text.substring(at, line.end()));
    return runs;
  }

  /** Whether a passage that others cover keeps no more than its number here. */
  private static boolean isPoint(Span span, Span line) {
    return span.length() == 0 && span.start() >= line.start() && span.start() <= line.end();
  }

  private static void addPlain(List<Run> runs, String text) {
    if (!text.isBlank()) {
      runs.add(new Run(text, null, false));
    }
  }
}
