package fangzhi.search;

import fangzhi.model.PlacePath;
import fangzhi.place.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One state of gazetteer and counts: the places with the stories they have then. Thread-safe. */
final class PlaceLookup {
  private final PlaceDirectory directory;
  private final Map<String, Integer> counts;
  private @Nullable List<NamedPlace> named;

  PlaceLookup(PlaceDirectory directory, Map<String, Integer> counts) {
    this.directory = directory;
    this.counts = counts;
  }

  /** Whether it is of these very objects; to compare thousands of counts would cost more. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(PlaceDirectory otherDirectory, Map<String, Integer> otherCounts) {
    return directory == otherDirectory && counts == otherCounts;
  }

  PlaceDirectory directory() {
    return directory;
  }

  /** All places with their names, made ready when first asked for. */
  synchronized List<NamedPlace> named() {
    List<NamedPlace> known = named;
    if (known == null) {
      known = Stream.concat(namedUnits(), namedUnlisted()).toList();
      named = known;
    }
    return known;
  }

  private Stream<NamedPlace> namedUnits() {
    return directory.names().entrySet().stream()
        .map(entry -> new NamedPlace(place(entry.getKey()), entry.getValue()));
  }

  private Stream<NamedPlace> namedUnlisted() {
    return unlisted().map(place -> new NamedPlace(place, new PlaceName(place.path(), List.of())));
  }

  FiledPlace place(Unit unit) {
    long stories =
        directory.gazetteer().paths(unit).stream()
            .mapToLong(path -> counts.getOrDefault(path, 0))
            .sum();
    return new FiledPlace(unit.code(), unit.name(), unit.level(), unit.path(), stories);
  }

  Optional<FiledPlace> ofPath(String path) {
    Optional<Unit> unit = directory.unit(path);
    if (unit.isPresent()) {
      return unit.map(this::place);
    }
    return counts.containsKey(path) ? Optional.of(unlisted(path)) : Optional.empty();
  }

  private Stream<FiledPlace> unlisted() {
    return counts.keySet().stream()
        .filter(path -> directory.isLocal(path) && directory.unit(path).isEmpty())
        .map(this::unlisted);
  }

  private FiledPlace unlisted(String path) {
    return new FiledPlace(null, PlacePath.name(path), null, path, counts.getOrDefault(path, 0));
  }

  /** The places directly below a path, those of the register first. */
  List<FiledPlace> below(String path) {
    Stream<FiledPlace> listed = directory.gazetteer().below(path).stream().map(this::place);
    Stream<FiledPlace> unlisted =
        unlisted()
            .filter(place -> place.above().equals(path))
            .sorted(Comparator.comparing(FiledPlace::name));
    return Stream.concat(listed, unlisted).toList();
  }

  List<FiledPlace> siblings(FiledPlace place) {
    return place.above().isEmpty()
        ? List.of()
        : below(place.above()).stream()
            .filter(other -> !other.path().equals(place.path()))
            .toList();
  }

  /** The paths of a place that have stories; its own where none has. */
  List<String> paths(FiledPlace place) {
    List<String> all =
        directory.unit(place.path()).map(directory.gazetteer()::paths).orElse(List.of());
    List<String> used = all.stream().filter(counts::containsKey).toList();
    return used.isEmpty() ? List.of(place.path()) : used;
  }
}
