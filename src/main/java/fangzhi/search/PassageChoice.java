package fangzhi.search;

import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Chooses the passages of a body that show a match of each term that has one: a greedy cover
 * (Chvátal 1979), each time the passage with most of the terms still missing, the earliest of
 * equals. Many terms far apart get more and shorter passages.
 */
final class PassageChoice {
  /** Printed characters that are read even when every term has been met. */
  private static final int READ_CHARS = 5_000;

  /** Places that are tried, all terms together; each term has a few. */
  private static final int TRIED = 64;

  private static final int TRIED_AT_LEAST = 4;

  private final Readings body;
  private final List<String> terms;
  private final PassageEnds ends;
  private final List<Match> matches;

  /** A place of a term. */
  private record Match(Span place, int term, Paragraph paragraph) {}

  /** A passage around a place and the missing terms that it shows; the best is first. */
  private record Candidate(Passage passage, BitSet terms) implements Comparable<Candidate> {
    private static final Comparator<Candidate> BEST_FIRST =
        Comparator.<Candidate>comparingInt(c -> -c.terms.cardinality())
            .thenComparingInt(c -> c.passage.part().start());

    private Candidate of(BitSet missing) {
      BitSet left = (BitSet) terms.clone();
      left.and(missing);
      return new Candidate(passage, left);
    }

    @Override
    public int compareTo(Candidate other) {
      return BEST_FIRST.compare(this, other);
    }
  }

  /** A part of a paragraph. */
  record Passage(Span part, Paragraph paragraph) {}

  private PassageChoice(Readings body, List<String> terms) {
    this.body = body;
    this.terms = terms;
    this.ends = new PassageEnds(body.printed());
    this.matches = matches();
  }

  /** The passages in the order of the text; the body's beginning where no term stands in it. */
  static List<Passage> of(Readings body, List<String> terms) {
    return new PassageChoice(body, terms).chosen();
  }

  private List<Passage> chosen() {
    if (matches.isEmpty()) {
      return beginning();
    }
    for (PassageLength length : PassageLength.values()) {
      List<Passage> cover = cover(length);
      if (cover.size() <= length.passages()) {
        return joined(length == PassageLength.FULL ? filled(cover) : cover);
      }
    }
    return joined(cover(PassageLength.SHORT));
  }

  private List<Passage> beginning() {
    for (int i = 0; body.paragraph(i).isPresent(); i++) {
      Paragraph paragraph = body.paragraph(i).get();
      Optional<Span> first = paragraph.beginning().findFirst();
      if (first.isPresent()) {
        Span part = ends.around(first.get(), paragraph.part(), PassageLength.FULL.chars());
        return List.of(new Passage(part, paragraph));
      }
    }
    return List.of();
  }

  /** Reads on until every term was met and enough was read to prefer one passage to another. */
  private List<Match> matches() {
    int tried = Math.max(TRIED_AT_LEAST, TRIED / Math.max(1, terms.size()));
    int[] left = new int[terms.size()];
    Arrays.fill(left, tried);
    BitSet missing = new BitSet();
    missing.set(0, terms.size());
    List<Match> found = new ArrayList<>();
    for (int i = 0; body.paragraph(i).isPresent(); i++) {
      Paragraph paragraph = body.paragraph(i).get();
      if (missing.isEmpty() && paragraph.part().start() > READ_CHARS) {
        break;
      }
      for (int term = 0; term < left.length; term++) {
        List<Span> places = paragraph.first(terms.get(term), left[term]);
        for (Span place : places) {
          found.add(new Match(place, term, paragraph));
          missing.clear(term);
        }
        left[term] = Math.max(0, left[term] - places.size());
      }
    }
    found.sort(Comparator.comparingInt(match -> match.place().start()));
    return found;
  }

  /** As few passages as a greedy choice finds; one more than the length's most is enough. */
  private List<Passage> cover(PassageLength length) {
    BitSet missing = new BitSet();
    matches.forEach(match -> missing.set(match.term()));
    PriorityQueue<Candidate> candidates = new PriorityQueue<>(candidates(length.chars()));
    List<Passage> cover = new ArrayList<>();
    while (!missing.isEmpty() && cover.size() <= length.passages()) {
      Candidate best = candidates.remove();
      Candidate now = best.of(missing);
      if (now.equals(best)) {
        cover.add(best.passage());
        missing.andNot(best.terms());
      } else if (!now.terms().isEmpty()) {
        candidates.add(now);
      }
    }
    return cover;
  }

  private List<Candidate> candidates(int chars) {
    List<Candidate> candidates = new ArrayList<>();
    int from = 0;
    for (Match match : matches) {
      Passage passage = around(match, chars);
      while (matches.get(from).place().start() < passage.part().start()) {
        from++;
      }
      BitSet shown = shown(passage.part(), from);
      shown.set(match.term());
      candidates.add(new Candidate(passage, shown));
    }
    return candidates;
  }

  /** The terms with a whole match in a passage, from the first match that begins in it. */
  private BitSet shown(Span passage, int from) {
    BitSet shown = new BitSet();
    for (int i = from; i < matches.size(); i++) {
      Match match = matches.get(i);
      if (match.place().start() >= passage.end()) {
        break;
      }
      if (match.place().end() <= passage.end()) {
        shown.set(match.term());
      }
    }
    return shown;
  }

  private Passage around(Match match, int chars) {
    return new Passage(
        ends.around(match.place(), match.paragraph().part(), chars), match.paragraph());
  }

  /** With passages for later matches, up to the usual number. */
  private List<Passage> filled(List<Passage> cover) {
    List<Passage> filled = new ArrayList<>(cover);
    for (Match match : matches) {
      boolean shown = filled.stream().anyMatch(p -> overlap(p.part(), match.place()));
      if (!shown && filled.size() < PassageLength.FULL.passages()) {
        filled.add(around(match, PassageLength.FULL.chars()));
      }
    }
    return filled;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /** In the order of the text, no match cut, overlapping passages as one. */
  private List<Passage> joined(List<Passage> passages) {
    List<Passage> joined = new ArrayList<>();
    for (Passage next : whole(passages)) {
      Passage last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && next.part().start() <= last.part().end() && isOneParagraph(last, next)) {
        int end = Math.max(last.part().end(), next.part().end());
        joined.set(
            joined.size() - 1, new Passage(new Span(last.part().start(), end), last.paragraph()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean isOneParagraph(Passage a, Passage b) {
    return a.paragraph().part().equals(b.paragraph().part());
  }

  private List<Passage> whole(List<Passage> passages) {
    return passages.stream()
        .map(p -> new Passage(ends.uncut(p.part(), p.paragraph(), terms), p.paragraph()))
        .sorted(Comparator.comparingInt(p -> p.part().start()))
        .toList();
  }
}
