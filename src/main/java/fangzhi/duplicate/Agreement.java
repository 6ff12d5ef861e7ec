package fangzhi.duplicate;

import fangzhi.model.Mentions;
import fangzhi.model.PlacePath;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What two stories of one happening name alike: the reason why they are taken for that.
 *
 * @param people names
 * @param places the last step of each one's path, and communities
 * @param organisations names
 * @param words rare words and pieces of words, the rarest first
 */
public record Agreement(
    List<String> people, List<String> places, List<String> organisations, List<String> words) {
  public Agreement {
    people = List.copyOf(people);
    places = List.copyOf(places);
    organisations = List.copyOf(organisations);
    words = List.copyOf(words);
  }

  /**
   * What both name.
   *
   * @param words those that stand in both; what is part of a name isn't repeated
   */
  static Agreement of(Mentions draft, Mentions match, List<String> words) {
    List<String> people = common(draft.names(), match.names());
    List<String> places = common(places(draft), places(match));
    List<String> organisations = common(draft.organisations(), match.organisations());
    List<String> names = Stream.of(people, places, organisations).flatMap(List::stream).toList();
    return new Agreement(
        people,
        places,
        organisations,
        words.stream().filter(word -> names.stream().noneMatch(n -> n.contains(word))).toList());
  }

  private static List<String> places(Mentions mentions) {
    return Stream.concat(
            Stream.of(mentions.places(), mentions.placesInPassing())
                .flatMap(List::stream)
                .map(PlacePath::name),
            mentions.communities().stream())
        .toList();
  }

  private static List<String> common(List<String> ones, Collection<String> others) {
    Set<String> both = new LinkedHashSet<>(ones);
    both.retainAll(others);
    return List.copyOf(both);
  }
}
