package fangzhi.page;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What any site may tell in the head of a page or around its text: microdata, Open Graph and other
 * meta elements, {@code <time>}, {@code <h1>} and {@code <title>}.
 */
final class MetadataMarkup {
  private static final List<String> HEADLINE =
      List.of("[itemprop=headline]", "meta[property=og:title]", "meta[name=ArticleTitle]");
  private static final List<String> BYLINE =
      List.of(
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "meta[name=author]",
          "meta[property=article:author]",
          "[rel=author]");
  private static final List<String> PAPER =
      List.of(
          "[itemprop=publisher] [itemprop=name]",
          "meta[name=ContentSource]",
          "meta[name=source]",
          "meta[property=og:site_name]");
  private static final List<String> URL = List.of("link[rel=canonical]", "meta[property=og:url]");
  private static final List<String> DATE =
      List.of(
          "[itemprop=datePublished]",
          "meta[property=article:published_time]",
          "meta[property=og:article:published_time]",
          "meta[property=og:release_date]",
          "meta[name~=(?i)^(pubdate|publishdate|publish_time|firstpublishedtime|apub:time|dc.date|date)$]",
          "article time",
          "time");

  private static final Pattern DATELINE =
      Pattern.compile("(?U)\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*星期");

  /** What sites put before a headline: 【视频】, [组图]. */
  private static final Pattern FORM_LABEL = Pattern.compile("^[\\[【](视频|组图|图集|图文|音频|微视频)[]】]\\s*");

  /** What sites put behind it in the title: --人民网, _央视网, | Site, - Site. */
  private static final Pattern SITE =
      Pattern.compile("(?<!\\s)\\s*+(?:--|[_|]|(?<=\\s)[-–—]\\s).*$");

  /** Behind a headline in any metadata only what is clearly a site or its section. */
  private static final Pattern NAMED_SITE =
      Pattern.compile(
          "(?:\\s*(?:--|[_|｜-])\\s*[^_|｜-]{0,20}(?:网|报|新闻|频道|在线|客户端|门户|政府|\\.com|\\.cn)"
              + "[^_|｜-]{0,3})+$");

  /** A title that only names the paper. */
  private static final Pattern PAPER_NAME =
      Pattern.compile("\\p{IsHan}{2,10}(?:报|网|数字报|电子报|电子版|数字版)");

  private final Document page;

  MetadataMarkup(Document page) {
    this.page = page;
  }

  StoryFields fields() {
    String url = first(URL);
    return new StoryFields(
        null, headline(), null, first(BYLINE), first(PAPER), date(), null, url, body());
  }

  /** A headline without the label of its form. */
  static String withoutLabel(String headline) {
    return FORM_LABEL.matcher(headline).replaceFirst("");
  }

  private @Nullable String headline() {
    String named = first(HEADLINE);
    if (named != null) {
      return NAMED_SITE.matcher(named).replaceFirst("");
    }
    String heading = first(List.of("article h1", "h1"));
    return heading != null ? heading : title();
  }

  private @Nullable String title() {
    String named = NAMED_SITE.matcher(BodyText.clean(page.title())).replaceFirst("");
    String title = SITE.matcher(named).replaceFirst("");
    return title.isEmpty() || PAPER_NAME.matcher(title).matches() ? null : title;
  }

  private @Nullable LocalDate date() {
    for (String selector : DATE) {
      Element found = page.selectFirst(selector);
      LocalDate date = found == null ? null : Dates.find(value(found));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** A line such as 2023年9月3日 星期日 anywhere on the page, else the date in its address. */
  @Nullable LocalDate dateline() {
    String url = first(URL);
    Matcher dateline = DATELINE.matcher(page.text());
    LocalDate printed = dateline.find() ? Dates.find(dateline.group()) : null;
    return printed == null && url != null ? Dates.find(url) : printed;
  }

  private BodyText body() {
    for (String selector : List.of("[itemprop=articleBody]", "article")) {
      List<Element> found = page.select(selector);
      BodyText body = found.size() == 1 ? BodyText.of(found.getFirst()) : BodyText.NONE;
      if (!body.paragraphs().isEmpty()) {
        return body;
      }
    }
    return BodyText.NONE;
  }

  private @Nullable String first(List<String> selectors) {
    for (String selector : selectors) {
      Element found = page.selectFirst(selector);
      String value = found == null ? "" : BodyText.clean(value(found));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  private static String value(Element element) {
    for (String attribute : List.of("content", "datetime", "href")) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }
}
