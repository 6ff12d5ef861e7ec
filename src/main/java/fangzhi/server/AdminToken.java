package fangzhi.server;

import fangzhi.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** What a caller must show to be let in where only the server's keeper may go. */
public final class AdminToken {
  /** What a generator of 128 random bits prints in hexadecimal digits. */
  private static final int LEAST_CHARS = 32;

  private static final long MAX_BYTES = 4096;
  private static final String SCHEME = "Bearer ";

  private final byte[] expected;

  private AdminToken(String token) {
    this.expected = hash(SCHEME + token);
  }

  /**
   * Reads the token that a file holds.
   *
   * @throws IOException if the file can't be read
   * @throws IllegalArgumentException with a sentence, if it holds no token or one that is too short
   */
  public static AdminToken read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IllegalArgumentException(file + " is too long for a token of one line");
    }
    String token = Files.readString(file, StandardCharsets.UTF_8).strip();
    if (token.length() < LEAST_CHARS || !token.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          file
              + " must hold one line of at least "
              + LEAST_CHARS
              + " letters, digits or signs without blanks; make one with: openssl rand -hex 32");
    }
    return new AdminToken(token);
  }

  /**
   * Whether a caller is let in. How long it takes tells nothing of the token.
   *
   * @param authorization the header of that name
   */
  boolean admits(@Nullable String authorization) {
    return authorization != null && MessageDigest.isEqual(expected, hash(authorization));
  }

  private static byte[] hash(String text) {
    return Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
