package fangzhi.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the body of a page that marks it in no known way: the block with most text that isn't
 * links, counting the text of its own paragraphs. The idea is Readability's.
 */
final class DensestText {
  private static final String BLOCKS = "p, pre, div, td, section, article, main, blockquote";

  /** A text run shorter than this is a label or a menu item. */
  private static final int MIN_RUN_CHARS = 15;

  /** A page whose best block has less than this has no article. */
  private static final int MIN_BODY_CHARS = 40;

  /** More of a block's text than this in links, and it is a list of links. */
  private static final double MAX_LINK_SHARE = 0.4;

  private DensestText() {}

  static BodyText of(Document page) {
    Map<Element, Integer> scores = new HashMap<>();
    for (Element block : page.select(BLOCKS)) {
      int chars = ownChars(block);
      if (chars >= MIN_RUN_CHARS) {
        scores.merge(holder(block), chars, Integer::sum);
      }
    }
    return scores.entrySet().stream()
        .filter(entry -> linkShare(entry.getKey()) <= MAX_LINK_SHARE)
        .max(Map.Entry.comparingByValue())
        .map(entry -> BodyText.of(entry.getKey()))
        .filter(body -> body.length() >= MIN_BODY_CHARS)
        .orElse(BodyText.NONE);
  }

  private static Element holder(Element block) {
    Element parent = block.parent();
    boolean paragraph = block.normalName().equals("p") || block.normalName().equals("pre");
    return paragraph && parent != null ? parent : block;
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
