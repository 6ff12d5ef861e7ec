package fangzhi.search;

import fangzhi.text.FoldedText;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Text as HTML: escaped, with matches in {@code <mark>}, the only element in it. */
final class Markup {
  private Markup() {}

  /** Where any of the folded terms stands in the original, touching places joined, in order. */
  static List<Span> matches(FoldedText text, List<String> terms) {
    List<Span> found = new ArrayList<>();
    for (String term : terms) {
      found.addAll(text.occurrences(term));
    }
    found.sort(Comparator.comparingInt(Span::start));
    return joined(found);
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

  /** The part {@code shown} of a text, with what of the matches lies in it marked. */
  static String html(String text, Span shown, List<Span> matches) {
    StringBuilder html = new StringBuilder();
    int at = shown.start();
    for (Span match : matches) {
      int start = Math.max(match.start(), at);
      int end = Math.min(match.end(), shown.end());
      if (start < end) {
        escape(html, text, at, start);
        html.append("<mark>");
        escape(html, text, start, end);
        html.append("</mark>");
        at = end;
      }
    }
    escape(html, text, at, shown.end());
    return html.toString();
  }

  private static void escape(StringBuilder html, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
