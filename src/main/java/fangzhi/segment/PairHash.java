package fangzhi.segment;

/**
 * How smartcn's dictionary knows a pair of words: the 64-bit hash of the first one, {@code @} and
 * the second one, by FNV-1a (Fowler, Noll and Vo 1991) over each character's low byte and high
 * byte. As it is made character by character, what pairs have in common is hashed once.
 */
final class PairHash {
  static final long EMPTY = 0xcbf29ce484222325L;

  private static final long PRIME = 1099511628211L;
  private static final char BETWEEN = '@';

  private PairHash() {}

  static long with(long hash, char c) {
    return (((hash ^ (c & 0xFF)) * PRIME) ^ (c >> 8)) * PRIME;
  }

  static long with(long hash, String word) {
    long longer = hash;
    for (int i = 0; i < word.length(); i++) {
      longer = with(longer, word.charAt(i));
    }
    return longer;
  }

  /** The hash of a word's pairs, up to their second word. */
  static long opened(long word) {
    return with(word, BETWEEN);
  }
}
