package fangzhi.server;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What tells one content of an address from another, so that nobody fetches twice what they have.
 * Weak: the same content may come compressed or not.
 *
 * @param hash of the content
 */
record EntityTag(String hash) {
  private static final String WEAK = "W/";
  private static final int HASH_BYTES = 8;

  static EntityTag of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new EntityTag(HexFormat.of().formatHex(digest, 0, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
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
