package fangzhi.place;

import java.util.BitSet;

/** Which characters of a text candidates hold, so that asking takes no time on a long page. */
final class Taken {
  private final BitSet characters = new BitSet();
  private final BitSet ends = new BitSet();

  void add(Candidate candidate) {
    characters.set(candidate.start(), candidate.end());
    ends.set(candidate.end());
  }

  /** Whether a candidate holds one of the characters from {@code start} up to {@code end}. */
  boolean overlaps(int start, int end) {
    int next = characters.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** Whether a candidate ends right before an offset. */
  boolean endsAt(int offset) {
    return ends.get(offset);
  }
}
