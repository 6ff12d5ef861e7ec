package fangzhi.parse;

import fangzhi.model.Article;
import fangzhi.model.Confidence;
import fangzhi.model.Credit;
import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.Mentions;
import fangzhi.model.SourceRef;
import fangzhi.parse.Item.Range;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes articles of items, and keeps the books: where each unit of the page went. */
final class ArticleBuilder {
  private final String file;
  private final Issue issue;
  private final List<Article> articles = new ArrayList<>();
  private final List<PlacedUnit> placed = new ArrayList<>();
  private List<Unit> units = List.of();

  ArticleBuilder(String file, Issue issue) {
    this.file = file;
    this.issue = issue;
  }

  List<Article> articles() {
    return articles;
  }

  /** Every unit given, once. */
  List<PlacedUnit> placed() {
    return placed;
  }

  /** Takes the items of a part of the page; they index {@code part}. */
  void add(List<Unit> part, List<FoundItem> items) {
    units = part;
    for (FoundItem found : items) {
      switch (found.item().form()) {
        case FURNITURE -> place(slice(found.item().body()), Part.FURNITURE, 0);
        case PHOTO -> addPhoto(found);
        case STORY -> addStory(found);
      }
    }
  }

  /**
   * Takes a page without any story, a poem, a list or an advertisement, as one box, so that its
   * text is found.
   */
  void addBox(List<Unit> page) {
    List<Unit> text = page.stream().filter(unit -> !unit.is(UnitType.FURNITURE)).toList();
    if (!text.isEmpty()) {
      String body = text.stream().map(Unit::text).collect(Collectors.joining("\n"));
      articles.add(article(Kind.BOX, Heading.NONE, List.of(), body, text, null, null, Doubt.GUESS));
    }
    place(text, Part.BODY, articles.size());
    place(page.stream().filter(unit -> unit.is(UnitType.FURNITURE)).toList(), Part.FURNITURE, 0);
  }

  private List<Unit> slice(@Nullable Range range) {
    return range == null ? List.of() : units.subList(range.from(), range.to());
  }

  private void place(List<Unit> which, Part part, int article) {
    which.forEach(unit -> placed.add(new PlacedUnit(unit, part, article)));
  }

  private void addPhoto(FoundItem found) {
    List<Unit> title = slice(found.item().heading());
    String headline = title.stream().map(Unit::text).collect(Collectors.joining(" "));
    addCaption(found, Heading.of(headline.isEmpty() ? null : headline), slice(found.item().body()));
    place(title, Part.HEADING, articles.size());
  }

  /** A caption is one paragraph, however its lines were read. */
  private void addCaption(FoundItem found, Heading heading, List<Unit> units) {
    List<Unit> text = units.stream().filter(unit -> !unit.is(UnitType.CREDIT)).toList();
    List<Unit> credit = units.stream().filter(unit -> unit.is(UnitType.CREDIT)).toList();
    List<Credit> byline =
        credit.stream().flatMap(unit -> Bylines.photoCredits(unit.text()).stream()).toList();
    String body = text.stream().map(Unit::text).collect(Collectors.joining());
    List<Unit> all =
        new ArrayList<>(slice(heading.headline() == null ? null : found.item().heading()));
    all.addAll(units);
    Confidence confidence = Doubt.of(found, text, Kind.PHOTO, byline, issue);
    articles.add(article(Kind.PHOTO, heading, byline, body, all, null, null, confidence));
    place(text, Part.CAPTION, articles.size());
    place(credit, Part.CREDIT, articles.size());
  }

  private void addStory(FoundItem found) {
    StoryParts parts = StoryParts.of(slice(found.item().heading()), slice(found.item().body()));
    Headlines.Read read = Headlines.read(displayLines(parts.heading()));
    List<Credit> byline = byline(parts);
    Kind kind = parts.signature() == null ? Kind.ARTICLE : Kind.BRIEF;
    Unit from = parts.continuedFrom();
    articles.add(
        article(
            kind,
            read.heading(),
            byline,
            String.join("\n", Paragraphs.of(parts.text())),
            ownUnits(parts),
            from == null ? null : PageLines.jumpPage(from.text()),
            continuedTo(parts),
            Doubt.of(found, parts.text(), kind, byline, issue)));
    placeStory(parts, read.labels(), articles.size());
    parts.captions().forEach(caption -> addCaption(found, Heading.NONE, caption));
  }

  private static @Nullable String continuedTo(StoryParts parts) {
    return parts.rest().stream()
        .filter(unit -> unit.is(UnitType.CONTINUED_TO))
        .map(unit -> PageLines.jumpPage(unit.text()))
        .findFirst()
        .orElse(null);
  }

  private static List<Line> displayLines(List<Unit> heading) {
    return heading.stream()
        .filter(unit -> unit.is(UnitType.DISPLAY))
        .flatMap(unit -> unit.lines().stream())
        .toList();
  }

  private static List<Credit> byline(StoryParts parts) {
    Set<Credit> credits = new LinkedHashSet<>();
    parts.heading().stream()
        .filter(unit -> unit.is(UnitType.BYLINE))
        .forEach(unit -> credits.addAll(Bylines.ofLine(unit.text())));
    if (parts.signature() != null) {
      credits.addAll(Bylines.signatureCredits(parts.signature().text()));
    }
    if (!parts.text().isEmpty()) {
      Bylines.lead(parts.text().getFirst().text())
          .ifPresent(lead -> credits.addAll(Bylines.credits(lead)));
    }
    return List.copyOf(credits);
  }

  private static List<Unit> ownUnits(StoryParts parts) {
    List<Unit> own = new ArrayList<>(parts.heading());
    own.addAll(parts.text());
    if (parts.signature() != null) {
      own.add(parts.signature());
    }
    if (parts.continuedFrom() != null) {
      own.add(parts.continuedFrom());
    }
    return own;
  }

  private void placeStory(StoryParts parts, List<Line> labels, int article) {
    for (Unit unit : parts.heading()) {
      boolean label = labels.contains(unit.lines().getFirst());
      Part part = label ? Part.FURNITURE : unit.is(UnitType.BYLINE) ? Part.BYLINE : Part.HEADING;
      place(List.of(unit), part, label ? 0 : article);
    }
    for (Unit unit : parts.text()) {
      Part part = unit.is(UnitType.DISPLAY) ? Part.SUBHEADING : Part.BODY;
      place(List.of(unit), part, article);
    }
    if (parts.signature() != null) {
      place(List.of(parts.signature()), Part.SIGNATURE, article);
    }
    if (parts.continuedFrom() != null) {
      place(List.of(parts.continuedFrom()), Part.JUMP, article);
    }
    for (Unit unit : parts.rest()) {
      boolean jump = unit.is(UnitType.CONTINUED_TO);
      place(List.of(unit), jump ? Part.JUMP : Part.FURNITURE, jump ? article : 0);
    }
  }

  private Article article(
      Kind kind,
      Heading heading,
      List<Credit> byline,
      String body,
      List<Unit> all,
      @Nullable String continuedFrom,
      @Nullable String continuedTo,
      Confidence confidence) {
    return new Article(
        kind,
        heading,
        byline,
        issue,
        null,
        Mentions.NONE,
        body,
        continuedFrom,
        continuedTo,
        null,
        new SourceRef(file, SourceLines.of(all)),
        confidence);
  }
}
