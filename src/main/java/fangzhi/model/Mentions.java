package fangzhi.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom and where a story names.
 *
 * @param places full paths such as 许昌市/魏都区/文峰街道/河西社区, what the story is about first
 * @param placesInPassing paths of places only mentioned
 * @param ambiguous names of several places that stay open, once each, in order
 * @param communities communities (社区) and villages as printed, once each, in order
 * @param people once each, in order
 * @param organisations names once each, in order; as printed, or with the paper's own city or
 *     county for the level alone (许昌市教育局 for 市教育局)
 * @param corrections misprinted names of places, once each
 * @param occurrences where all these and the event date are printed, in order; a place without one
 *     is the paper's own or that of the story a caption goes with
 */
public record Mentions(
    List<String> places,
    List<String> placesInPassing,
    List<AmbiguousPlace> ambiguous,
    List<String> communities,
    List<Person> people,
    List<String> organisations,
    List<Correction> corrections,
    List<Occurrence> occurrences) {

  /** No place and nobody. */
  public static final Mentions NONE =
      new Mentions(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Mentions {
    places = List.copyOf(places);
    placesInPassing = List.copyOf(placesInPassing);
    ambiguous = List.copyOf(ambiguous);
    communities = List.copyOf(communities);
    people = List.copyOf(people);
    corrections = List.copyOf(corrections);
    organisations = List.copyOf(organisations);
    occurrences = List.copyOf(occurrences);
  }

  /** A text with its misprinted names corrected, of the same length. */
  public String corrected(String text) {
    String right = text;
    for (Correction correction : corrections) {
      right = correction.in(right);
    }
    return right;
  }

  /** These with one more occurrence. */
  public Mentions with(Occurrence occurrence) {
    return new Mentions(
        places,
        placesInPassing,
        ambiguous,
        communities,
        people,
        organisations,
        corrections,
        Stream.concat(occurrences.stream(), Stream.of(occurrence))
            .sorted(Occurrence.PRINTED_ORDER)
            .toList());
  }

  /** The names of the people. */
  public List<String> names() {
    return people.stream().map(Person::name).toList();
  }

  /** The titles by name, of the people that have one. */
  public Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Person person : people) {
      if (person.title() != null) {
        titles.putIfAbsent(person.name(), person.title());
      }
    }
    return titles;
  }

  /**
   * These and what a further part of the story names besides. What that prints in its own heading
   * keeps no occurrence, nor does its event date where these have one.
   *
   * @param bodyStart where the part's text begins in the story's
   */
  public Mentions plus(Mentions part, int bodyStart) {
    List<String> about = union(places, part.places);
    return new Mentions(
        about,
        union(placesInPassing, part.placesInPassing).stream()
            .filter(place -> !about.contains(place))
            .toList(),
        union(ambiguous, part.ambiguous),
        union(communities, part.communities),
        people(union(people, part.people)),
        union(organisations, part.organisations),
        union(corrections, part.corrections),
        Stream.concat(
                occurrences.stream(),
                part.occurrences.stream()
                    .filter(occurrence -> occurrence.field() == Occurrence.Field.BODY)
                    .filter(o -> o.type() != Occurrence.Type.DATE || !tellsEventDate())
                    .map(occurrence -> occurrence.movedBy(bodyStart)))
            .toList());
  }

  private boolean tellsEventDate() {
    return occurrences.stream()
        .anyMatch(o -> o.type() == Occurrence.Type.DATE && o.target() != null);
  }

  private static <T> List<T> union(List<T> first, List<T> second) {
    Set<T> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  /** Each name once, with its first title. */
  private static List<Person> people(List<Person> all) {
    Map<String, Person> byName = new LinkedHashMap<>();
    for (Person person : all) {
      byName.merge(person.name(), person, (a, b) -> a.title() == null ? b : a);
    }
    return List.copyOf(byName.values());
  }
}
