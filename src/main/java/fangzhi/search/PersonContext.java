package fangzhi.search;

import java.util.List;

/**
 * What stories print with a person's name.
 *
 * @param titles by their first day, the undated ones last
 * @param people those named along, most stories first
 * @param places paths of what the stories are about, most stories first
 */
public record PersonContext(
    List<HeldTitle> titles, List<FacetValue> people, List<FacetValue> places) {
  public PersonContext {
    titles = List.copyOf(titles);
    people = List.copyOf(people);
    places = List.copyOf(places);
  }
}
