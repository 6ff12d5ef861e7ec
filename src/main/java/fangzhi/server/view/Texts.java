package fangzhi.server.view;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface in one language, by keys such as {@code day.previous}. They lie in
 * {@code texts_zh.properties} and {@code texts_en.properties}; those with arguments are ICU message
 * formats. Thread-safe.
 */
public final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    Arrays.stream(Language.values()).forEach(language -> ALL.put(language, read(language)));
  }

  private final Language language;
  private final Properties texts;

  private Texts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The words of a language. */
  public static Texts of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Texts read(Language language) {
    String name = "/fangzhi/server/texts_" + language.code() + ".properties";
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Texts(language, texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A text without arguments, as it stands.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public String get(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + language);
    }
    return text;
  }

  /**
   * A text with its arguments put in. Counts may come written out, such as 24,084: a pattern tells
   * one from many by {@code {0,select,1{…}other{…}}}.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(get(key), language.locale()).format(arguments);
  }

  /** All keys. */
  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  public Language language() {
    return language;
  }

  /** The lang attribute of what comes from the archive; null where the page has the same. */
  public @Nullable String contentLang() {
    return language == Language.CHINESE ? null : Language.CHINESE.tag();
  }
}
