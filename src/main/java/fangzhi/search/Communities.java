package fangzhi.search;

import fangzhi.model.PlacePath;
import fangzhi.place.Gazetteer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places of the archive, from the city down to communities and villages, with their stories.
 * Beside the gazetteer's units these are the places of the same cities that stories are filed under
 * although no register has them. Thread-safe.
 */
public final class Communities {
  private final ArchiveSearcher archive;
  private volatile PlaceDirectory directory;
  private @Nullable PlaceLookup latest;

  public Communities(ArchiveSearcher archive, Gazetteer gazetteer) {
    this.archive = archive;
    this.directory = new PlaceDirectory(gazetteer);
  }

  /** Turns to another gazetteer; requests under way keep theirs. */
  public void use(Gazetteer gazetteer) {
    directory = new PlaceDirectory(gazetteer);
  }

  /** Makes what the first look-ups would have to wait for. */
  public void warm() throws IOException {
    named();
  }

  /** The gazetteer in use. */
  public Gazetteer gazetteer() {
    return directory.gazetteer();
  }

  /**
   * Places by a part of a name, another name, pinyin or its initials, the closest first: whole
   * names before beginnings before insides, at each the places of far more stories, then the
   * shorter names first. What stands before the last space or slash has to stand in the path (禹州
   * 花园社区).
   *
   * @param typed blank finds nothing
   */
  public List<FiledPlace> find(String typed, int limit) throws IOException {
    return fitting(typed).stream().limit(limit).map(FittingPlace::place).toList();
  }

  /** The one place that is called as typed, or the only one that is found at all. */
  public Optional<FiledPlace> only(String typed) throws IOException {
    List<FiledPlace> meant = meant(typed);
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  /**
   * The places that are called as typed, by their names or else by another one; if there are none,
   * the only one that is found at all.
   */
  public List<FiledPlace> meant(String typed) throws IOException {
    List<FittingPlace> found = fitting(typed);
    if (found.isEmpty() || (found.size() > 1 && !found.getFirst().fit().isWhole())) {
      return List.of();
    }
    NameFit closest = found.getFirst().fit();
    return found.stream()
        .takeWhile(place -> place.fit() == closest)
        .map(FittingPlace::place)
        .toList();
  }

  /** The places that {@link #find} answers, all of them, with how close they are. */
  List<FittingPlace> fitting(String typed) throws IOException {
    Optional<TypedPlace> place = TypedPlace.of(typed);
    return place.isEmpty() ? List.of() : FittingPlace.of(lookup().named(), place.get());
  }

  /** All places with their names. */
  List<NamedPlace> named() throws IOException {
    return lookup().named();
  }

  /** The place of a code. */
  public Optional<FiledPlace> ofCode(String code) throws IOException {
    PlaceLookup lookup = lookup();
    return lookup.directory().gazetteer().unitOfCode(code).map(lookup::place);
  }

  /** The place of a path: one of the gazetteer, or one that stories are filed under. */
  public Optional<FiledPlace> ofPath(String path) throws IOException {
    return lookup().ofPath(path);
  }

  /** The cities of the archive. */
  public List<FiledPlace> cities() throws IOException {
    PlaceLookup lookup = lookup();
    return lookup.directory().homes().stream().flatMap(p -> lookup.ofPath(p).stream()).toList();
  }

  /** The places directly below a path, those of the register first. */
  public List<FiledPlace> below(String path) throws IOException {
    return lookup().below(path);
  }

  /** The places around a place. */
  public Surroundings around(FiledPlace place) throws IOException {
    PlaceLookup lookup = lookup();
    return new Surroundings(
        PlacePath.allAbove(place.path()).stream()
            .flatMap(above -> lookup.ofPath(above).stream())
            .toList(),
        lookup.siblings(place),
        lookup.below(place.path()),
        namesakes(place, lookup));
  }

  private static List<FiledPlace> namesakes(FiledPlace place, PlaceLookup lookup) {
    return TypedPlace.of(place.name()).stream()
        .flatMap(name -> FittingPlace.of(lookup.named(), name).stream())
        .map(FittingPlace::place)
        .filter(other -> other.name().equals(place.name()) && !other.path().equals(place.path()))
        .toList();
  }

  /**
   * The stories of a place, newest first, with what they are counted by.
   *
   * @param after the cursor of an earlier answer, instead of the page
   */
  public SearchResult stories(FiledPlace place, int page, int size, @Nullable String after)
      throws IOException {
    List<String> paths = lookup().paths(place);
    return archive.search(SearchRequest.newest(Facet.PLACE, paths, page, size).behind(after));
  }

  private PlaceLookup lookup() throws IOException {
    return lookup(directory, archive.read(snapshot -> snapshot.places().get()));
  }

  /** The places as they are now: made anew, once, where the gazetteer or the counts changed. */
  private synchronized PlaceLookup lookup(PlaceDirectory current, Map<String, Integer> counts) {
    PlaceLookup known = latest;
    if (known == null || !known.isOf(current, counts)) {
      known = new PlaceLookup(current, counts);
      latest = known;
    }
    return known;
  }
}
