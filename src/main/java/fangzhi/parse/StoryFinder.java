package fangzhi.parse;

import fangzhi.parse.Item.Form;
import fangzhi.parse.Item.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page's units into stories, captions and furniture so that the sum of their scores is the
 * best possible (a segmental dynamic program over unit positions).
 *
 * <p>A story is a heading and its body, in either order, since text layers put a headline before or
 * after its story. What speaks for a story: a heading whose words the body repeats, exactly one
 * kind of byline (line, lead or signature), the same order as its neighbour. What speaks against
 * it: a lead 本报讯 or a signature in the middle, no heading, no byline.
 */
final class StoryFinder {
  /** No story has more units; keeps the time linear in the page's length. */
  private static final int MAX_UNITS = 400;

  private static final int MAX_HEADING = 6;

  private static final double STORY = -1.5;
  private static final double HEADING = 3;
  private static final double NO_HEADING = -5;
  private static final double ONE_BYLINE = 3.5;
  private static final double NO_BYLINE = -3.5;
  private static final double TWO_BYLINES = -5;
  private static final double COHESION = 6;
  private static final double EXPECTED_COHESION = 0.45;
  private static final double SAME_ORDER = 1;
  private static final double SUBHEADING = -0.9;
  private static final double LABEL = -2.5;
  private static final double PHOTO = 3;
  private static final double NEVER = -1e9;

  /** No story with a heading so far. */
  private static final int NONE = 0;

  /** The last story's heading stands before its body. */
  private static final int BEFORE = 1;

  /** The last story's heading stands after its body. */
  private static final int AFTER = 2;

  private static final int ORDERS = 3;

  private record Step(double score, int from, int fromOrder, @Nullable Item item) {}

  private final List<Unit> units;
  private final Cohesion cohesion;
  private final Step[][] best;

  private StoryFinder(List<Unit> units) {
    this.units = units;
    this.cohesion = new Cohesion(units);
    this.best = new Step[units.size() + 1][ORDERS];
  }

  static List<Item> find(List<Unit> units) {
    return new StoryFinder(units).solve();
  }

  private List<Item> solve() {
    for (Step[] row : best) {
      Arrays.fill(row, new Step(NEVER, -1, NONE, null));
    }
    best[0][NONE] = new Step(0, -1, NONE, null);
    for (int i = 0; i < units.size(); i++) {
      singles(i);
      photos(i);
      headingFirst(i);
      bodyFirst(i);
    }
    return trace();
  }

  private void offer(int from, int to, int order, double score, Item item) {
    for (int before = NONE; before < ORDERS; before++) {
      Step step = best[from][before];
      if (step.score <= NEVER / 2) {
        continue;
      }
      int after = order == NONE ? before : order;
      double same =
          order == NONE || before == NONE ? 0 : before == order ? SAME_ORDER : -SAME_ORDER;
      double total = step.score + score + same;
      if (total > best[to][after].score) {
        best[to][after] = new Step(total, from, before, item);
      }
    }
  }

  private void singles(int i) {
    Unit unit = units.get(i);
    double score =
        switch (unit.type()) {
          case FURNITURE -> 0.5;
          case DISPLAY -> LABEL;
          case PARAGRAPH -> -8;
          case BYLINE, CREDIT, SIGNATURE -> -6;
          case CONTINUED_FROM, CONTINUED_TO -> -4;
        };
    boolean caption = unit.is(UnitType.DISPLAY) && unit.caption();
    Form form = caption ? Form.PHOTO : unit.is(UnitType.PARAGRAPH) ? Form.STORY : Form.FURNITURE;
    offer(i, i + 1, NONE, caption ? 1 : score, new Item(form, null, new Range(i, i + 1)));
  }

