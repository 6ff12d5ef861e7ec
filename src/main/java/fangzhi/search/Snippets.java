package fangzhi.search;

import fangzhi.text.Span;
import java.util.List;

/**
 * The passages of a body shown with a hit: as few as show a match of each term that has one, at
 * least two where there are matches for them, each inside one paragraph; or the body's beginning.
 */
final class Snippets {
  private Snippets() {}

  /**
   * The passages as HTML; none for a blank body.
   *
   * @param terms folded, each once
   */
  static List<String> of(Readings body, List<String> terms) {
    Cuts cuts = new Cuts(body.printed());
    return PassageChoice.of(body, terms).stream()
        .map(passage -> html(body.printed(), cuts, passage, terms))
        .toList();
  }

  private static String html(
      String body, Cuts cuts, PassageChoice.Passage passage, List<String> terms) {
    Span part = passage.part();
    List<Span> matches = passage.paragraph().matches(terms, part);
    return (cuts.betweenSentences(part.start()) ? "" : "…")
        + Markup.html(body, part, matches)
        + (cuts.betweenSentences(part.end()) ? "" : "…");
  }
}
