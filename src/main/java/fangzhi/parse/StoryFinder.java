package fangzhi.parse;

import fangzhi.parse.Item.Form;
import fangzhi.parse.Item.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page's units into stories, captions and furniture so that the sum of their scores is the
 * best possible (a segmental dynamic program over unit positions).
 *
 * <p>A story is a heading and its body, in either order, since text layers put a headline before or
 * after its story. What speaks for a story: a heading whose words the body repeats, exactly one
 * kind of byline (line, lead or signature), the same order as its neighbour. What speaks against
 * it: a lead 本报讯 or a signature in the middle, no heading, no byline. {@link StoryWeights} says how
 * much.
 */
final class StoryFinder {
  /** No story has more units; keeps the time linear in the page's length. */
  private static final int MAX_UNITS = 400;

  private static final int MAX_HEADING = 6;
  private static final int UNKNOWN = -1;
  static final double UNREACHED = -1e9;

  /** No story with a heading so far. */
  static final int NONE = 0;

  /** The last story's heading stands before its body. */
  private static final int BEFORE = 1;

  /** The last story's heading stands after its body. */
  private static final int AFTER = 2;

  static final int ORDERS = 3;

  private record Step(double score, int from, int fromOrder, @Nullable Item item) {}

  private final List<Unit> units;
  private final Cohesion cohesion;
  private final Subheadings subheadings;
  private final double noByline;
  private final int firstText;
  private final int lastText;
  private final Step[][] best;
  private final List<Offer> offers = new ArrayList<>();
  private final Map<Range, double[]> sharesBefore = new HashMap<>();

  /** For each unit the reach of a body from there on, where it was asked for. */
  private final int[] reaches;

  private StoryFinder(List<Unit> units) {
    this.units = units;
    this.cohesion = new Cohesion(units);
    this.subheadings = new Subheadings(units, cohesion);
    this.noByline = isSigned(units) ? StoryWeights.NO_BYLINE : StoryWeights.NO_BYLINE_ANYWHERE;
    int[] text = IntStream.range(0, units.size()).filter(i -> !isLabel(units.get(i))).toArray();
    this.firstText = text.length == 0 ? units.size() : text[0];
    this.lastText = text.length == 0 ? -1 : text[text.length - 1];
    this.best = new Step[units.size() + 1][ORDERS];
    this.reaches = new int[units.size()];
    Arrays.fill(reaches, UNKNOWN);
  }

  private static boolean isLabel(Unit unit) {
    return unit.is(UnitType.DISPLAY) || unit.is(UnitType.FURNITURE);
  }

  /** The page's items in the order of the page. */
  static List<FoundItem> find(List<Unit> units) {
    return new StoryFinder(units).solve();
  }

  private static boolean isSigned(List<Unit> units) {
    return units.stream()
            .filter(u -> u.is(UnitType.BYLINE) || u.is(UnitType.SIGNATURE) || u.lead())
            .count()
        >= 2;
  }

  /** The score of the best reading of the units. */
  static double score(List<Unit> units) {
    StoryFinder finder = new StoryFinder(units);
    finder.fill();
    return Arrays.stream(finder.best[units.size()]).mapToDouble(Step::score).max().orElse(0);
  }

  private List<FoundItem> solve() {
    fill();
    List<Item> items = trace();
    double[][] before = new double[best.length][ORDERS];
    for (int i = 0; i < best.length; i++) {
      for (int order = NONE; order < ORDERS; order++) {
        before[i][order] = best[i][order].score;
      }
    }
    return new StoryMargins(offers, before).of(items);
  }

  private void fill() {
    for (Step[] row : best) {
      Arrays.fill(row, new Step(UNREACHED, -1, NONE, null));
    }
    best[0][NONE] = new Step(0, -1, NONE, null);
    for (int i = 0; i < units.size(); i++) {
      offerSingle(i);
      offerPhotos(i);
      offerHeadingFirst(i);
      offerBodyFirst(i);
    }
  }

  /** Takes an item that ends at unit {@code to} where that makes the best score so far. */
  private void offer(int to, int order, double score, Item item) {
    if (units.size() <= MAX_UNITS) {
      offers.add(new Offer(to, order, score, item));
    }
    int from = item.first();
    for (int before = NONE; before < ORDERS; before++) {
      Step step = best[from][before];
      if (step.score > UNREACHED) {
        int after = order == NONE ? before : order;
        double total = step.score + score + sameOrder(before, order);
        if (total > best[to][after].score) {
          best[to][after] = new Step(total, from, before, item);
        }
      }
    }
  }

