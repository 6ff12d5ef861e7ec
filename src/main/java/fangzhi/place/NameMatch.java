package fangzhi.place;

import java.util.List;

/**
 * A gazetteer name in a text.
 *
 * @param start offset of the first character
 * @param end offset after the last
 * @param options every unit of that name
 */
record NameMatch(int start, int end, List<Named> options) {
  NameMatch {
    options = List.copyOf(options);
  }
}
