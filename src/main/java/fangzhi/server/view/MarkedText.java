package fangzhi.server.view;

import fangzhi.model.Article;
import fangzhi.model.Occurrence.Field;
import fangzhi.search.Marks;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article's texts, cut where marks begin and end. */
record MarkedText(Article article, Marks marks) {
  /** Places that can be jumped to; thousands of links would make a page slow. */
  private static final int MAX_JUMPS = 500;

  /** The text of a part, empty where there is none. */
  String text(Field part) {
    String text =
        switch (part) {
          case KICKER -> article.heading().kicker();
          case HEADLINE -> article.heading().headline();
          case DECK -> article.heading().deck();
          case BODY -> article.body();
        };
    return text == null ? "" : text;
  }

  /**
   * The characters {@code start} to {@code end} of a part as a run of one link or, without an
   * address, as runs that end where there is a place to jump to.
   */
  List<TextRun> runs(Field part, int start, int end, @Nullable String href) {
    String text = text(part);
    List<TextRun> runs = new ArrayList<>();
    List<TextRun.Piece> pieces = new ArrayList<>();
    List<Jump> jumps = new ArrayList<>();
    int at = start;
    int number = before(part);
    for (Span mark : marks.in(part)) {
      number++;
      int from = Math.max(mark.start(), start);
      int to = Math.min(mark.end(), end);
      if (from < to) {
        add(pieces, text.substring(at, from), false);
        add(pieces, text.substring(from, to), true);
        at = to;
        if (mark.start() >= start && number <= MAX_JUMPS) {
          jumps.add(new Jump(number, Math.min(marks.count(), MAX_JUMPS)));
        }
        if (href == null) {
          runs.add(new TextRun(pieces, null, jumps));
          pieces.clear();
          jumps.clear();
        }
      }
    }
    add(pieces, text.substring(at, end), false);
    if (!pieces.isEmpty()) {
      runs.add(new TextRun(pieces, href, jumps));
    }
    return runs;
  }

  private static void add(List<TextRun.Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new TextRun.Piece(text, marked));
    }
  }

  /** Number of marks in the parts above. */
  private int before(Field part) {
    int before = 0;
    for (Field above : Field.values()) {
      before += above.compareTo(part) < 0 ? marks.in(above).size() : 0;
    }
    return before;
  }
}
