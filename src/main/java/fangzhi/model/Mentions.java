package fangzhi.model;

import java.util.List;

/**
 * Whom and where a story names.
 *
 * @param places full paths such as 许昌市/魏都区/文峰街道/河西社区, what the story is about first
 * @param placesInPassing paths of places only mentioned
 * @param communities communities (社区) and villages as printed, once each, in order
 * @param people names as printed, once each, in order
 * @param corrections misprinted names of places, once each
 */
public record Mentions(
    List<String> places,
    List<String> placesInPassing,
    List<String> communities,
    List<String> people,
    List<Correction> corrections) {

  /** No place and no person. */
  public static final Mentions NONE = new Mentions(List.of(), List.of(), List.of(), List.of());

  /** Mentions of names that are printed right. */
  public Mentions(
      List<String> places,
      List<String> placesInPassing,
      List<String> communities,
      List<String> people) {
    this(places, placesInPassing, communities, people, List.of());
  }

  public Mentions {
    places = List.copyOf(places);
    placesInPassing = List.copyOf(placesInPassing);
    communities = List.copyOf(communities);
    people = List.copyOf(people);
    corrections = List.copyOf(corrections);
  }

  /** A text with its misprinted names corrected, of the same length. */
  public String corrected(String text) {
    String right = text;
    for (Correction correction : corrections) {
      right = correction.in(right);
    }
    return right;
  }
}
