package fangzhi.search;

import java.util.List;

/**
 * A term that articles are found by.
 *
 * @param text folded, not empty
 * @param parts the words searched for instead where it stands nowhere literally; else none
 */
record Sought(String text, List<String> parts) {
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
}
