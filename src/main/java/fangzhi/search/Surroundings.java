package fangzhi.search;

import java.util.List;

/**
 * The places around a place.
 *
 * @param above its path from the city down, without itself
 * @param siblings the other places in the unit it lies in; none for a city
 * @param below those directly below it, those of the register first
 * @param namesakes other places of the same name
 */
public record Surroundings(
    List<FiledPlace> above,
    List<FiledPlace> siblings,
    List<FiledPlace> below,
    List<FiledPlace> namesakes) {

  public Surroundings {
    above = List.copyOf(above);
    siblings = List.copyOf(siblings);
    below = List.copyOf(below);
    namesakes = List.copyOf(namesakes);
  }
}
