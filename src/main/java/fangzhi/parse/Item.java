package fangzhi.parse;

import org.jspecify.annotations.Nullable;

/**
 * A run of units that belong together, as indexes into the page's units.
 *
 * @param heading the display units and, at its end, the byline of a story's heading; null without
 *     one
 * @param body the units of the text, embedded furniture and captions included
 */
record Item(Form form, @Nullable Range heading, Range body) {
  enum Form {
    STORY,
    PHOTO,
    FURNITURE
  }

  /** Units {@code from} up to, not including, {@code to}. */
  record Range(int from, int to) {
    boolean covers(int unit) {
      return from <= unit && unit < to;
    }
  }

  /** The first of the item's units. */
  int first() {
    return heading == null ? body.from() : Math.min(heading.from(), body.from());
  }

  /** The position after the item's last unit. */
  int end() {
    return heading == null ? body.to() : Math.max(heading.to(), body.to());
  }

  boolean covers(int unit) {
    return first() <= unit && unit < end();
  }
}
