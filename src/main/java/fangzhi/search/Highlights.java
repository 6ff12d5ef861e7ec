package fangzhi.search;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Continuation;
import fangzhi.model.Heading;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence.Field;
import fangzhi.text.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Marks what was found in the parts of an article that a hit shows. */
final class Highlights {
  private final ArchivedArticle found;
  private final Mentions mentions;
  private final Function<Field, List<String>> terms;

  private Highlights(ArchivedArticle found, Function<Field, List<String>> terms) {
    this.found = found;
    this.mentions = found.article().mentions();
    this.terms = terms;
  }

  /**
   * The article as a hit.
   *
   * @param terms the folded texts that were found in a part of an article, each once
   */
  static Hit hit(ArchivedArticle found, Function<Field, List<String>> terms, float score) {
    return new Highlights(found, terms).hit(score);
  }

  private Hit hit(float score) {
    Heading heading = found.article().heading();
    Readings body = readings(found.article().body());
    return new Hit(
        found.withoutBody(),
        html(heading.kicker(), Field.KICKER),
        html(heading.headline(), Field.HEADLINE),
        html(heading.deck(), Field.DECK),
        furtherHeadings(body),
        Snippets.of(body, terms.apply(Field.BODY)),
        score,
        SimilarStories.NONE);
  }

  /** Everything that was found in the whole article. */
  static Marks marks(ArchivedArticle found, Function<Field, List<String>> terms) {
    Highlights highlights = new Highlights(found, terms);
    Heading heading = found.article().heading();
    Map<Field, List<Span>> places = new EnumMap<>(Field.class);
    places.put(Field.KICKER, highlights.matches(heading.kicker(), Field.KICKER));
    places.put(Field.HEADLINE, highlights.matches(heading.headline(), Field.HEADLINE));
    places.put(Field.DECK, highlights.matches(heading.deck(), Field.DECK));
    places.put(Field.BODY, highlights.matches(found.article().body(), Field.BODY));
    return new Marks(places);
  }

  private List<Span> matches(@Nullable String text, Field part) {
    return text == null ? List.of() : readings(text).matches(terms.apply(part));
  }

  private Readings readings(String text) {
    return Readings.of(text, mentions);
  }

  private String html(@Nullable String text, Field part) {
    return text == null ? "" : Markup.html(text, new Span(0, text.length()), matches(text, part));
  }

  /** The lines above further parts that hold a term which stands nowhere else in the story. */
  private List<String> furtherHeadings(Readings body) {
    if (found.continuations().isEmpty()) {
      return List.of();
    }
    Stream<Readings> heading = lines(found.article().heading()).map(this::readings);
    List<Readings> story = Stream.concat(heading, Stream.of(body)).toList();
    List<String> elsewhere =
        terms.apply(Field.HEADLINE).stream()
            .filter(term -> story.stream().noneMatch(part -> part.holds(term)))
            .toList();
    return found.continuations().stream()
        .map(Continuation::heading)
        .flatMap(Highlights::lines)
        .filter(line -> elsewhere.stream().anyMatch(readings(line)::holds))
        .distinct()
        .map(line -> html(line, Field.HEADLINE))
        .toList();
  }

  private static Stream<String> lines(Heading heading) {
    return Stream.of(heading.kicker(), heading.headline(), heading.deck())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }
}
