package fangzhi.search;

import fangzhi.model.Occurrence;
import fangzhi.query.QueryField;
import java.util.Arrays;
import java.util.List;

/**
 * A term that articles are found by.
 *
 * @param text folded, not empty
 * @param parts the words searched for instead where it stands nowhere literally; else none
 */
record Sought(QueryField field, String text, List<String> parts) {
  Sought {
    parts = List.copyOf(parts);
  }

  boolean relaxed() {
    return !parts.isEmpty();
  }

  /** The folded texts that stand in what is found. */
  List<String> marked() {
    return relaxed() ? parts : List.of(text);
  }

  /** Whether it is looked for in the story itself, not only in who wrote it or where it belongs. */
  boolean inStory() {
    return Arrays.stream(Occurrence.Field.values()).anyMatch(field::covers);
  }
}
