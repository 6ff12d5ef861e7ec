package fangzhi.server.view;

import fangzhi.model.Article;

/** The beginning of a text, in place of the headline it hasn't got. */
public final class Beginning {
  private static final int CHARS = 20;

  private Beginning() {}

  public static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int shown = Math.min(CHARS, line.codePointCount(0, line.length()));
    int end = line.offsetByCodePoints(0, shown);
    return end == line.length() ? line : line.substring(0, end) + "……";
  }

  /** The headline, else the beginning, else what sort of item it is. */
  static String title(Article article, Texts texts) {
    String beginning = of(article.body());
    return article.heading().headline() == null && !beginning.isEmpty()
        ? beginning
        : texts.title(article);
  }
}
