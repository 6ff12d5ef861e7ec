package fangzhi.search;

import fangzhi.text.Span;
import java.util.List;

/** Text as HTML: escaped, with matches in {@code <mark>}, the only element in it. */
final class Markup {
  private Markup() {}

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
