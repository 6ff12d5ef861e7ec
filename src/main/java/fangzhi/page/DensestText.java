package fangzhi.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;

/**
 * Finds the body of a page that marks it in no known way: the block with most text that isn't
 * links, counting the text of its own paragraphs. The idea is Readability's.
 */
final class DensestText {
  private static final Evaluator BLOCKS =
      Selector.evaluatorOf("p, pre, div, td, section, article, main, blockquote");

  /** A text run shorter than this is a label or a menu item. */
  private static final int MIN_RUN_CHARS = 15;

  /** A page whose best block has less than this has no article. */
  private static final int MIN_BODY_CHARS = 40;

  /** More of a block's text than this in links, and it is a list of links. */
  private static final double MAX_LINK_SHARE = 0.4;

  private static final Evaluator NOT_THE_TEXT =
      Selector.evaluatorOf(
          "nav, header, footer, aside, form, noscript, noframes, div[class^=comment],"
              + " div[id^=comment], ul[class^=comment], div[class^=footer], div[id^=footer],"
              + " div[class^=copyright]");

  private static final int MAX_IMPRINT_CHARS = 300;
  private static final Pattern IMPRINT =
      Pattern.compile("版权所有|(?i:copyright)|ICP备|不良信息举报|未经.{0,8}(?:授权|许可)|国内统一刊号");
  private static final Pattern SENTENCE = Pattern.compile("[。！？]");

  /** Where a list shows the beginning of a story. */
  private static final Pattern TEASER =
      Pattern.compile("(?:…|\\.\\.\\.)\\s*[\\[【]?(?:详细|详情|更多|阅读全文|查看全文|全文)?[\\]】]?$");

  private DensestText() {}

  static BodyText of(Document page) {
    List<Element> blocks = blocks(page).stream().filter(DensestText::isText).toList();
    BodyText body = best(blocks, false);
    return body.isEmpty() ? best(blocks, true) : body;
  }

  /**
   * The best block.
   *
   * @param everyBlock whether a div counts for what holds it, as a paragraph does
   */
  private static BodyText best(List<Element> blocks, boolean everyBlock) {
    Map<Element, Integer> scores = new HashMap<>();
    for (Element block : blocks) {
      int chars = ownChars(block);
      if (chars >= MIN_RUN_CHARS) {
        scores.merge(holder(block, everyBlock), chars, Integer::sum);
      }
    }
    return scores.entrySet().stream()
        .filter(entry -> linkShare(entry.getKey()) <= MAX_LINK_SHARE)
        .max(Map.Entry.comparingByValue())
        .map(entry -> BodyText.of(entry.getKey()))
        .filter(DensestText::isStory)
        .orElse(BodyText.NONE);
  }

  private static List<Element> blocks(Document page) {
    List<Element> blocks = new ArrayList<>();
    page.filter(
        (node, depth) -> {
          if (node instanceof Element element) {
            if (element.is(NOT_THE_TEXT)) {
              return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
            if (element.is(BLOCKS)) {
              blocks.add(element);
            }
          }
          return NodeFilter.FilterResult.CONTINUE;
        });
    return blocks;
  }

  private static boolean isText(Element block) {
    String text = block.ownText();
    return !TEASER.matcher(text).find()
        && (text.length() > MAX_IMPRINT_CHARS || !IMPRINT.matcher(text).find());
  }

  /** A text of some length with a sentence in it, or a picture that a sentence tells about. */
  private static boolean isStory(BodyText body) {
    return (body.length() >= MIN_BODY_CHARS && hasSentence(body.paragraphs()))
        || hasSentence(body.captions());
  }

  private static boolean hasSentence(List<String> lines) {
    return lines.stream().anyMatch(line -> SENTENCE.matcher(line).find());
  }

  private static Element holder(Element block, boolean everyBlock) {
    Element parent = block.parent();
    boolean paragraph = block.normalName().equals("p") || block.normalName().equals("pre");
    return (paragraph || everyBlock) && parent != null ? parent : block;
  }

  /** Characters outside links, and outside other blocks. */
  private static int ownChars(Element block) {
    int chars = block.ownText().length();
    for (Element child : block.children()) {
      boolean inline = !child.isBlock() && !child.normalName().equals("a");
      chars += inline ? child.text().length() : 0;
    }
    return chars;
  }

  private static double linkShare(Element block) {
    int all = block.text().length();
    int linked = block.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return all == 0 ? 1 : linked / (double) all;
  }
}
