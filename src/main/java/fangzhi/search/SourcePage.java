package fangzhi.search;

import fangzhi.index.StoredPage;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.LineRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The printed page that an article, or a part of one, stands on.
 *
 * @param part the article as this page has it
 * @param items all that was read from the page, in its order, the part included
 * @param captions those of the items that are captions of the part's photographs
 * @param lineCount how many lines the page has; 0 where its source isn't lines of text
 * @param firstLine the number of the first of {@code lines}, counted from 1
 * @param lines as the file has them: all, or of a long text those around the part
 * @param isWhole whether all the page's lines are shown, none of them cut
 */
public record SourcePage(
    ArchivedArticle part,
    List<ArchivedArticle> items,
    List<ArchivedArticle> captions,
    int lineCount,
    int firstLine,
    List<String> lines,
    boolean isWhole) {
  /** A printed page has some 500 lines and 8,000 characters. */
  private static final int MAX_LINES = 800;

  private static final int MAX_CHARS = 16_000;

  /** What is shown before the part where the page is too long. */
  private static final int LINES_BEFORE = 40;

  /** What stands for the rest of an overlong line. */
  private static final String CUT = "…";

  public SourcePage {
    items = List.copyOf(items);
    captions = List.copyOf(captions);
    lines = List.copyOf(lines);
  }

  static SourcePage read(StoredPage page) throws IOException {
    int count = page.lineCount();
    List<String> whole = count == 0 || count > MAX_LINES ? List.of() : page.lines(1, count);
    boolean fits = whole.size() == count && characters(whole) <= MAX_CHARS;
    int first = fits ? 1 : firstShown(page);
    List<ArchivedArticle> items = page.items();
    return new SourcePage(
        page.part(),
        items,
        PageCaptions.of(page.part(), items),
        count,
        first,
        fits ? whole : from(first, page),
        fits);
  }

  /** Some lines before the part, as far as that leaves room for it. */
  private static int firstShown(StoredPage page) throws IOException {
    List<LineRange> lines = page.source().lines();
    int own = lines.isEmpty() ? 1 : Math.min(lines.getFirst().first(), page.lineCount());
    int first = own;
    int left = MAX_CHARS / 4;
    int from = Math.max(1, own - LINES_BEFORE);
    for (String line : page.lines(from, own).subList(0, own - from).reversed()) {
      left -= line.length();
      first -= left < 0 ? 0 : 1;
    }
    return first;
  }

  /** As many lines from one on as may be shown. */
  private static List<String> from(int first, StoredPage page) throws IOException {
    List<String> shown = new ArrayList<>();
    int left = MAX_CHARS;
    for (String line : page.lines(first, Math.min(page.lineCount(), first + MAX_LINES - 1))) {
      if (left > 0) {
        shown.add(line.length() <= left ? line : cut(line, left));
        left -= line.length();
      }
    }
    return shown;
  }

  private static String cut(String line, int length) {
    int end = Character.isHighSurrogate(line.charAt(length - 1)) ? length - 1 : length;
    return line.substring(0, end) + CUT;
  }

  private static int characters(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }

  /** The number of the last line shown. */
  public int lastLine() {
    return firstLine + lines.size() - 1;
  }
}
