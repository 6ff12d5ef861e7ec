package fangzhi.search;

import fangzhi.model.PlacePath;
import fangzhi.place.Gazetteer;
import fangzhi.place.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places of the archive, from the city down to communities and villages, with their stories.
 * Beside the gazetteer's units these are the places of the same cities that stories are filed under
 * although no register has them. Thread-safe.
 */
public final class Communities {
  private final ArchiveSearcher archive;
  private volatile PlaceDirectory directory;

  public Communities(ArchiveSearcher archive, Gazetteer gazetteer) {
    this.archive = archive;
    this.directory = new PlaceDirectory(gazetteer);
  }

  /** Turns to another gazetteer; requests under way keep theirs. */
  public void use(Gazetteer gazetteer) {
    directory = new PlaceDirectory(gazetteer);
  }

  private record Found(FiledPlace place, NameFit fit) {}

  /**
   * Places by a part of a name, another name, pinyin or its initials, the closest first: whole
   * names before beginnings before insides, at each the place of most stories first. What stands
   * before the last space or slash has to stand in the path (禹州 花园社区).
   *
   * @param typed blank finds nothing
   */
  public List<FiledPlace> find(String typed, int limit) throws IOException {
    return found(typed).stream().limit(limit).map(Found::place).toList();
  }

  /** The one place that is called as typed, or the only one that is found at all. */
  public Optional<FiledPlace> only(String typed) throws IOException {
    List<Found> found = found(typed);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Found first = found.getFirst();
    boolean isOnly =
        found.size() == 1 || (first.fit().isWhole() && found.get(1).fit() != first.fit());
    return isOnly ? Optional.of(first.place()) : Optional.empty();
  }

  private List<Found> found(String typed) throws IOException {
    Lookup lookup = lookup();
    return TypedPlace.of(typed).map(place -> found(place, lookup)).orElse(List.of());
  }

  private static List<Found> found(TypedPlace typed, Lookup lookup) {
    List<Found> found = new ArrayList<>();
    lookup
        .directory()
        .names()
        .forEach(
            (unit, name) ->
                typed.fit(name).ifPresent(f -> found.add(new Found(lookup.place(unit), f))));
    for (FiledPlace place : lookup.unlisted()) {
      typed
          .fit(new PlaceName(place.path(), List.of()))
          .ifPresent(f -> found.add(new Found(place, f)));
    }
    found.sort(
        Comparator.comparing(Found::fit)
            .thenComparing(Comparator.comparingLong((Found f) -> f.place().stories()).reversed())
            .thenComparing(f -> f.place().level(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(f -> f.place().path()));
    return found;
  }

  /** The place of a code. */
  public Optional<FiledPlace> ofCode(String code) throws IOException {
    Lookup lookup = lookup();
    return lookup.directory().gazetteer().unitOfCode(code).map(lookup::place);
  }

  /** The place of a path: one of the gazetteer, or one that stories are filed under. */
  public Optional<FiledPlace> ofPath(String path) throws IOException {
    return lookup().ofPath(path);
  }

  /** The cities of the archive. */
  public List<FiledPlace> cities() throws IOException {
    Lookup lookup = lookup();
    return lookup.directory().homes().stream().flatMap(p -> lookup.ofPath(p).stream()).toList();
  }

  /** The places directly below a path, those of the register first. */
  public List<FiledPlace> below(String path) throws IOException {
    return lookup().below(path);
  }

  /** The places around a place. */
  public Surroundings around(FiledPlace place) throws IOException {
    Lookup lookup = lookup();
    return new Surroundings(
        PlacePath.allAbove(place.path()).stream()
            .flatMap(above -> lookup.ofPath(above).stream())
            .toList(),
        lookup.siblings(place),
        lookup.below(place.path()),
        namesakes(place, lookup));
  }

  private static List<FiledPlace> namesakes(FiledPlace place, Lookup lookup) {
    return TypedPlace.of(place.name()).stream()
        .flatMap(name -> found(name, lookup).stream())
        .map(Found::place)
        .filter(other -> other.name().equals(place.name()) && !other.path().equals(place.path()))
        .toList();
  }

  /** The stories of a place, newest first, with what they are counted by. */
  public SearchResult stories(FiledPlace place, int page, int size) throws IOException {
    return archive.search(SearchRequest.newest(Facet.PLACE, lookup().paths(place), page, size));
  }

  private Lookup lookup() throws IOException {
    return new Lookup(directory, archive.placeCounts());
  }

  /** One state of gazetteer and counts, for one answer. */
  private record Lookup(PlaceDirectory directory, Map<String, Integer> counts) {

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

    List<FiledPlace> unlisted() {
      return counts.keySet().stream()
          .filter(path -> directory.isLocal(path) && directory.unit(path).isEmpty())
          .map(this::unlisted)
          .toList();
    }

    private FiledPlace unlisted(String path) {
      return new FiledPlace(null, PlacePath.name(path), null, path, counts.getOrDefault(path, 0));
    }

    List<FiledPlace> below(String path) {
      Stream<FiledPlace> listed = directory.gazetteer().below(path).stream().map(this::place);
      Stream<FiledPlace> unlisted =
          unlisted().stream()
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
}
