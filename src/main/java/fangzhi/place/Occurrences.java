package fangzhi.place;

import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Occurrence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects where a story's text prints what was found, as offsets in the article's own fields. */
final class Occurrences {
  /** A field and where it begins in the story's text. */
  private record Part(Occurrence.Field field, int start, int end) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Occurrence> found = new ArrayList<>();

  Occurrences(Article article) {
    Heading heading = article.heading();
    add(Occurrence.Field.KICKER, heading.kicker());
    add(Occurrence.Field.HEADLINE, heading.headline());
    add(Occurrence.Field.DECK, heading.deck());
    add(Occurrence.Field.BODY, article.body());
  }

  private void add(Occurrence.Field field, @Nullable String text) {
    if (text != null) {
      int start = parts.isEmpty() ? 0 : parts.getLast().end + 1;
      parts.add(new Part(field, start, start + text.length()));
    }
  }

  /** Adds characters of the story's text, unless they cross fields. */
  void add(int start, int end, Occurrence.Type type, @Nullable String target) {
    for (Part part : parts) {
      if (start >= part.start && end <= part.end) {
        found.add(new Occurrence(part.field, start - part.start, end - part.start, type, target));
        return;
      }
    }
  }

  /** All of them in the order of a page. */
  List<Occurrence> inOrder() {
    return found.stream().sorted(Occurrence.PRINTED_ORDER).toList();
  }
}
