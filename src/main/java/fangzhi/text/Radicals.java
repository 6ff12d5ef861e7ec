package fangzhi.text;

import java.text.Normalizer;

/**
 * Replaces radicals by the characters they stand for.
 *
 * <p>Text layers hold Kangxi radicals (⽇ U+2F47) and CJK radical supplements (⺠ U+2EA0) where the
 * page shows 日 and 民. Compatibility normalisation knows the former; the latter are tabled from
 * Unicode's EquivalentUnifiedIdeograph data. Two Kangxi radicals are tabled besides: normalised
 * they are forms that the mainland doesn't print, 戶 for 户 and 靑 for 青.
 */
public final class Radicals {
  private static final String SUPPLEMENTS =
      "⺀冫⺁厂⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺"
          + "⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳罓⺴罒⺵网⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼月⺽臼"
          + "⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青"
          + "⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

  private static final String MAINLAND_FORMS = "⼾户⾭青";

  private static final char[] TABLE = table();

  private Radicals() {}

  private static char[] table() {
    char[] table = new char[0x2FE0 - 0x2E80];
    for (int i = 0; i < table.length; i++) {
      String folded =
          Normalizer.normalize(String.valueOf((char) (0x2E80 + i)), Normalizer.Form.NFKC);
      table[i] = folded.charAt(0);
    }
    String pairs = SUPPLEMENTS + MAINLAND_FORMS;
    for (int i = 0; i < pairs.length(); i += 2) {
      table[pairs.charAt(i) - 0x2E80] = pairs.charAt(i + 1);
    }
    return table;
  }

  /** The character a radical stands for, or the character itself. */
  public static char fold(char c) {
    return c >= 0x2E80 && c < 0x2FE0 ? TABLE[c - 0x2E80] : c;
  }

  /** The text with each radical replaced; of the same length. */
  public static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(fold(text.charAt(i)));
    }
    return out.toString();
  }
}
