package fangzhi.search;

import fangzhi.model.Occurrence.Field;
import fangzhi.text.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where an article holds what a query finds, part by part, in order; touching places are one.
 *
 * @param places parts without any may be missing
 */
public record Marks(Map<Field, List<Span>> places) {
  /** Nothing to mark. */
  public static final Marks NONE = new Marks(Map.of());

  public Marks {
    Map<Field, List<Span>> copy = new EnumMap<>(Field.class);
    places.forEach((part, spans) -> copy.put(part, List.copyOf(spans)));
    places = Map.copyOf(copy);
  }

  /** The places in a part. */
  public List<Span> in(Field part) {
    return places.getOrDefault(part, List.of());
  }

  /** Number of all places. */
  public int count() {
    return places.values().stream().mapToInt(List::size).sum();
  }
}
