package fangzhi.search;

import java.util.Random;

/** What an OCR makes of a text: misread, lost and invented characters, stray spaces and wraps. */
final class PrintedNoise {
  /** Characters near each other in the block share a radical, which is what is misread. */
  private static final int NEAR = 12;

  private static final int LINE = 22;

  private final Random random;

  /** Where random characters come from. */
  private final String anyText;

  PrintedNoise(Random random, String anyText) {
    this.random = random;
    this.anyText = anyText;
  }

  /**
   * A share of the characters misread (six of ten, half of those as a character of one look), lost
   * or doubled by another; and besides, at one place of fifty, a space or a wrap.
   */
  String misread(String text, double share) {
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (random.nextDouble() < share) {
        misread(c, read);
      } else {
        read.append(c);
      }
      if (random.nextInt(50) == 0) {
        read.append(random.nextBoolean() ? ' ' : '\n');
      }
    }
    return read.toString();
  }

  private void misread(char c, StringBuilder read) {
    switch (random.nextInt(10)) {
      case 0, 1 -> {}
      case 2, 3 -> read.append(c).append(any());
      case 4, 5, 6 -> read.append(any());
      default -> read.append(alike(c));
    }
  }

  private char alike(char c) {
    boolean isHan = c >= '\u4E00' + NEAR && c <= '\u9FA5' - NEAR;
    return isHan ? (char) (c + 1 + random.nextInt(NEAR)) : any();
  }

  private char any() {
    char c = '\n';
    while (c == '\n' || Character.isSurrogate(c)) {
      c = anyText.charAt(random.nextInt(anyText.length()));
    }
    return c;
  }

  /** Nothing misread, but wrapped as a column of a page and spaced here and there. */
  static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    int inLine = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lines.append(c);
      inLine = c == '\n' ? 0 : inLine + 1;
      if (inLine == LINE) {
        lines.append('\n');
        inLine = 0;
      } else if (inLine == LINE / 2) {
        lines.append(' ');
      }
    }
    return lines.toString();
  }
}
