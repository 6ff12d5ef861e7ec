package fangzhi.search;

import fangzhi.model.Mentions;
import fangzhi.text.FoldedText;
import fangzhi.text.Folding;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text in the forms it is found in: as printed and, where it misprints names, corrected. A match
 * in either is a place in the printed text.
 */
final class Readings {
  private final String printed;
  private final List<FoldedText> folded;

  private Readings(String printed, Stream<String> forms) {
    this.printed = printed;
    this.folded = forms.distinct().map(Folding::fold).toList();
  }

  static Readings of(String printed, Mentions mentions) {
    return new Readings(printed, Stream.of(printed, mentions.corrected(printed)));
  }

  String printed() {
    return printed;
  }

  /** The printed text as compared. */
  FoldedText folded() {
    return folded.getFirst();
  }

  /** Where a folded term stands first. */
  Stream<Span> first(String term) {
    return occurrences(term).min(Comparator.comparingInt(Span::start)).stream();
  }

  /** Where any of the folded terms stands, touching places joined, in order. */
  List<Span> matches(List<String> terms) {
    List<Span> found = new ArrayList<>();
    for (String term : terms) {
      occurrences(term).forEach(found::add);
    }
    found.sort(Comparator.comparingInt(Span::start));
    return joined(found);
  }

  private Stream<Span> occurrences(String term) {
    return folded.stream().flatMap(form -> form.occurrences(term).stream());
  }

  private static List<Span> joined(List<Span> sorted) {
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && span.start() <= last.end()) {
        joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
