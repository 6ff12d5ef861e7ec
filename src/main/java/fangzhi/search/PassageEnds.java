package fangzhi.search;

import fangzhi.text.Span;
import java.util.List;

/** Where the passage around a match begins and ends: with a sentence, else a clause, if near. */
final class PassageEnds {
  /** The longest run of matches that a passage is made longer for. */
  private static final int MAX_RUN = 2 * PassageLength.FULL.chars();

  private final Cuts cuts;

  PassageEnds(String body) {
    this.cuts = new Cuts(body);
  }

  /** A passage of about so many characters that holds a whole match, inside its paragraph. */
  Span around(Span match, Span paragraph, int chars) {
    int start = Math.max(paragraph.start(), start(match, chars));
    boolean rest = paragraph.end() - start <= chars;
    return new Span(start, rest ? paragraph.end() : end(start, match, chars));
  }

  /** From the match's sentence, if a third of the passage reaches back to it. */
  private int start(Span match, int chars) {
    int earliest = Math.max(0, match.start() - chars / 3);
    for (int i = match.start(); i >= earliest; i--) {
      if (cuts.betweenSentences(i)) {
        return i;
      }
    }
    for (int i = earliest; i < match.start(); i++) {
      if (cuts.betweenClauses(i)) {
        return i;
      }
    }
    int start = match.start() - chars / 6;
    while (start < match.start() && !cuts.allowed(start)) {
      start++;
    }
    return start;
  }

  /** Where a passage of the full length ends: with a sentence, a clause, else anywhere. */
  private int end(int start, Span match, int chars) {
    int last = Math.max(match.end(), start + chars);
    int first = Math.max(match.end(), last - chars / 2 + 1);
    for (int i = last; i >= first; i--) {
      if (cuts.betweenSentences(i)) {
        return i;
      }
    }
    for (int i = last; i >= first; i--) {
      if (cuts.betweenClauses(i)) {
        return i;
      }
    }
    int end = last;
    while (end > first && !cuts.allowed(end)) {
      end--;
    }
    return end;
  }

  /** The passage, longer where it would cut a match; a very long run of matches stays cut. */
  Span uncut(Span passage, Paragraph paragraph, List<String> terms) {
    Span near = new Span(Math.max(0, passage.start() - MAX_RUN), passage.end() + MAX_RUN);
    int start = passage.start();
    int end = passage.end();
    for (Span run : paragraph.matches(terms, near)) {
      if (run.length() <= MAX_RUN) {
        start = run.start() < start && start < run.end() ? run.start() : start;
        end = run.start() < end && end < run.end() ? run.end() : end;
      }
    }
    return new Span(start, end);
  }
}
