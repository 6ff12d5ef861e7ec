package fangzhi.text;

/** What kind of character stands in Chinese running text. */
public final class Han {
  private static final String SENTENCE_END = "。！？!?…";
  private static final String CLOSERS = "”’」』）)》〉】\"";
  private static final String OPENERS = "“‘「『（(《〈【";
  private static final String SQUEEZABLE = "，。、；：？！“”‘’「」『』（）《》〈〉【】";
  private static final String CJK_PUNCTUATION = "，。、；：？！“”‘’「」『』（）《》〈〉【】—…·～⸺％＋－／＝●■□◆▲△▼★☆◎○";

  private Han() {}

  /** Whether the character is an ideograph. */
  public static boolean isHan(int codePoint) {
    return Character.isIdeographic(codePoint) || codePoint == '〇';
  }

  /** Whether white space next to the character has no sense in Chinese text. */
  public static boolean isWide(int codePoint) {
    return isHan(codePoint) || CJK_PUNCTUATION.indexOf(codePoint) >= 0;
  }

  /** Whether the character is a mark that a line may not begin with. */
  public static boolean isClosing(int codePoint) {
    return CLOSERS.indexOf(codePoint) >= 0 || "，。、；：？！…,.;:?!％%".indexOf(codePoint) >= 0;
  }

  /** Whether the character opens a quotation, a title or a parenthesis. */
  public static boolean isOpening(int codePoint) {
    return OPENERS.indexOf(codePoint) >= 0;
  }

  /**
   * Whether the text ends a sentence, closing quotes and parentheses after the full stop included.
   */
  public static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (SENTENCE_END.indexOf(c) >= 0) {
        return true;
      }
      if (CLOSERS.indexOf(c) < 0 && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return false;
  }

  /** The number of punctuation marks that typesetting may squeeze to half their width. */
  public static int punctuation(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks += SQUEEZABLE.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return marks;
  }

  /** The width of a text as set in type, in full-width characters: Latin and digits are half. */
  public static double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += text.charAt(i) < 0x2000 && text.charAt(i) != '·' ? 0.5 : 1;
    }
    return width;
  }
}
