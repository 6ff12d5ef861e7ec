package fangzhi.segment;

/** What smartcn takes a character for; the ranges are its {@code Utility.getCharType}. */
final class CharKind {
  static final byte DELIMITER = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte HAN = 3;
  static final byte SPACE = 4;
  static final byte WIDE_LETTER = 5;
  static final byte WIDE_DIGIT = 6;
  static final byte OTHER = 7;
  static final byte SURROGATE = 8;

  private static final byte[] KINDS = new byte[1 << Character.SIZE];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind((char) c);
    }
  }

  private CharKind() {}

  static byte of(char c) {
    return KINDS[c];
  }

  private static byte kind(char c) {
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    } else if (isIn(c, 0x4E00, 0x9FA5)) {
      return HAN;
    } else if (isIn(c, 'A', 'Z') || isIn(c, 'a', 'z')) {
      return LETTER;
    } else if (isIn(c, '0', '9')) {
      return DIGIT;
    } else if (" \t\r\n\u3000".indexOf(c) >= 0) {
      return SPACE;
    } else if (isIn(c, 0xFF21, 0xFF3A) || isIn(c, 0xFF41, 0xFF5A)) {
      return WIDE_LETTER;
    } else if (isIn(c, 0xFF10, 0xFF19)) {
      return WIDE_DIGIT;
    }
    return isDelimiter(c) ? DELIMITER : OTHER;
  }

  private static boolean isDelimiter(char c) {
    return isIn(c, 0x21, 0xBB)
        || isIn(c, 0x2010, 0x2642)
        || isIn(c, 0x3001, 0x301E)
        || isIn(c, 0xFE30, 0xFF63);
  }

  private static boolean isIn(char c, int first, int last) {
    return c >= first && c <= last;
  }
}
