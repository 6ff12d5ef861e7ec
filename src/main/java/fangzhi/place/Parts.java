package fangzhi.place;

import fangzhi.model.PlacePath;
import java.util.List;
import java.util.Optional;

/**
 * The part of a unit that a printed name means: registered, misread by an OCR, or in no register.
 */
final class Parts {
  private final Gazetteer gazetteer;

  Parts(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The candidate as a part of the unit before it, registered or not; empty where that has several
   * of the name.
   */
  Optional<Place> within(Candidate c, Mention above) {
    String path = above.path();
    if (path == null) {
      return Optional.empty();
    }
    Unit unit = above.unit();
    List<Named> inside = unit == null ? List.of() : inside(unit, c.options());
    if (unit != null && !inside.isEmpty()) {
      Named only = inside.getFirst();
      String below = only.path().substring(unit.path().length());
      return inside.size() > 1
          ? Optional.empty()
          : Optional.of(new Place(path + below, only.unit()));
    }
    boolean unknownCounty = c.level() == Level.COUNTY && c.options().isEmpty();
    if (c.level().compareTo(Level.TOWN) < 0 && !unknownCounty) {
      return Optional.empty();
    }
    return Optional.of(partOf(path, c.printed()));
  }

  private static List<Named> inside(Unit unit, List<Named> options) {
    return options.stream().filter(o -> PlacePath.within(o.unit().path(), unit.path())).toList();
  }

  /** A part the register may know under a similar name: misread by an OCR, or as a longer name. */
  Place partOf(String path, String printed) {
    String registered = gazetteer.unit(path).isPresent() ? path : "";
    for (Unit unit : gazetteer.below(registered)) {
      if (unit.name().equals(printed) || sameStem(unit.name(), printed)) {
        return new Place(path + "/" + printed, unit);
      }
    }
    for (Unit unit : gazetteer.below(registered)) {
      String name = unit.name();
      String end = name.substring(Math.max(0, name.length() - printed.length()));
      if (end.equals(printed) && printed.length() >= 4) {
        return new Place(path + "/" + printed, unit);
      }
      if (Shapes.misread(printed, end)) {
        return new Place(path + "/" + end, unit);
      }
    }
    return new Place(path + "/" + printed, null);
  }

  private static boolean sameStem(String a, String b) {
    return Names.stem(a).equals(Names.stem(b));
  }

  /** The village in a town whose name differs in one character from the unknown one printed. */
  Optional<Place> inTwin(String town, String printed) {
    if (gazetteer.unit(town).isPresent()) {
      return Optional.empty();
    }
    for (Unit real : gazetteer.below(PlacePath.above(town))) {
      if (Shapes.oneApart(real.path(), town)) {
        Place place = partOf(real.path(), printed);
        if (place.unit() != null) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
  }
}