  /** A caption with its credit, a title before or after it. */
  private void photos(int i) {
    int caption = i;
    while (caption < units.size() && units.get(caption).is(UnitType.DISPLAY) && caption - i < 3) {
      caption++;
    }
    int credit = caption;
    while (credit < units.size() && isText(credit) && credit - caption < 2) {
      credit++;
    }
    if (credit == caption || credit >= units.size() || !units.get(credit).is(UnitType.CREDIT)) {
      if (caption == i + 1 && units.size() > caption && units.get(caption).is(UnitType.CREDIT)) {
        offer(i, caption + 1, NONE, PHOTO, photo(null, new Range(i, caption + 1)));
      }
      return;
    }
    Range body = new Range(caption, credit + 1);
    if (caption > i) {
      offer(i, credit + 1, NONE, titled(i, caption, body), photo(new Range(i, caption), body));
      return;
    }
    double length = units.get(credit - 1).text().length() > 220 ? -4 : 0;
    offer(i, credit + 1, NONE, PHOTO + length, photo(null, body));
    for (int end = credit + 2; end <= units.size() && end <= credit + 3; end++) {
      if (!units.get(end - 1).is(UnitType.DISPLAY)) {
        return;
      }
      offer(i, end, NONE, titled(credit + 1, end, body), photo(new Range(credit + 1, end), body));
    }
  }

  private boolean isText(int i) {
    return units.get(i).is(UnitType.PARAGRAPH);
  }

  private static Item photo(@Nullable Range title, Range body) {
    return new Item(Form.PHOTO, title, body);
  }

  private double titled(int from, int to, Range body) {
    return PHOTO + LABEL + 2.5 + COHESION * (share(from, to, body) - EXPECTED_COHESION);
  }

  private double share(int from, int to, Range body) {
    Cohesion.Heading heading = cohesion.heading(from, to);
    long mask = 0;
    for (int u = body.from(); u < body.to(); u++) {
      mask |= heading.in(u);
    }
    return heading.share(mask);
  }

  private void headingFirst(int start) {
    for (int end = headingEnd(start, start + 1); end > start; end = headingEnd(start, end + 1)) {
      Body body = new Body(cohesion.heading(start, end), units.get(end - 1).is(UnitType.BYLINE));
      for (int i = end; i < units.size() && i - end < MAX_UNITS && body.takes(i); i++) {
        body.append(i);
        if (body.mayEnd(i)) {
          Item item = new Item(Form.STORY, new Range(start, end), new Range(end, i + 1));
          offer(start, i + 1, BEFORE, body.score(end), item);
        }
      }
    }
  }

  /**
   * The first position from {@code end} on where a heading that begins at {@code start} may end, or
   * -1.
   */
  private int headingEnd(int start, int end) {
    if (!units.get(start).is(UnitType.DISPLAY) || end - start > MAX_HEADING || end > units.size()) {
      return -1;
    }
    for (int i = start; i < end; i++) {
      UnitType type = units.get(i).type();
      boolean last = i == end - 1;
      if (units.get(i).caption()
          || (type != UnitType.DISPLAY && !(last && type == UnitType.BYLINE))) {
        return -1;
      }
    }
    return end;
  }

  /** A body from {@code start} on, without a heading or followed by one. */
  private void bodyFirst(int start) {
    if (units.get(start).is(UnitType.FURNITURE)
        || (units.get(start).is(UnitType.DISPLAY) && !units.get(start).caption())) {
      return;
    }
    Body headless = new Body(null, false);
    for (int i = start; i < units.size() && i - start < MAX_UNITS && headless.takes(i); i++) {
      headless.append(i);
      if (!headless.mayEnd(i)) {
        continue;
      }
      offer(
          start,
          i + 1,
          NONE,
          headless.score(start),
          new Item(Form.STORY, null, new Range(start, i + 1)));
      for (int end = headingEndAfter(i + 1, i + 2);
          end > 0;
          end = headingEndAfter(i + 1, end + 1)) {
        offerHeadingAfter(start, i + 1, end, headless);
      }
    }
  }

  private int headingEndAfter(int start, int end) {
    return start < units.size() ? headingEnd(start, end) : -1;
  }

  private void offerHeadingAfter(int start, int heading, int end, Body body) {
    boolean byline = units.get(end - 1).is(UnitType.BYLINE);
    double share = shares(heading, end).upTo(start, heading);
    double score = body.score(start, share, byline);
    Item item = new Item(Form.STORY, new Range(heading, end), new Range(start, heading));
    offer(start, end, AFTER, score, item);
  }

  /**
   * A heading's cohesion with the body that ends where it begins, computed once for all beginnings.
   */
  private final class SharesBefore {
    private final double[] shares;

    SharesBefore(int heading, int end) {
      shares = new double[Math.min(heading, MAX_UNITS) + 1];
      Cohesion.Heading words = cohesion.heading(heading, end);
      long mask = 0;
      for (int back = 1; back < shares.length; back++) {
        mask |= words.in(heading - back);
        shares[back] = words.share(mask);
      }
    }

