package fangzhi.parse;

import fangzhi.model.Article;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import fangzhi.parse.Item.Range;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes articles of items; collects what belongs to no article. */
final class ArticleBuilder {
  private final String file;
  private List<Unit> units = List.of();
  private final Issue issue;
  private final List<Article> articles = new ArrayList<>();
  private final List<String> furniture = new ArrayList<>();

  ArticleBuilder(String file, Issue issue) {
    this.file = file;
    this.issue = issue;
  }

  List<Article> articles() {
    return articles;
  }

  List<String> furniture() {
    return furniture;
  }

  /** Takes the items of a part of the page; they index {@code part}. */
  void add(List<Unit> part, List<FoundItem> items) {
    units = part;
    items.forEach(found -> add(found.item()));
  }

  private void add(Item item) {
    switch (item.form()) {
      case FURNITURE -> furniture.add(units.get(item.body().from()).text());
      case PHOTO -> addPhoto(item);
      case STORY -> addStory(item);
    }
  }

  private void addPhoto(Item item) {
    List<Unit> text = new ArrayList<>();
    List<Credit> credits = new ArrayList<>();
    for (Unit unit : slice(item.body())) {
      if (unit.is(UnitType.CREDIT)) {
        credits.addAll(Bylines.photoCredits(unit.text()));
      } else {
        text.add(unit);
      }
    }
    List<Unit> title = item.heading() == null ? List.of() : slice(item.heading());
    String headline =
        title.isEmpty() ? null : title.stream().map(Unit::text).collect(Collectors.joining(" "));
    List<Unit> all = new ArrayList<>(title);
    all.addAll(slice(item.body()));
    articles.add(photo(Heading.of(headline), credits, text, all));
  }

  private void addStory(Item item) {
    List<Unit> heading = item.heading() == null ? List.of() : slice(item.heading());
    List<Line> lines = new ArrayList<>();
    Set<Credit> credits = new LinkedHashSet<>();
    for (Unit unit : heading) {
      if (unit.is(UnitType.BYLINE)) {
        credits.addAll(Bylines.credits(unit.text()));
      } else {
        lines.addAll(unit.lines());
      }
    }
    Headlines.Read read = Headlines.read(lines);
    read.labels().forEach(label -> furniture.add(label.text()));
    addBody(item, read.heading(), credits, heading);
  }

  private void addBody(Item item, Heading heading, Set<Credit> credits, List<Unit> headingUnits) {
    List<Unit> text = new ArrayList<>();
    List<Unit> captions = new ArrayList<>();
    List<Unit> all = new ArrayList<>(headingUnits);
    String continuedFrom = null;
    for (Unit unit : slice(item.body())) {
      switch (unit.type()) {
        case PARAGRAPH -> text.add(unit);
        case DISPLAY -> (unit.caption() || unit.afterPicture() ? captions : text).add(unit);
        case CREDIT -> captions.add(unit);
        case SIGNATURE -> credits.addAll(Bylines.signatureCredits(unit.text()));
        case CONTINUED_FROM -> continuedFrom = PageLines.jumpPage(unit.text());
        case FURNITURE -> furniture.add(unit.text());
        case CONTINUED_TO, BYLINE -> {}
      }
      if (!unit.is(UnitType.FURNITURE) && !captions.contains(unit)) {
        all.add(unit);
      }
    }
    List<Unit> photos = takeCreditedCaptions(text, captions, all);
    if (!text.isEmpty()) {
      Bylines.lead(text.getFirst().text()).ifPresent(lead -> credits.addAll(Bylines.credits(lead)));
    }
    Kind kind = isBrief(item) ? Kind.BRIEF : Kind.ARTICLE;
    String body = String.join("\n", Paragraphs.of(text));
    articles.add(article(kind, heading, List.copyOf(credits), body, all, continuedFrom));
    addCaptions(photos);
  }

  private boolean isBrief(Item item) {
    return slice(item.body()).stream().anyMatch(unit -> unit.is(UnitType.SIGNATURE));
  }

  /**
   * A paragraph right before a photographer's credit is the caption of a picture, not part of the
   * story.
   */
  private static List<Unit> takeCreditedCaptions(
      List<Unit> text, List<Unit> captions, List<Unit> all) {
    List<Unit> photos = new ArrayList<>();
    for (Unit caption : captions) {
      if (caption.is(UnitType.CREDIT)) {
        Unit before = lastBefore(text, caption);
        if (before != null && text.size() > 1) {
          text.remove(before);
          all.remove(before);
          photos.add(before);
        }
      }
      photos.add(caption);
    }
    return photos;
  }

  private static @Nullable Unit lastBefore(List<Unit> text, Unit credit) {
    Unit last = null;
    for (Unit unit : text) {
      boolean before = unit.lines().getLast().number() <= credit.lines().getFirst().number();
      last = before ? unit : last;
    }
    return last;
  }

  private void addCaptions(List<Unit> photos) {
    List<Unit> text = new ArrayList<>();
    for (Unit unit : photos) {
      List<Credit> credits =
          unit.is(UnitType.CREDIT) ? Bylines.photoCredits(unit.text()) : List.of();
      if (!unit.is(UnitType.CREDIT)) {
        text.add(unit);
      }
      if (unit.is(UnitType.CREDIT) || !isFollowedByCredit(photos, unit)) {
        List<Unit> all = new ArrayList<>(text);
        if (unit.is(UnitType.CREDIT)) {
          all.add(unit);
        }
        articles.add(photo(Heading.NONE, credits, text, all));
        text.clear();
      }
    }
  }

  private static boolean isFollowedByCredit(List<Unit> photos, Unit unit) {
    int next = photos.indexOf(unit) + 1;
    return next < photos.size() && photos.get(next).is(UnitType.CREDIT);
  }

  private List<Unit> slice(Range range) {
    return units.subList(range.from(), range.to());
  }

  private Article article(
      Kind kind,
      Heading heading,
      List<Credit> byline,
      String body,
      List<Unit> all,
      @Nullable String continuedFrom) {
    return new Article(
        kind,
        heading,
        byline,
        issue,
        null,
        Mentions.NONE,
        body,
        continuedFrom,
        null,
        new SourceRef(file, ranges(all)));
  }

  /** A caption is one paragraph, however its lines were read. */
  private Article photo(Heading heading, List<Credit> credits, List<Unit> text, List<Unit> all) {
    String body = text.stream().map(Unit::text).collect(Collectors.joining());
    return article(Kind.PHOTO, heading, credits, body, all, null);
  }

  private static void addNumbers(Line line, Set<Integer> numbers) {
    for (int number = line.number(); number <= line.last(); number++) {
      numbers.add(number);
    }
  }

  private static List<LineRange> ranges(List<Unit> units) {
    TreeSet<Integer> numbers = new TreeSet<>();
    units.forEach(unit -> unit.lines().forEach(line -> addNumbers(line, numbers)));
    List<LineRange> ranges = new ArrayList<>();
    for (int number : numbers) {
      if (!ranges.isEmpty() && ranges.getLast().last() + 1 >= number) {
        ranges.set(ranges.size() - 1, new LineRange(ranges.getLast().first(), number));
      } else {
        ranges.add(new LineRange(number, number));
      }
    }
    return ranges;
  }
}
