package fangzhi.search;

import fangzhi.text.FoldedText;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The passages of a body shown with a hit: at most two, each inside one paragraph, around the first
 * places of different terms and cut between sentences, else clauses, where that is near; or the
 * body's beginning.
 */
final class Snippets {
  /** Characters of a passage, ellipses not counted. */
  static final int MAX_CHARS = 120;

  private static final int MAX_PASSAGES = 2;

  /** How far before a match its sentence may begin to be shown from there. */
  private static final int MAX_BEFORE = 40;

  /** What is shown before a match whose sentence begins too far off. */
  private static final int BEFORE = 20;

  private final Readings readings;
  private final String body;
  private final Cuts cuts;

  private Snippets(Readings readings) {
    this.readings = readings;
    this.body = readings.printed();
    this.cuts = new Cuts(body);
  }

  /** The passages as HTML; none for a blank body. */
  static List<String> of(Readings body, List<String> terms) {
    return new Snippets(body).passages(terms);
  }

  private List<String> passages(List<String> terms) {
    List<Span> matches = readings.matches(terms);
    FoldedText folded = readings.folded();
    List<Span> passages = chosen(terms, matches);
    if (passages.isEmpty() && !folded.text().isEmpty()) {
      passages = List.of(around(new Span(folded.start(0), folded.end(0))));
    }
    return passages.stream().map(passage -> html(passage, matches)).toList();
  }

  /** Passages for the terms in turn, then for later matches, in the order of the text. */
  private List<Span> chosen(List<String> terms, List<Span> matches) {
    List<Span> candidates = new ArrayList<>();
    for (String term : terms) {
      readings.first(term).forEach(candidates::add);
    }
    candidates.addAll(matches);
    List<Span> passages = new ArrayList<>();
    for (Span candidate : candidates) {
      boolean isShown = passages.stream().anyMatch(passage -> overlap(passage, candidate));
      if (!isShown && passages.size() < MAX_PASSAGES) {
        passages.add(clear(around(candidate), passages));
      }
    }
    passages.sort(Comparator.comparingInt(Span::start));
    return passages;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /** The passage without what the others show already. */
  private static Span clear(Span passage, List<Span> others) {
    Span clear = passage;
    for (Span other : others) {
      if (overlap(clear, other)) {
        clear =
            other.start() <= clear.start()
                ? new Span(other.end(), Math.max(other.end(), clear.end()))
                : new Span(clear.start(), other.start());
      }
    }
    return clear;
  }

  private Span around(Span match) {
    int start = passageStart(match);
    int paragraphEnd = body.indexOf('\n', match.start());
    int limit = paragraphEnd < 0 ? body.length() : paragraphEnd;
    return new Span(start, limit - start <= MAX_CHARS ? limit : passageEnd(start, match));
  }

  private int passageStart(Span match) {
    int earliest = Math.max(0, match.start() - MAX_BEFORE);
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
    int start = match.start() - BEFORE;
    while (start < match.start() && !cuts.allowed(start)) {
      start++;
    }
    return start;
  }

  /** Where a passage of the full length ends: with a sentence, a clause, else anywhere. */
  private int passageEnd(int start, Span match) {
    int last = start + MAX_CHARS;
    int first = Math.max(match.end(), last - MAX_CHARS / 2 + 1);
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

  private String html(Span passage, List<Span> matches) {
    return (cuts.betweenSentences(passage.start()) ? "" : "…")
        + Markup.html(body, passage, matches)
        + (cuts.betweenSentences(passage.end()) ? "" : "…");
  }
}
