package fangzhi.page;

import java.util.ArrayList;
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

  BodyText {
    paragraphs = List.copyOf(paragraphs);
    captions = List.copyOf(captions);
  }

  /** The text below an element; {@link #NONE} where it holds none. */
  static BodyText of(Element root) {
    Walk walk = new Walk();
    root.filter(walk);
    walk.endParagraph();
    return new BodyText(withoutImprint(walk.paragraphs), walk.captions);
  }

  boolean isEmpty() {
    return paragraphs.isEmpty() && captions.isEmpty();
  }

  /** All characters of the paragraphs. */
  int length() {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  private static final Pattern IMPRINT =
      Pattern.compile("[\\[(（【]?\\s*(责任|本期|网络)?(编辑|校对|编审|责编)\\s*[:：].{0,30}");

  /** Web editors are named below the text; they aren't part of the story. */
  private static List<String> withoutImprint(List<String> paragraphs) {
    int end = paragraphs.size();
    while (end > 0 && IMPRINT.matcher(paragraphs.get(end - 1)).matches()) {
      end--;
    }
    return paragraphs.subList(0, end);
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
    private static final String CAPTION = "figcaption, #newspic, .caption, .pictext, .pic-text";

    /** Two ideographic spaces or four hard ones behind a full stop: an indent, so a paragraph. */
    private static final Pattern INDENT =
        Pattern.compile("(?<=[。！？”）…：；])[\\s\u00a0]*(\u3000{2,}|\u00a0{4,})");

    private static final Pattern CAPTION_START = Pattern.compile("(▲|△|图为|图①|图片说明).*");
    private static final Pattern CENTERED = Pattern.compile("(?i).*text-align\\s*:\\s*center.*");

    /** A centred line under a picture longer than this is text. */
    private static final int MAX_CAPTION_CHARS = 120;

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean afterPicture;

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
      return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
      if (SKIPPED.contains(element.normalName())) {
        return FilterResult.SKIP_CHILDREN;
      }
      if (element.isBlock() || element.normalName().equals("br")) {
        endParagraph();
      }
      if (element.normalName().equals("img")) {
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
        paragraphs.add(paragraph);
      }
    }
  }

  /** One line of text: runs of white space, hard and ideographic spaces as one space. */
  static String clean(String text) {
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u3000\u200b\uFEFF]+");
}
