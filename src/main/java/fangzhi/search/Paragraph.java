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
 * A paragraph in the forms it is found in: as printed and, where it misprints names, corrected. A
 * match in either is a place in the printed text, and offsets are those of the whole text.
 *
 * @param part where the paragraph stands in the text
 * @param forms folded; the printed one first
 */
record Paragraph(Span part, List<FoldedText> forms) {
  private static final Span FIRST = new Span(0, 1);

  static Paragraph of(String text, Span part, Mentions mentions) {
    String printed = text.substring(part.start(), part.end());
    String corrected = mentions.corrected(printed);
    Stream<String> forms =
        corrected.equals(printed) ? Stream.of(printed) : Stream.of(printed, corrected);
    return new Paragraph(part, forms.map(Folding::fold).toList());
  }

  /** The place of the first character that counts; nothing for a paragraph without one. */
  Stream<Span> beginning() {
    FoldedText printed = forms.getFirst();
    return printed.text().isEmpty() ? Stream.of() : Stream.of(moved(printed.original(FIRST)));
  }

  /** Where a folded term stands first; a place of both forms may be there twice. */
  List<Span> first(String term, int atMost) {
    List<Span> found = new ArrayList<>();
    for (FoldedText form : forms) {
      for (Span span : form.first(term, atMost)) {
        found.add(moved(span));
      }
    }
    return found;
  }

  /** Where any of the folded terms stands wholly in a part of the text; touching ones joined. */
  List<Span> matches(List<String> terms, Span shown) {
    int end = Math.min(shown.end(), part.end()) - part.start();
    int start = Math.max(shown.start(), part.start()) - part.start();
    if (start >= end) {
      return List.of();
    }
    Span inside = new Span(start, end);
    List<Span> found = new ArrayList<>();
    for (FoldedText form : forms) {
      for (String term : terms) {
        form.occurrences(term, inside).forEach(span -> found.add(moved(span)));
      }
    }
    return joined(found);
  }

  private Span moved(Span span) {
    return new Span(span.start() + part.start(), span.end() + part.start());
  }

  /** In the order of the text, overlapping and touching ones as one. */
  static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && span.start() <= last.end()) {
        joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
