package fangzhi.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A place in a result: right behind the article of these sort values. As a token it carries a check
 * of the question, so that it goes on with no other.
 *
 * @param score 0 where the order is by date
 * @param day the archive day, or {@link DateKey#UNDATED}
 */
record Cursor(float score, long day, String id) {
  private static final int NUMBERS_BYTES = Integer.BYTES + Float.BYTES + Long.BYTES;

  /** Far more than any article's id has. */
  private static final int MAX_TOKEN_CHARS = 500;

  /** As text for an address. */
  String token(SearchRequest request) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(NUMBERS_BYTES + name.length);
    bytes.putInt(0).putFloat(score).putLong(day).put(name);
    bytes.putInt(0, check(bytes.array(), request));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads what {@link #token} wrote.
   *
   * @throws BadCursorException if it is damaged or another search's
   */
  static Cursor read(String token, SearchRequest request) {
    ByteBuffer bytes = ByteBuffer.wrap(decoded(token));
    if (bytes.remaining() <= NUMBERS_BYTES || bytes.getInt() != check(bytes.array(), request)) {
      throw new BadCursorException(token);
    }
    float score = bytes.getFloat();
    long day = bytes.getLong();
    return new Cursor(score, day, StandardCharsets.UTF_8.decode(bytes).toString());
  }

  private static byte[] decoded(String token) {
    if (token.length() > MAX_TOKEN_CHARS) {
      throw new BadCursorException(token);
    }
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw new BadCursorException(token);
    }
  }

  /** Of what is asked, in which order, and of the place itself. */
  private static int check(byte[] token, SearchRequest request) {
    CRC32C check = new CRC32C();
    check.update(token, Integer.BYTES, token.length - Integer.BYTES);
    add(check, request.query());
    for (Facet facet : Facet.values()) {
      List<String> values = request.selected(facet).stream().sorted().toList();
      add(check, facet + " " + values.size());
      values.forEach(value -> add(check, value));
    }
    add(check, request.from() + " " + request.to() + " " + request.sort());
    add(check, request.words() + " " + request.grouped());
    return (int) check.getValue();
  }

  private static void add(CRC32C check, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    check.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    check.update(bytes);
  }
}
