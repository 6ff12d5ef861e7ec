package fangzhi.duplicate;

/**
 * A sign that two stories tell of the same happening, or that they don't. The weights are those of
 * a logistic regression on the tuning half of the labelled pairs, as {@code SameEventFigures}
 * prints them.
 */
public enum EventSign {
  /**
   * Runs of letters of one's headline and lead that stand in the other's text, by their rarity; the
   * more days lie between the stories, the less they say.
   */
  OPENING(0.77),

  /** The rarest person that both name in headline or lead. */
  PERSON(4.39),

  /** The rarest that each names there and the other nowhere: the same ceremony, another guest. */
  OTHER_PERSON(-2.34),

  /** The rarest pairs of characters that stand in both. */
  RARE_WORDS(3.89),

  /** How close the days of the two events are. */
  EVENT_DATE(2.34),

  /** Whether the headlines count the same thing differently: 第三集, 第四集. */
  OTHER_NUMBER(-4.01);

  private final double weight;

  EventSign(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
