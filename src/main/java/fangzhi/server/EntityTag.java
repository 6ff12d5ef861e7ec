package fangzhi.server;

import fangzhi.text.Sha256;
import io.javalin.http.Context;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What tells one content of an address from another, so that nobody fetches twice what they have.
 * Weak: the same content may come compressed or not.
 *
 * @param hash of the content
 */
record EntityTag(String hash) {
  private static final String WEAK = "W/";
  private static final int DIGITS = 16;

  static EntityTag of(byte[] content) {
    return new EntityTag(Sha256.hex(content).substring(0, DIGITS));
  }

  /**
   * Tells the tag with the answer.
   *
   * @return whether the client has the content, so that the answer is 304 and without it
   */
  boolean answers(Context context) {
    context.header("ETag", header());
    boolean isKnown = isIn(context.header("If-None-Match"));
    if (isKnown) {
      context.status(304);
    }
    return isKnown;
  }

  private String header() {
    return WEAK + '"' + hash + '"';
  }

  /** Whether a list of tags holds this one, by the weak comparison of RFC 9110. */
  private boolean isIn(@Nullable String tags) {
    return tags != null
        && Arrays.stream(tags.split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag)
            .anyMatch(tag -> tag.equals('"' + hash + '"') || tag.equals("*"));
  }
}
