package fangzhi.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The paragraphs and captions of a piece of HTML; scripts, forms and navigation are none. */
record BodyText(List<String> paragraphs, List<String> captions) {

  static final BodyText NONE = new BodyText(List.of(), List.of());

  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u3000\u200b\uFEFF]+");

  BodyText {
    paragraphs = List.copyOf(paragraphs);
    captions = List.copyOf(captions);
  }

  /** The text below an element; {@link #NONE} where it holds none. */
  static BodyText of(Element root) {
    Walk walk = new Walk(Set.of("header", "footer", "aside"));
    root.filter(walk);
    walk.endParagraph();
    return new BodyText(walk.story(), walk.captions);
  }

  /** All lines of text below an element, also those that are no part of a story. */
  static List<String> lines(Element root) {
    Walk walk = new Walk(Set.of());
    root.filter(walk);
    walk.endParagraph();
    return walk.paragraphs;
  }

  boolean isEmpty() {
    return paragraphs.isEmpty() && captions.isEmpty();
  }

  /** All characters of the paragraphs. */
  int length() {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  private static final class Walk implements NodeFilter {
    private static final Set<String> SKIPPED =
        Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "form",
            "button",
            "select",
            "textarea",
            "nav",
            "svg",
            "head",
            "map");

    /** A p with a hard space and an attribute behind, as an e-paper system writes. */
    private static final String BROKEN_PARAGRAPH = "p&nbsp;";

    private static final String CAPTION =
        "figcaption, #newspic, .caption, .img_descr, .pictext, .pic-text";

    /** Two ideographic spaces or four hard ones behind a full stop: an indent, so a paragraph. */
    private static final Pattern INDENT =
        Pattern.compile("(?<=[。！？”）…：；])[\\s\u00a0]*(\u3000{2,}|\u00a0{4,})");

    private static final Pattern CAPTION_START = Pattern.compile("(▲|△|图为|图①|图片说明).*");
    private static final Pattern CENTERED = Pattern.compile("(?i).*text-align\\s*:\\s*center.*");

    /** A centred line under a picture longer than this is text. */
    private static final int MAX_CAPTION_CHARS = 120;

    private static final String SENTENCE_ENDS = "。！？”";

    private final Set<String> alsoSkipped;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final BitSet links = new BitSet();
    private boolean afterPicture;
    private int plainChars;

    Walk(Set<String> alsoSkipped) {
      this.alsoSkipped = alsoSkipped;
    }

    /** The paragraphs without the site's own lines below them. */
    List<String> story() {
      int end = paragraphs.size();
      while (end > 0 && isBelowStory(end - 1)) {
        end--;
      }
      return paragraphs.subList(0, end);
    }

    /** A line that is nothing but a link leads to another story. */
    private boolean isBelowStory(int i) {
      String line = paragraphs.get(i);
      boolean sentence = SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
      return PageControls.isBelowText(line) || (links.get(i) && !sentence);
    }

    @Override
    public FilterResult head(Node node, int depth) {
      return switch (node) {
        case TextNode text -> addText(text);
        case Element element -> open(element);
        default -> FilterResult.CONTINUE;
      };
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        endParagraph();
      }
      return FilterResult.CONTINUE;
    }

    private FilterResult addText(TextNode text) {
      String[] parts = INDENT.split(text.getWholeText(), -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          endParagraph();
        }
        current.append(parts[i]);
      }
      plainChars += isLink(text) ? 0 : clean(text.getWholeText()).length();
      return FilterResult.CONTINUE;
    }

    private static boolean isLink(TextNode text) {
      Node parent = text.parent();
      return parent != null && parent.normalName().equals("a");
    }

    private FilterResult open(Element element) {
      String name = element.normalName();
      if (SKIPPED.contains(name) || alsoSkipped.contains(name)) {
        return FilterResult.SKIP_CHILDREN;
      }
      if (element.isBlock() || name.equals("br") || name.startsWith(BROKEN_PARAGRAPH)) {
        endParagraph();
      }
      if (name.equals("img")) {
        afterPicture = true;
      }
      if (element.is(CAPTION) || isCaptionParagraph(element)) {
        addCaption(element);
        return FilterResult.SKIP_CHILDREN;
      }
      return FilterResult.CONTINUE;
    }

    private boolean isCaptionParagraph(Element element) {
      boolean centered =
          element.normalName().equals("p")
              && (CENTERED.matcher(element.attr("style")).matches()
                  || element.attr("align").equalsIgnoreCase("center"));
      String text = centered ? clean(element.text()) : "";
      return !text.isEmpty()
          && text.length() <= MAX_CAPTION_CHARS
          && (afterPicture || CAPTION_START.matcher(text).matches());
    }

    private void addCaption(Element element) {
      String caption = clean(element.text());
      if (!caption.isEmpty()) {
        captions.add(caption);
      }
    }

    private void endParagraph() {
      String paragraph = clean(current.toString());
      current.setLength(0);
      if (!paragraph.isEmpty()) {
        afterPicture = false;
        links.set(paragraphs.size(), plainChars == 0);
        paragraphs.add(paragraph);
      }
      plainChars = 0;
    }
  }

  /** One line of text: runs of white space, hard and ideographic spaces as one space. */
  static String clean(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }
}
