package fangzhi.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines above a web page's text that many sites put into the same element: its headline, kicker
 * or deck once more, and the line of date, source and byline. They are no part of the body; the
 * printed byline says more than metadata, which seldom names roles.
 */
final class HeadingLines {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:发布|发表|更新)?(?:时间|日期)\\s*[:：]?\\s*)?\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?"
              + "(?:\\s*(?:星期|周)[一二三四五六日天])?(?:[\\sT]*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?");
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:稿件|信息|新闻)?(?:来源|稿源|出处)\\s*[:：]\\s*((?:(?!作者|编辑|时间|发布|日期|字号|字体)[^\\s|:：【】])*)");
  private static final Pattern AUTHOR =
      Pattern.compile(
          "作者\\s*[:：]\\s*(\\p{IsHan}{2,4}(?:[、，]\\p{IsHan}{2,4})*)(?!\\p{IsHan}|\\s*[:：])");
  private static final Pattern LABEL =
      Pattern.compile("(?:作者|编辑|责任编辑|责编|校对|审核|阅读|点击|浏览|原标题)\\s*[:：]\\s*[^\\s|]*");
  private static final String NAME = "(?:\\p{IsHan}{2,4}|\\p{IsHan}\\s\\p{IsHan})";
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:本报|本网)?(?:全媒体|首席|特约|见习)?(?:记者|通讯员|实习生)\\s*[:：]?\\s*NAME(?:[\\s、]+NAME)*(?![^\\s|、/])"
              .replace("NAME", NAME));
  private static final Pattern SEPARATORS = Pattern.compile("[\\s|/·•,，、()（）\\[\\]【】-]+");

  /** No sentence and no page label. */
  private static final Pattern HEADLINE =
      Pattern.compile("(?!.{0,8}\\d版)(?=.*\\p{IsHan}).{4,40}(?<![。；])");

  private static final int MAX_FACTS_CHARS = 150;
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

  private final StoryFields story;

  private HeadingLines(StoryFields story) {
    this.story = story;
  }

  /**
   * The story without these lines, its date, source and byline completed from them.
   *
   * @param above the page's lines before the text, in its order
   */
  static StoryFields taken(StoryFields story, List<String> above) {
    HeadingLines heading = new HeadingLines(story);
    StoryFields taken = story;
    int first = 0;
    List<String> paragraphs = story.body().paragraphs();
    while (first < paragraphs.size() - 1 && heading.holds(paragraphs.get(first))) {
      String line = paragraphs.get(first++);
      taken = heading.isFacts(line) ? completed(taken, line) : taken;
    }
    for (String line : above.reversed()) {
      taken = isFactual(line) ? completed(taken, line) : taken;
    }
    if (taken.headline() == null) {
      taken = taken.withHeadline(headlineIn(above));
    }
    List<String> text = paragraphs.subList(first, paragraphs.size());
    return taken.withBody(new BodyText(text, story.body().captions()));
  }

  private boolean holds(String line) {
    return Stream.of(story.kicker(), story.headline(), story.deck(), story.byline(), story.paper())
            .filter(Objects::nonNull)
            .anyMatch(field -> squeezed(field).equals(squeezed(line)))
        || isFacts(line);
  }

  private static String squeezed(String text) {
    return BLANKS.matcher(MetadataMarkup.withoutLabel(text)).replaceAll("");
  }

  /** Whether nothing is left of a line without date, source, paper and byline. */
  private boolean isFacts(String line) {
    String rest = PageControls.without(line);
    for (Pattern fact : List.of(DATE, SOURCE, LABEL, CREDIT)) {
      rest = fact.matcher(rest).replaceAll(" ");
    }
    for (String known :
        Stream.of(story.paper(), story.byline()).filter(Objects::nonNull).toList()) {
      rest = rest.replace(known, " ");
    }
    return SEPARATORS.matcher(rest).replaceAll("").isEmpty();
  }

  /** The line nearest to the text that may be its headline. */
  private static @Nullable String headlineIn(List<String> above) {
    return above.reversed().stream()
        .filter(line -> HEADLINE.matcher(line).matches() && !isFactual(line))
        .filter(line -> !PageControls.isBelowText(line))
        .findFirst()
        .orElse(null);
  }

  /** Whether a line outside the text tells its date, source or author; today's date is none. */
  private static boolean isFactual(String line) {
    return line.length() <= MAX_FACTS_CHARS
        && !line.contains("今天是")
        && Stream.of(DATE, SOURCE, AUTHOR).anyMatch(fact -> fact.matcher(line).find());
  }

  private static StoryFields completed(StoryFields fields, String line) {
    String credit = credits(line);
    String paper = fields.paper() == null ? named(SOURCE, line) : fields.paper();
    LocalDate date = fields.date() == null ? Dates.find(line) : fields.date();
    String byline = isFuller(credit, fields.byline()) ? credit : fields.byline();
    return fields.withFacts(date, byline, paper);
  }

  private static @Nullable String credits(String line) {
    List<String> credits = CREDIT.matcher(line).results().map(m -> m.group().strip()).toList();
    return credits.isEmpty() ? named(AUTHOR, line) : String.join(" ", credits);
  }

  private static @Nullable String named(Pattern label, String line) {
    Matcher matcher = label.matcher(line);
    return matcher.find() && !matcher.group(1).isEmpty() ? matcher.group(1) : null;
  }

  private static boolean isFuller(@Nullable String printed, @Nullable String known) {
    return printed != null && (known == null || squeezed(printed).contains(squeezed(known)));
  }
}