    double upTo(int start, int headingStart) {
      return shares[Math.min(headingStart - start, shares.length - 1)];
    }
  }

  private final java.util.Map<Long, SharesBefore> sharesBefore = new java.util.HashMap<>();

  private SharesBefore shares(int heading, int end) {
    return sharesBefore.computeIfAbsent(
        (long) heading << 32 | end, k -> new SharesBefore(heading, end));
  }

  /** A body as it grows unit by unit, with what speaks for and against it. */
  private final class Body {
    private final Cohesion.@Nullable Heading heading;
    private final boolean bylineLine;
    private long covered;
    private int paragraphs;
    private int characters;
    private int signatures;
    private int leads;
    private boolean leadFirst;
    private boolean continued;
    private boolean signed;
    private double inside;

    Body(Cohesion.@Nullable Heading heading, boolean bylineLine) {
      this.heading = heading;
      this.bylineLine = bylineLine;
    }

    boolean takes(int i) {
      UnitType type = units.get(i).type();
      return !signed
          && type != UnitType.BYLINE
          && (type != UnitType.CONTINUED_FROM || paragraphs == 0);
    }

    void append(int i) {
      Unit unit = units.get(i);
      if (heading != null) {
        covered |= heading.in(i);
      }
      switch (unit.type()) {
        case PARAGRAPH -> paragraph(unit);
        case DISPLAY -> inside += unit.caption() ? -0.1 : follows(i) ? SUBHEADING / 3 : SUBHEADING;
        case FURNITURE -> inside -= 0.5;
        case CREDIT -> inside += isCaptionCredit(i) ? 1.5 : -4;
        case SIGNATURE -> {
          signatures++;
          signed = true;
        }
        case CONTINUED_FROM -> continued = true;
        case CONTINUED_TO -> inside += 0.5;
        case BYLINE -> throw new IllegalStateException("a body takes no byline");
      }
    }

    private boolean follows(int i) {
      return i > 0 && units.get(i - 1).is(UnitType.DISPLAY);
    }

    private boolean isCaptionCredit(int i) {
      return i > 1 && isText(i - 1) && units.get(i - 1).text().length() <= 220 && paragraphs > 1;
    }

    private void paragraph(Unit unit) {
      if (isLead(unit)) {
        leads++;
        leadFirst |= paragraphs == 0;
      }
      paragraphs++;
      characters += unit.text().length();
    }

    private boolean isLead(Unit unit) {
      return Bylines.lead(unit.text()).isPresent() || Bylines.opensLead(unit.text());
    }

    boolean mayEnd(int i) {
      Unit unit = units.get(i);
      boolean last =
          unit.is(UnitType.PARAGRAPH)
              || unit.is(UnitType.SIGNATURE)
              || unit.is(UnitType.CREDIT)
              || unit.is(UnitType.CONTINUED_TO)
              || (unit.is(UnitType.DISPLAY) && unit.caption());
      return paragraphs > 0 && last;
    }

    double score(int from) {
      return score(from, heading == null ? -1 : heading.share(covered), bylineLine);
    }

    double score(int from, double share, boolean byline) {
      double s =
          STORY
              + inside
              + (share < 0 ? NO_HEADING : HEADING + COHESION * (share - EXPECTED_COHESION));
      s -= 9 * (leadFirst ? leads - 1 : leads);
      s += bylines((byline ? 1 : 0) + (leadFirst ? 1 : 0) + signatures);
      s -= characters < 40 ? 2 : 0;
      return units.get(from).is(UnitType.DISPLAY) ? s - 1 : s;
    }

    private double bylines(int count) {
      if (continued && count == 0) {
        return 2;
      }
      return count == 1 ? ONE_BYLINE : count == 0 ? NO_BYLINE : TWO_BYLINES;
    }
  }

  private List<Item> trace() {
    List<Item> items = new ArrayList<>();
    int at = units.size();
    int order = NONE;
    for (int o = NONE; o < ORDERS; o++) {
      order = best[at][o].score > best[at][order].score ? o : order;
    }
    while (at > 0) {
      Step step = best[at][order];
      if (step.item != null) {
        items.add(step.item);
      }
      at = step.from;
      order = step.fromOrder;
    }
    Collections.reverse(items);
    return items;
  }
}