  static double sameOrder(int before, int order) {
    if (order == NONE || before == NONE) {
      return 0;
    }
    return before == order ? StoryWeights.SAME_ORDER : -StoryWeights.SAME_ORDER;
  }

  private void offerSingle(int i) {
    Unit unit = units.get(i);
    Range range = new Range(i, i + 1);
    if (unit.mayBeCaption()) {
      offer(i + 1, NONE, StoryWeights.CAPTION_BELOW_PICTURE, new Item(Form.PHOTO, null, range));
      return;
    }
    double score =
        switch (unit.type()) {
          case FURNITURE -> StoryWeights.FURNITURE;
          case DISPLAY -> isAtEdge(i) ? StoryWeights.LABEL_AT_EDGE : StoryWeights.LABEL;
          case PARAGRAPH -> StoryWeights.STRAY_PARAGRAPH;
          case BYLINE, CREDIT, SIGNATURE -> StoryWeights.STRAY_CREDIT;
          case CONTINUED_FROM, CONTINUED_TO -> StoryWeights.STRAY_JUMP;
        };
    Form form = unit.is(UnitType.PARAGRAPH) ? Form.STORY : Form.FURNITURE;
    offer(i + 1, NONE, score, new Item(form, null, range));
  }

  /** Whether only labels and furniture stand before or after a unit. */
  private boolean isAtEdge(int i) {
    return i < firstText || i > lastText;
  }

  /** A caption with its photographer's credit, a title before or after it. */
  private void offerPhotos(int start) {
    int text = skip(start, UnitType.DISPLAY, 3);
    int credit = skip(text, UnitType.PARAGRAPH, 2);
    if (!isCredit(credit) || credit == start) {
      return;
    }
    boolean bareTitle = credit == text;
    if (bareTitle && text == start + 1) {
      offerUntitledPhoto(start, credit);
    } else if (!bareTitle && text > start) {
      Range body = new Range(text, credit + 1);
      offerTitledPhoto(new Range(start, text), body);
    } else if (!bareTitle) {
      offerUntitledPhoto(start, credit);
      offerTitlesAfter(new Range(start, credit + 1));
    }
  }

  private int skip(int from, UnitType type, int most) {
    int i = from;
    while (i < units.size() && i - from < most && units.get(i).is(type)) {
      i++;
    }
    return i;
  }

  private boolean isCredit(int i) {
    return i < units.size() && units.get(i).is(UnitType.CREDIT);
  }

  private void offerUntitledPhoto(int start, int credit) {
    boolean isLong = units.get(credit - 1).text().length() > StoryWeights.LONGEST_CAPTION;
    double score =
        StoryWeights.PHOTO
            + (isLong ? StoryWeights.LONG_CAPTION : 0)
            + (credit - start > 1 ? StoryWeights.CAPTION_SECOND_PARAGRAPH : 0);
    offer(credit + 1, NONE, score, new Item(Form.PHOTO, null, new Range(start, credit + 1)));
  }

  private void offerTitlesAfter(Range body) {
    for (int end = body.to() + 1; end <= body.to() + 2 && end <= units.size(); end++) {
      if (!units.get(end - 1).is(UnitType.DISPLAY)) {
        return;
      }
      offerTitledPhoto(new Range(body.to(), end), body);
    }
  }

  private void offerTitledPhoto(Range title, Range body) {
    double cohesive = share(title, body) - StoryWeights.EXPECTED_COHESION;
    double score =
        StoryWeights.PHOTO
            + StoryWeights.LABEL
            + StoryWeights.PHOTO_TITLE
            + StoryWeights.COHESION * cohesive;
    int order = title.from() < body.from() ? BEFORE : AFTER;
    offer(Math.max(title.to(), body.to()), order, score, new Item(Form.PHOTO, title, body));
  }

  private double share(Range title, Range body) {
    Cohesion.Heading heading = cohesion.heading(title.from(), title.to());
    long mask = 0;
    for (long words : heading.in(body.from(), body.to() - body.from())) {
      mask |= words;
    }
    return heading.share(mask);
  }

  private void offerHeadingFirst(int start) {
    for (int end = start + 1; isHeading(start, end); end++) {
      int reach = end < units.size() ? reach(end) : 0;
      if (reach > 0) {
        offerHeadingFirst(new Range(start, end), reach);
      }
    }
  }

  private void offerHeadingFirst(Range heading, int reach) {
    int start = heading.to();
    Cohesion.Heading words = cohesion.heading(heading.from(), start);
    StoryBody body = new StoryBody(units, subheadings, noByline, words, start, reach);
    for (int i = start; i < start + reach; i++) {
      body.append(i);
      if (body.mayEnd(i)) {
        double score = body.withHeadingBefore(hasByline(heading)) + ownScore(heading, start);
        offer(i + 1, BEFORE, score, new Item(Form.STORY, heading, new Range(start, i + 1)));
      }
    }
  }

