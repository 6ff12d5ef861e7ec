package fangzhi.model;

import org.jspecify.annotations.Nullable;

/**
 * The lines set above a story.
 *
 * @param column the standing label (栏目) the story runs under
 * @param kicker the short line above the headline (引题)
 * @param headline the main headline, its wraps joined by one space
 * @param deck the smaller line below it (副题)
 */
public record Heading(
    @Nullable String column,
    @Nullable String kicker,
    @Nullable String headline,
    @Nullable String deck) {

  /** A story without any line above it. */
  public static final Heading NONE = new Heading(null, null, null, null);

  /** A heading of the main line only. */
  public static Heading of(@Nullable String headline) {
    return new Heading(null, null, headline, null);
  }
}
