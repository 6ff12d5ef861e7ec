package fangzhi.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * The characters that nearly all Chinese text is made of: the first levels of GB 2312 (3,755
 * characters) and of Big5 (5,401), their punctuation, and ASCII.
 */
final class CommonHan {
  private static final BitSet COMMON = new BitSet(0x10000);

  static {
    addRows("GB2312", 0xB0, 0xD7);
    addRows("Big5", 0xA4, 0xC6);
  }

  private CommonHan() {}

  /** Whether this is one of the common Han characters. */
  static boolean isCommon(int codePoint) {
    return COMMON.get(codePoint);
  }

  /**
   * The share of a text's characters that are common, 0 to 1; white space doesn't count, and text
   * without any Han character has a share of 0.
   */
  static double share(String text) {
    int all = 0;
    int common = 0;
    int han = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        all++;
        han += isCommon(c) ? 1 : 0;
        common += isCommon(c) || isPlain(c) ? 1 : 0;
      }
    }
    return han == 0 ? 0 : common / (double) all;
  }

  private static boolean isPlain(char c) {
    return within(c, '!', '~')
        || within(c, '\u3000', '\u303F')
        || within(c, '\uFF01', '\uFF5E')
        || within(c, '\u2010', '\u2027')
        || c == '\u00B7';
  }

  private static boolean within(char c, char first, char last) {
    return c >= first && c <= last;
  }

  private static void addRows(String charset, int firstLead, int lastLead) {
    Charset set = Charset.forName(charset);
    CharsetEncoder encoder = set.newEncoder();
    for (char c = 0x4E00; c < 0xA000; c++) {
      int lead = lead(encoder, c);
      if (lead >= firstLead && lead <= lastLead) {
        COMMON.set(c);
      }
    }
  }

  private static int lead(CharsetEncoder encoder, char c) {
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {c}));
      return bytes.remaining() == 2 ? bytes.get(0) & 0xFF : -1;
    } catch (CharacterCodingException e) {
      return -1;
    }
  }
}
