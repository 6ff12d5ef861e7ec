package fangzhi.server.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the interface; what the archive holds is Chinese in either. */
public enum Language {
  CHINESE("zh", "zh-CN", Locale.CHINA, "中文"),
  ENGLISH("en", "en", Locale.ENGLISH, "English");

  private static final int MAX_HEADER_CHARS = 1_000;

  private final String code;
  private final String tag;
  private final Locale locale;
  private final String ownName;

  Language(String code, String tag, Locale locale, String ownName) {
    this.code = code;
    this.tag = tag;
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The language of a code such as en. */
  public static Optional<Language> ofCode(@Nullable String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /**
   * The language a reader likes best; Chinese where none is accepted, or where the header is longer
   * than any browser's: reading one takes time by the square of its length.
   *
   * @param accepted the value of an Accept-Language header, null where there is none
   */
  public static Language accepted(@Nullable String accepted) {
    if (accepted == null || accepted.length() > MAX_HEADER_CHARS) {
      return CHINESE;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
      List<String> codes = Arrays.stream(values()).map(Language::code).toList();
      return ofCode(Locale.lookupTag(ranges, codes)).orElse(CHINESE);
    } catch (IllegalArgumentException malformed) {
      return CHINESE;
    }
  }

  /** The word that cookies and addresses have for it. */
  public String code() {
    return code;
  }

  /** As HTML's lang attribute has it. */
  public String tag() {
    return tag;
  }

  /** By which numbers are written. */
  public Locale locale() {
    return locale;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** The language to switch to. */
  public Language other() {
    return this == CHINESE ? ENGLISH : CHINESE;
  }
}
