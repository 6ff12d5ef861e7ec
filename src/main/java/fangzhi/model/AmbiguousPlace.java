package fangzhi.model;

import java.util.List;

/**
 * A place name that several units have and that neither story nor page decides.
 *
 * @param name as printed
 * @param candidates the paths it may stand for, two at least
 */
public record AmbiguousPlace(String name, List<String> candidates) {
  public AmbiguousPlace {
    candidates = List.copyOf(candidates);
    if (candidates.size() < 2) {
      throw new IllegalArgumentException(name + " isn't ambiguous: " + candidates);
    }
  }
}
