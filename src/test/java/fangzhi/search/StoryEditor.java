package fangzhi.search;

import com.ibm.icu.text.Transliterator;
import fangzhi.place.PlaceTagger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What an editor, another newsroom or a scanner makes of one story. Nothing where the text is too
 * short for it. Not thread-safe.
 */
final class StoryEditor {
  private static final Transliterator TRADITIONAL =
      Transliterator.getInstance("Simplified-Traditional");

  /** How far a share may be missed because units aren't cut. */
  private static final double LEAST = 0.6;

  private static final double MOST = 1.3;

  private final CorpusArticle story;
  private final List<CorpusArticle> others;
  private final PlaceTagger tagger;
  private final Random random;
  private final Set<String> donors = new HashSet<>();

  /**
   * @param others archived stories that text for additions comes from
   */
  StoryEditor(CorpusArticle story, List<CorpusArticle> others, PlaceTagger tagger, Random random) {
    this.story = story;
    this.others = others;
    this.tagger = tagger;
    this.random = random;
  }

  CorpusArticle story() {
    return story;
  }

  String body() {
    return story.body();
  }

  /** The stories that additions were taken from. */
  Set<String> donors() {
    return donors;
  }

  /** Any other story. */
  CorpusArticle other() {
    CorpusArticle other = others.get(random.nextInt(others.size()));
    return other.id().equals(story.id()) ? other() : other;
  }

  /** Without units that make up so much of the characters, wherever they stand. */
  Optional<String> without(List<String> units, int percent) {
    double asked = percent / 100.0 * length(units);
    boolean[] gone = new boolean[units.size()];
    double removed = 0;
    for (int i : order(units.size())) {
      double with = removed + units.get(i).length();
      if (with <= (removed < asked * LEAST ? asked * MOST : asked)) {
        gone[i] = true;
        removed = with;
      }
    }
    List<String> kept =
        IntStream.range(0, gone.length).filter(i -> !gone[i]).mapToObj(units::get).toList();
    return removed < asked * LEAST ? Optional.empty() : Optional.of(StoryUnits.joined(kept));
  }

  /** Without so much of a text's sentences. */
  Optional<String> shorter(String text, int percent) {
    return without(StoryUnits.sentencesOrClauses(text), percent);
  }

  /** With sentences of other stories between its own, which add so much. */
  Optional<String> longer(String text, int percent) {
    return with(
        StoryUnits.sentencesOrClauses(text),
        percent,
        () -> any(StoryUnits.sentences(donor().body())));
  }

  /** With paragraphs of other stories between its own. */
  Optional<String> withParagraphs(int percent) {
    return with(
        StoryUnits.paragraphs(body()),
        percent,
        () -> any(StoryUnits.paragraphs(donor().body())) + "\n");
  }

  private Optional<String> with(List<String> units, int percent, Supplier<String> additions) {
    double asked = percent / 100.0 * length(units);
    List<String> longer = new ArrayList<>(units);
    double added = 0;
    for (int tries = 0; added < asked * LEAST && tries < 200; tries++) {
      String addition = additions.get();
      if (added + addition.length() <= asked * MOST) {
        longer.add(random.nextInt(longer.size() + 1), addition);
        added += addition.length();
      }
    }
    return added < asked * LEAST ? Optional.empty() : Optional.of(StoryUnits.joined(longer));
  }

  /** The units in another order. */
  Optional<List<String>> reordered(List<String> units) {
    if (units.stream().distinct().count() < 3) {
      return Optional.empty();
    }
    List<String> shuffled = new ArrayList<>(units);
    while (shuffled.equals(units)) {
      Collections.shuffle(shuffled, random);
    }
    return Optional.of(shuffled);
  }

  /** A text's sentences in another order. */
  Optional<String> shuffled(String text) {
    return reordered(StoryUnits.sentencesOrClauses(text)).map(StoryUnits::joined);
  }

  /** Names and numbers replaced. */
  NameChanges names() {
    return new NameChanges(tagger, random);
  }

  /** In traditional characters. */
  static String traditional(String text) {
    return TRADITIONAL.transliterate(text);
  }

  /** As a scanner reads it, so much of the characters misread. */
  String misread(String text, int percent) {
    return new PrintedNoise(random, other().body()).misread(text, percent / 100.0);
  }

  /** A run of sentences, about a third, from a place on that is given as a share. */
  Optional<String> third(double from) {
    List<String> units = StoryUnits.sentencesOrClauses(body());
    int total = length(units);
    List<String> taken = new ArrayList<>();
    int at = 0;
    for (String unit : units) {
      if (at >= from * total && length(taken) < total / 3.0 * 0.85) {
        taken.add(unit);
      }
      at += unit.length();
    }
    boolean isThird = length(taken) >= total * 0.2 && length(taken) <= total * 0.5;
    return isThird ? Optional.of(StoryUnits.joined(taken)) : Optional.empty();
  }

  /** One sentence of each three that follow each other. */
  Optional<String> everyThird() {
    List<String> units = StoryUnits.sentencesOrClauses(body());
    List<String> taken = new ArrayList<>();
    for (int i = 0; i + 3 <= units.size(); i += 3) {
      taken.add(units.get(i + random.nextInt(3)));
    }
    return taken.size() < 2 ? Optional.empty() : Optional.of(StoryUnits.joined(taken));
  }

  private CorpusArticle donor() {
    CorpusArticle donor = other();
    donors.add(donor.id());
    return donor;
  }

  private String any(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<Integer> order(int size) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, random);
    return order;
  }

  private static int length(List<String> units) {
    return units.stream().mapToInt(String::length).sum();
  }
}
