package fangzhi.server.view;

import com.ibm.icu.text.MessageFormat;
import fangzhi.duplicate.Agreement;
import fangzhi.duplicate.Tier;
import fangzhi.export.ChineseWords;
import fangzhi.export.ExportFormat;
import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Correction;
import fangzhi.model.Kind;
import fangzhi.model.SourceRef;
import fangzhi.search.Facet;
import fangzhi.search.FacetRequest;
import fangzhi.search.Likeness;
import fangzhi.search.Repetition;
import fangzhi.search.Sort;
import fangzhi.text.Han;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface in one language, by keys such as {@code day.previous}. They lie in
 * {@code texts_zh.properties} and {@code texts_en.properties}; those with arguments are ICU message
 * formats. Thread-safe.
 */
public final class Texts {
  /** Of a month such as 2023-03. */
  private static final int MONTH_CHARS = 7;

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

  /** The lang attribute of a word that may come from the archive or be the interface's own. */
  public @Nullable String langOf(String text) {
    return text.codePoints().anyMatch(Han::isHan) ? contentLang() : null;
  }

  /** The lang attribute of what comes from the archive; null where the page has the same. */
  public @Nullable String contentLang() {
    return language == Language.CHINESE ? null : Language.CHINESE.tag();
  }

  /** 、 or a comma between each two. */
  public String list(List<String> items) {
    return String.join(get("list.separator"), items);
  }

  /** Each in quotes. */
  public String quoted(List<String> items) {
    return list(items.stream().map(item -> get("list.quoted", item)).toList());
  }

  /** 24,084. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** 87%; only what is whole is 100%, only what is nothing 0%. */
  static String percent(double share) {
    long rounded = Math.round(share * 100);
    long shown = share > 0 && share < 1 ? Math.clamp(rounded, 1, 99) : rounded;
    return shown + "%";
  }

  public String title(Facet facet) {
    return get("facet." + facet.parameter());
  }

  public String kind(Kind kind) {
    return get("kind." + kind.word());
  }

  /** What sort of item it is, null for a story, which needs no word. */
  public @Nullable String sort(Kind kind) {
    return kind == Kind.ARTICLE ? null : kind(kind);
  }

  /** The headline, or the item's kind where there is none. */
  public String title(Article article) {
    String headline = article.heading().headline();
    return headline == null ? untitled(article.kind()) : headline;
  }

  String untitled(Kind kind) {
    return get("untitled." + kind.word());
  }

  /** Date, paper and page, as far as known. */
  public List<String> imprint(ArchivedArticle found) {
    ArchiveDate date = found.archiveDate();
    String page = found.article().issue().pageNumber();
    return Stream.of(
            date == null ? null : date(date),
            found.article().issue().paper(),
            page == null ? null : page(page))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  /** 郾陵县（应为鄢陵县）. */
  String misprints(List<Correction> corrections) {
    return list(
        corrections.stream().map(c -> get("misprint", c.printed(), c.corrected())).toList());
  }

  String format(ExportFormat format) {
    return get("export." + format.word());
  }

  String sort(Sort sort) {
    return get("sort." + sort.word());
  }

  String order(FacetRequest.Order order) {
    return get("order." + order.word());
  }

  /** How what is offered is like the term that stands nowhere. */
  String likeness(Likeness likeness, String term) {
    return get("like." + likeness.name().toLowerCase(Locale.ROOT), term);
  }

  /** What an archived story is to a draft, in an editor's words. */
  String tier(Tier tier) {
    return get("tier." + tier.label());
  }

  /** The same as a sentence. */
  String tierSentence(Tier tier) {
    return get("tier." + tier.label() + ".means");
  }

  /** What articles are to one another, of a pair the later to the earlier. */
  String repetition(Repetition repetition) {
    return repetition.isPair() ? get("pair." + repetition.tier().label()) : tier(repetition.tier());
  }

  /** 人物：魏小满、葛长河. */
  List<String> agreement(Agreement both) {
    return Stream.of(
            named("agrees.people", both.people()),
            named("agrees.places", both.places()),
            named("agrees.organisations", both.organisations()),
            named("agrees.words", both.words()))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private String named(String key, List<String> names) {
    return names.isEmpty() ? "" : get(key, list(names));
  }

  /** A facet's value where the list around it already shows what lies above. */
  String inList(Facet facet, String value, String label) {
    return switch (facet) {
      case KIND -> kind(Kind.valueOf(value.toUpperCase(Locale.ROOT)));
      case MONTH -> label.length() == MONTH_CHARS ? month(label) : get("date.year", label);
      case PLACE, PERSON, ORGANISATION, PAPER, BYLINE, COLUMN -> label;
    };
  }

  /** 2023-03 as 3月. */
  private String month(String value) {
    return get("date.month", value.substring(0, 4), monthOf(value));
  }

  private static String monthOf(String value) {
    return Integer.toString(Integer.parseInt(value.substring(5)));
  }

  /** A facet's value standing alone. */
  String alone(Facet facet, String value) {
    String last = value.substring(value.lastIndexOf('/') + 1);
    return switch (facet) {
      case KIND -> inList(facet, value, value);
      case MONTH ->
          last.length() == MONTH_CHARS
              ? get("date.year-month", last.substring(0, 4), monthOf(last))
              : get("date.year", last);
      case PLACE -> last;
      case PERSON, ORGANISATION, PAPER, BYLINE, COLUMN -> value;
    };
  }

  /** A facet's value with all that lies above it. */
  String whole(Facet facet, String value) {
    return facet == Facet.PLACE ? value.replace("/", " › ") : alone(facet, value);
  }

  /** A year and month, 2023年3月. */
  public String month(YearMonth month) {
    return get("date.year-month", year(month.getYear()), Integer.toString(month.getMonthValue()));
  }

  private static String year(int year) {
    return Integer.toString(year);
  }

  /** A month of a year that is plain, 3月. */
  String monthOfYear(YearMonth month) {
    return get("date.month", year(month.getYear()), Integer.toString(month.getMonthValue()));
  }

  /** 2023年11月24日. */
  public String day(LocalDate day) {
    return written(day, FormatStyle.LONG);
  }

  /** 2023年11月24日星期五. */
  public String dayOfWeek(LocalDate day) {
    return written(day, FormatStyle.FULL);
  }

  private String written(LocalDate day, FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style).withLocale(language.locale()).format(day);
  }

  /** A field of {@link fangzhi.model.Confidence#byField}. */
  public String field(String name) {
    return get("field." + name);
  }

  public String date(ArchiveDate date) {
    return date.inferred()
        ? get("date.inferred", date.date().toString(), get("basis." + date.basis().word()))
        : date.date().toString();
  }

  /** Days from one to another, open where one is null. */
  String range(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return get("date.until", String.valueOf(to));
    }
    return to == null
        ? get("date.since", from.toString())
        : get("date.range", from.toString(), to.toString());
  }

  /** 第 3 版; a number that says so itself stays as it is. */
  public String page(String pageNumber) {
    return pageNumber.endsWith("版") ? pageNumber : get("page.number", pageNumber);
  }

  String lines(SourceRef source) {
    return source.lines().isEmpty() ? "" : get("source.lines", ChineseWords.lines(source));
  }
}
