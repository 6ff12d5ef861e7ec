package fangzhi.duplicate;

/** What an archived story is to a draft, the closest first. */
public enum Tier {
  /** Equal but for spaces, punctuation, width and script. */
  SAME("same"),

  /** The same story edited: shortened, continued, reordered, with other words in places. */
  REPRINT("reprint"),

  /** The story is part of the draft. */
  CONTAINS("contains"),

  /** The draft is part of the story. */
  CONTAINED("contained"),

  /** Told in other words, about the same happening. */
  SAME_EVENT("same-event");

  private final String label;

  Tier(String label) {
    this.label = label;
  }

  /** The word for it in the interfaces. */
  public String label() {
    return label;
  }

  /** Whether it is one story in two versions. */
  public boolean isVersion() {
    return this == SAME || this == REPRINT;
  }

  /** The closer of two. */
  public static Tier closer(Tier one, Tier other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** What the draft is to the story. */
  public Tier mirrored() {
    return switch (this) {
      case CONTAINS -> CONTAINED;
      case CONTAINED -> CONTAINS;
      case SAME, REPRINT, SAME_EVENT -> this;
    };
  }
}
