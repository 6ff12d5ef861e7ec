package fangzhi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The marks that Founder's e-paper and content systems leave in a page, whatever its template: the
 * {@code enpproperty} comment, {@code npm:article-…} comments, {@code founder-…} elements and
 * {@code enpcontent} comments.
 */
final class FounderMarkup {
  private static final Pattern PROPERTIES =
      Pattern.compile("(?s)enpproperty\\s*(<.*>)\\s*/?enpproperty");

  private final Document page;
  private final Element properties;

  FounderMarkup(Document page) {
    this.page = page;
    this.properties = properties(page);
  }

  /** Whether the page says of itself that it shows a newspaper page, not an article. */
  boolean isPageIndex() {
    return "2".equals(property("founder-type"));
  }

  StoryFields fields() {
    String date = property("founder-date", "date");
    return new StoryFields(
        either(marked("pretitle"), property("founder-pretitle", "introtitle")),
        either(
            either(marked("title"), element("founder-title")), property("founder-title", "title")),
        either(marked("subtitle"), property("founder-subtitle", "subtitle")),
        either(either(marked("author"), element("founder-author")), property("author")),
        property("founder-papername"),
        date == null ? null : Dates.find(date),
        property("founder-pagenum"),
        null,
        body());
  }

  private BodyText body() {
    Element content = page.selectFirst("founder-content");
    if (content == null) {
      content = holderOf("enpcontent");
    }
    if (content == null) {
      content = holderOf("<npm:article-content>");
    }
    return content == null ? BodyText.NONE : withPictures(BodyText.of(content));
  }

  private BodyText withPictures(BodyText body) {
    if (body.paragraphs().isEmpty()) {
      return BodyText.NONE;
    }
    List<String> captions = new ArrayList<>(body.captions());
    for (String mark : List.of("pic-text", "pictext")) {
      String caption = marked(mark);
      if (caption != null && !captions.contains(caption)) {
        captions.add(caption);
      }
    }
    return new BodyText(body.paragraphs(), captions);
  }

  /** The element that holds a comment; the whole content where the mark stands in a paragraph. */
  private @Nullable Element holderOf(String mark) {
    for (Comment comment : comments(page)) {
      Element holder = comment.parent();
      if (holder != null && comment.getData().strip().equals(mark)) {
        Element parent = holder.parent();
        return holder.normalName().equals("p") && parent != null ? parent : holder;
      }
    }
    return null;
  }

  /** The text between {@code <npm:article-NAME>} and its end. */
  private @Nullable String marked(String name) {
    String start = "<npm:article-" + name + ">";
    for (Comment comment : comments(page)) {
      if (comment.getData().strip().equals(start)) {
        return textUpTo(comment, "</npm:article-" + name + ">");
      }
    }
    return null;
  }

  private static @Nullable String textUpTo(Comment start, String end) {
    StringBuilder text = new StringBuilder();
    for (Node node = start.nextSibling(); node != null; node = node.nextSibling()) {
      if (node instanceof Comment comment && comment.getData().strip().equals(end)) {
        break;
      }
      text.append(' ').append(Jsoup.parseBodyFragment(node.outerHtml()).text());
    }
    return blankToNull(text.toString());
  }

  private @Nullable String element(String selector) {
    Element found = page.selectFirst(selector);
    return found == null ? null : blankToNull(found.text());
  }

  private @Nullable String property(String... names) {
    for (String name : names) {
      Element found = properties.selectFirst(name);
      String text = found == null ? null : blankToNull(Jsoup.parse(found.html()).text());
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static Element properties(Document page) {
    for (Comment comment : comments(page)) {
      Matcher matcher = PROPERTIES.matcher(comment.getData());
      if (matcher.find()) {
        return Jsoup.parse(matcher.group(1), "", Parser.xmlParser());
      }
    }
    return new Document("");
  }

  private static List<Comment> comments(Document page) {
    return page.nodeStream(Comment.class).toList();
  }

  private static @Nullable String blankToNull(String text) {
    String clean = BodyText.clean(text);
    return clean.isEmpty() ? null : clean;
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }
}
