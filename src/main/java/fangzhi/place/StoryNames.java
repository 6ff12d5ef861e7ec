package fangzhi.place;

import fangzhi.model.AmbiguousPlace;
import fangzhi.model.Article;
import fangzhi.model.Correction;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.model.Person;
import fangzhi.text.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts together what one story names and where it prints it. */
final class StoryNames {
  private final Article article;
  private final Story story;
  private final List<Mention> mentions;
  private final Function<Mention, List<String>> candidates;
  private final Organisations organisations;

  /**
   * @param mentions the story's places in its order
   * @param candidates the paths a place left open may stand for
   * @param organisations finds the page's organisations
   */
  StoryNames(
      Article article,
      Story story,
      List<Mention> mentions,
      Function<Mention, List<String>> candidates,
      Organisations organisations) {
    this.article = article;
    this.story = story;
    this.mentions = mentions;
    this.candidates = candidates;
    this.organisations = organisations;
  }

  /** Everything the story names, its places ranked and its misprints known already. */
  Mentions mentions(List<String> places, List<String> inPassing, List<Correction> corrections) {
    Occurrences occurrences = new Occurrences(article);
    List<AmbiguousPlace> ambiguous = ambiguous();
    addPlaces(occurrences, ambiguous);
    List<Person> people = people(occurrences);
    return new Mentions(
        places,
        inPassing,
        ambiguous,
        communities(),
        people,
        organisations(occurrences),
        corrections,
        occurrences.inOrder());
  }

  private List<AmbiguousPlace> ambiguous() {
    Map<String, AmbiguousPlace> found = new LinkedHashMap<>();
    for (Mention m : mentions) {
      List<String> paths = m.path() == null ? candidates.apply(m) : List.of();
      if (paths.size() > 1) {
        found.putIfAbsent(m.printed(), new AmbiguousPlace(m.printed(), paths));
      }
    }
    return List.copyOf(found.values());
  }

  private void addPlaces(Occurrences occurrences, List<AmbiguousPlace> ambiguous) {
    List<String> open = ambiguous.stream().map(AmbiguousPlace::name).toList();
    for (Mention m : mentions) {
      if (m.path() != null || open.contains(m.printed())) {
        occurrences.add(m.start(), m.end(), Occurrence.Type.PLACE, m.path());
      }
    }
  }

  private List<String> communities() {
    Set<String> printed = new LinkedHashSet<>();
    for (Mention m : mentions) {
      if (m.level() == Level.VILLAGE && m.path() != null) {
        printed.add(m.printed());
      }
    }
    return List.copyOf(printed);
  }

  private List<String> organisations(Occurrences occurrences) {
    Set<String> names = new LinkedHashSet<>();
    String own = organisations.ownUnit(mentions);
    for (Span span : organisations.in(story.text(), mentions)) {
      String printed = story.text().substring(span.start(), span.end());
      String name = Organisations.filed(printed, own);
      occurrences.add(span.start(), span.end(), Occurrence.Type.ORGANISATION, name);
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** The people with the first title that each has anywhere in the story. */
  private List<Person> people(Occurrences occurrences) {
    Set<String> names = new LinkedHashSet<>(PeopleFinder.in(story, article.byline()).values());
    PersonTitles titles = new PersonTitles(story.text(), mentions);
    Map<String, String> first = new HashMap<>();
    for (Span span : new PrintedNames(names).in(story.text())) {
      String name = story.text().substring(span.start(), span.end());
      occurrences.add(span.start(), span.end(), Occurrence.Type.PERSON, name);
      first.computeIfAbsent(name, n -> titles.at(span.start(), span.end()));
    }
    return names.stream().map(name -> new Person(name, first.get(name))).toList();
  }
}
