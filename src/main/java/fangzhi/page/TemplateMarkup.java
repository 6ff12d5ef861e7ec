package fangzhi.page;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the common templates of e-papers and news sites put each field, as CSS selectors in order
 * of trust. A field is looked for only on a page that has one of the bodies: the class names mean
 * nothing elsewhere.
 */
final class TemplateMarkup {
  private static final List<String> BODY =
      List.of(
          "#ozoom",
          "#articleContent",
          "#newsContent",
          "#pgcontent",
          "#content-show",
          "#content_area",
          "#about_txt .cnt_bd",
          "div.article div.text",
          "td.font6",
          "#js_content");
  private static final List<String> HEADLINE =
      List.of(
          "td.font01",
          "h2.content_title",
          "div.article > h1",
          "div.text_c > h1",
          "h1#title2",
          "#Title",
          "h1.ui-article-title",
          ".playingVideo .tit",
          "body:has(#ozoom) tr[valign=top] > td > strong",
          "#page_body h3:has(+ p.info)");
  private static final List<String> KICKER =
      List.of(
          "h2.leading_title", "h2#title1", "div.text_c > h3", "tr:has(+ tr td.font01) td.font02");
  private static final List<String> DECK =
      List.of(
          "div.article > h2:not(.leading_title)",
          "div.text_c > h2",
          "h3#title1",
          "tr:has(td.font01) + tr td.font02");
  private static final List<String> BYLINE =
      List.of(
          "div.article div.info > span:last-child",
          "div.text_c > h4",
          "div.lai > span:first-child",
          ".ui-article-infos .source:contains(作者)",
          "tr:has(td.font01) + tr + tr td.font02");
  private static final List<String> PAPER =
      List.of(".laiyuan", ".ui-article-infos .source", "p.info > i");
  private static final List<String> DATE =
      List.of(".ui-article-infos time", ".playingCon .time", "p.info", "#riqi_", ".rq", "div.lai");
  private static final List<String> PAGE_NUMBER =
      List.of(
          ".l_t",
          "td.px12[align=left]",
          "td[width=145][align=left]",
          "td[width=160][align=left]",
          ":has(> #curbanci)",
          "a.fm.fl",
          "td.bm01",
          "div.tabs > h3",
          "#pageLink.current");

  private static final String PICTURES = "#newspic, table.pci_c";

  /** Some papers have the byline where others have the deck. */
  private static final Pattern CREDIT =
      Pattern.compile("\\p{IsHan}{0,8}(?:记者|通讯员|特约作者|作者)[\\s:：].{2,40}");

  private static final Pattern LABEL = Pattern.compile("^(来源|作者|时间|记者)\\s*[:：]\\s*");
  private static final Pattern PAGE =
      Pattern.compile("第?\\s*([A-Z]?\\d{1,3})\\s*版|^\\s*([A-Z]?\\d{1,3})\\s*[:：]");

  private final Document page;

  TemplateMarkup(Document page) {
    this.page = page;
  }

  /** The fields; none where the page has none of the templates' bodies. */
  StoryFields fields() {
    BodyText body = body();
    if (body.isEmpty()) {
      return new StoryFields(null, null, null, null, null, null, pageNumber(), null, BodyText.NONE);
    }
    String deck = first(DECK);
    boolean credit = deck != null && CREDIT.matcher(deck).matches();
    return new StoryFields(
        first(KICKER),
        first(HEADLINE),
        credit ? null : deck,
        credit ? deck : first(BYLINE),
        paper(),
        date(),
        pageNumber(),
        null,
        body);
  }

  private BodyText body() {
    for (String selector : BODY) {
      Element found = page.selectFirst(selector);
      BodyText body = found == null ? BodyText.NONE : BodyText.of(found);
      if (!body.isEmpty()) {
        return withPictures(body);
      }
    }
    return BodyText.NONE;
  }

  /** The captions of pictures beside the text, too. */
  private BodyText withPictures(BodyText body) {
    Set<String> captions = new LinkedHashSet<>(body.captions());
    page.select(PICTURES).stream()
        .map(picture -> BodyText.clean(picture.text()))
        .filter(caption -> !caption.isEmpty())
        .forEach(captions::add);
    return new BodyText(body.paragraphs(), List.copyOf(captions));
  }

  private @Nullable String paper() {
    String source = first(PAPER);
    return source == null ? null : source.replaceFirst("\\s+(更新)?时间.*", "");
  }

  private @Nullable LocalDate date() {
    for (String selector : DATE) {
      Element found = page.selectFirst(selector);
      LocalDate date = found == null ? null : Dates.find(found.text());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private @Nullable String pageNumber() {
    for (String selector : PAGE_NUMBER) {
      Element found = page.selectFirst(selector);
      Matcher matcher = PAGE.matcher(found == null ? "" : found.text());
      if (matcher.find()) {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      }
    }
    return null;
  }

  private @Nullable String first(List<String> selectors) {
    for (String selector : selectors) {
      Element found = page.selectFirst(selector);
      String text = found == null ? "" : BodyText.clean(found.text());
      String value = LABEL.matcher(text).replaceFirst("");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