  /** The most units that a body from {@code start} on may have, 0 where none can begin there. */
  private int reach(int start) {
    if (reaches[start] == UNKNOWN) {
      int end = start;
      StoryBody body = newBody(start);
      for (int i = start; goesOn(body, i, start); i++) {
        body.append(i);
        end = body.mayEnd(i) ? i + 1 : end;
      }
      reaches[start] = end - start;
    }
    return reaches[start];
  }

  private StoryBody newBody(int start) {
    return new StoryBody(units, subheadings, noByline, null, start, 0);
  }

  private boolean goesOn(StoryBody body, int i, int start) {
    return i < units.size() && i - start < MAX_UNITS && body.takes(i) && !body.isHopeless();
  }

  /** Whether the units are display lines, the last one possibly a byline. */
  private boolean isHeading(int start, int end) {
    if (end > units.size() || end - start > MAX_HEADING || !units.get(start).is(UnitType.DISPLAY)) {
      return false;
    }
    for (int i = start; i < end - 1; i++) {
      if (!units.get(i).is(UnitType.DISPLAY) || units.get(i).caption()) {
        return false;
      }
    }
    Unit last = units.get(end - 1);
    return last.is(UnitType.BYLINE) || (last.is(UnitType.DISPLAY) && !last.caption());
  }

  private boolean hasByline(Range heading) {
    return units.get(heading.to() - 1).is(UnitType.BYLINE);
  }

  private double ownScore(Range heading, int bodyStart) {
    double sum = begins(bodyStart);
    sum += subheadings.isNotice(heading.from()) && !hasByline(heading) ? StoryWeights.NOTICE : 0;
    for (int i = heading.from(); i < heading.to(); i++) {
      sum += units.get(i).afterPicture() ? StoryWeights.HEADING_BELOW_PICTURE : 0;
    }
    return sum;
  }

  private double begins(int bodyStart) {
    return units.get(bodyStart).is(UnitType.DISPLAY)
        ? StoryWeights.BEGINS_WITH_SUBHEADING
        : subheadings.split(bodyStart);
  }

  /** A body from {@code start} on, without a heading or followed by one. */
  private void offerBodyFirst(int start) {
    Unit first = units.get(start);
    if (first.is(UnitType.FURNITURE) || (first.is(UnitType.DISPLAY) && !first.mayBeCaption())) {
      return;
    }
    StoryBody body = newBody(start);
    for (int i = start; goesOn(body, i, start); i++) {
      body.append(i);
      if (body.mayEnd(i)) {
        Range range = new Range(start, i + 1);
        double score = body.headless() + begins(start);
        offer(i + 1, NONE, score, new Item(Form.STORY, null, range));
        offerHeadingAfter(range, body);
      }
    }
  }

  private void offerHeadingAfter(Range body, StoryBody text) {
    int start = body.to();
    for (int end = start + 1; start < units.size() && isHeading(start, end); end++) {
      Range heading = new Range(start, end);
      double share = shareBefore(heading, start - body.from());
      double score = text.withHeading(share, hasByline(heading)) + ownScore(heading, body.from());
      offer(end, AFTER, score, new Item(Form.STORY, heading, body));
    }
  }

  /** A heading's cohesion with the units before it, for every number of them at once. */
  private double shareBefore(Range heading, int length) {
    double[] shares = sharesBefore.computeIfAbsent(heading, this::sharesBefore);
    return shares[Math.min(length, shares.length - 1)];
  }

  private double[] sharesBefore(Range heading) {
    int most = Math.min(heading.from(), MAX_UNITS);
    double[] shares = new double[most + 1];
    Cohesion.Heading words = cohesion.heading(heading.from(), heading.to());
    long[] masks = words.in(heading.from() - most, most);
    long mask = 0;
    for (int back = 1; back <= most; back++) {
      mask |= masks[most - back];
      shares[back] = words.share(mask);
    }
    return shares;
  }

  private List<Item> trace() {
    int at = units.size();
    int order = NONE;
    for (int candidate = NONE; candidate < ORDERS; candidate++) {
      order = best[at][candidate].score > best[at][order].score ? candidate : order;
    }
    List<Item> items = new ArrayList<>();
    for (Step step = best[at][order]; step.item != null; step = best[step.from][step.fromOrder]) {
      items.add(step.item);
    }
    Collections.reverse(items);
    return items;
  }
}
