package fangzhi.place;

import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds where a text prints names, in one pass that takes as long for many names as for one: at
 * each character that begins a name, the text of each length that a name has is looked up.
 */
final class PrintedNames {
  private final Set<String> names;
  private final BitSet initials = new BitSet();
  private final BitSet lengths = new BitSet();

  /**
   * @param names none empty
   */
  PrintedNames(Set<String> names) {
    this.names = Set.copyOf(names);
    for (String name : names) {
      initials.set(name.charAt(0));
      lengths.set(name.length());
    }
  }

  /** Where the names stand, in the text's order; one name's mentions don't overlap. */
  List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    Map<String, Integer> free = new HashMap<>();
    for (int start = 0; start < text.length(); start++) {
      if (initials.get(text.charAt(start))) {
        addFrom(start, text, free, found);
      }
    }
    return found;
  }

  private void addFrom(int start, String text, Map<String, Integer> free, List<Span> found) {
    int left = text.length() - start;
    for (int n = lengths.nextSetBit(0); n >= 0 && n <= left; n = lengths.nextSetBit(n + 1)) {
      String word = text.substring(start, start + n);
      if (names.contains(word) && free.getOrDefault(word, 0) <= start) {
        free.put(word, start + n);
        found.add(new Span(start, start + n));
      }
    }
  }
}
