package fangzhi.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * What a reader holds in hand.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
record Screen(int width, int height, ColorScheme scheme, String language) {
  static final Screen DESKTOP = new Screen(1280, 900, ColorScheme.LIGHT, "zh-CN");
  static final Screen PHONE = new Screen(360, 740, ColorScheme.LIGHT, "zh-CN");

  Screen dark() {
    return new Screen(width, height, ColorScheme.DARK, language);
  }

  Screen in(String otherLanguage) {
    return new Screen(width, height, scheme, otherLanguage);
  }

  Screen english() {
    return new Screen(width, height, scheme, "en-GB");
  }

  boolean isPhone() {
    return width < 600;
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(isPhone())
        .setColorScheme(scheme)
        .setLocale(language);
  }

  @Override
  public String toString() {
    return width + "×" + height + " " + scheme + " " + language;
  }
}
