package fangzhi.segment;

/** What it costs that a word follows a word: less the logarithm of how likely that is. */
final class Costs {
  /** All occurrences of words that the frequencies were counted in. */
  static final int OCCURRENCES = 2_159_997;

  private static final double SMOOTH = 0.1;
  private static final double TINY = 1.0 / OCCURRENCES;

  private Costs() {}

  /**
   * The cost, smoothed by how often the first word occurs; term by term as {@code BiSegGraph} works
   * it out, as a rounding more would decide otherwise.
   *
   * @param first how often the first word occurs
   * @param pairs how often the second one follows it
   */
  static double of(int first, int pairs) {
    double often = 1.0 + first;
    return -Math.log(
        SMOOTH * often / OCCURRENCES + (1.0 - SMOOTH) * ((1.0 - TINY) * pairs / often + TINY));
  }
}
