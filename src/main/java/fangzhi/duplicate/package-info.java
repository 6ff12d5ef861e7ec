/**
 * Has this text run before? A text's fingerprint, what two texts have in common, and what that
 * makes them to each other. Pure functions; open {@link fangzhi.duplicate.Likeness} first.
 */
@NullMarked
package fangzhi.duplicate;

import org.jspecify.annotations.NullMarked;
