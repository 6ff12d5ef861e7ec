package fangzhi.place;

import java.util.List;

/**
 * Characters that may name a place.
 *
 * @param options the units of that name; none where only the form (X社区) speaks for it
 */
record Candidate(int start, int end, String printed, Level level, List<Named> options) {
  Candidate {
    options = List.copyOf(options);
  }

  boolean registered() {
    return !options.isEmpty();
  }
}
