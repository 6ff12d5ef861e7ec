package fangzhi.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a draft's text may be. */
final class DraftText {
  /** The most characters, in UTF-16 units; the longest stories of a newspaper have a fifth. */
  static final int MAX_CHARS = 100_000;

  /** The fewest letters and digits: fewer are a name or a phrase, not a story. */
  static final int MIN_LETTERS = 10;

  private DraftText() {}

  /** The text, if it can be checked. */
  static String checked(String text) {
    if (text.length() > MAX_CHARS) {
      throw DraftRefusedException.tooLong();
    }
    if (text.indexOf('\0') >= 0) {
      throw DraftRefusedException.binary();
    }
    long letters = letters(text);
    if (letters < MIN_LETTERS) {
      throw DraftRefusedException.tooShort(letters);
    }
    return text;
  }

  /** Number of letters and digits. */
  static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** Bytes as text, without a byte order mark. */
  static String utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw DraftRefusedException.notUtf8();
    }
  }
}
