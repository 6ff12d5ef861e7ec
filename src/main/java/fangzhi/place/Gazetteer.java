package fangzhi.place;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import fangzhi.model.PlacePath;
import fangzhi.text.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The places the archive knows, down to community and village. Immutable and thread-safe. */
public final class Gazetteer {
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Unit> byCode = new LinkedHashMap<>();
  private final UnitNames unitNames = new UnitNames();
  private final Map<String, List<Unit>> below = new HashMap<>();
  private final AhoCorasickDoubleArrayTrie<List<Named>> names = new AhoCorasickDoubleArrayTrie<>();

  private final Set<String> homes;

  private final Map<String, String> provinces = new HashMap<>();
  private final String version;

  private Gazetteer(UnitTree tree) {
    version = version(tree);
    Map<String, List<Named>> byName = new TreeMap<>();
    for (GazetteerRow row : tree.rows()) {
      Unit unit = tree.unit(row);
      units.putIfAbsent(unit.path(), unit);
      byCode.put(unit.code(), unit);
      Unit parent = unit.parent();
      if (parent != null) {
        below.computeIfAbsent(parent.path(), path -> new ArrayList<>()).add(unit);
      }
      List<Named> all = Names.of(row, unit);
      unitNames.add(row, all);
      for (Named named : all) {
        byName.computeIfAbsent(named.name(), name -> new ArrayList<>()).add(named);
      }
    }
    names.build(byName);
    homes =
        units.values().stream()
            .filter(unit -> unit.level() == Level.COUNTY)
            .map(unit -> PlacePath.root(unit.path()))
            .collect(Collectors.toUnmodifiableSet());
    homes.forEach(home -> provinces.put(home, province(home)));
  }

  /** The files that a gazetteer's folder holds, in the order of their names. */
  public static List<Path> files(Path folder) throws GazetteerException {
    return GazetteerReader.files(folder);
  }

  /**
   * Reads all CSV files of a folder such as index-data/places.
   *
   * @throws GazetteerException when a row can't be taken; names file, line and reason
   */
  public static Gazetteer load(Path folder) throws GazetteerException {
    if (!Files.isDirectory(folder)) {
      throw new GazetteerException(folder.toString(), 0, "the gazetteer folder isn't there");
    }
    return new Gazetteer(new UnitTree(GazetteerReader.read(folder)));
  }

  private static String version(UnitTree tree) {
    MessageDigest digest = Sha256.digest();
    for (GazetteerRow row : tree.rows()) {
      Sha256.update(digest, row.csv() + "\n");
    }
    return Sha256.hex(digest);
  }

  /** The hash of all its rows, in lower-case hex. */
  String version() {
    return version;
  }

  /** How many units it holds. */
  public int size() {
    return units.size();
  }

  /** The roots of the paths whose counties it knows: the archive's own cities. */
  Set<String> homes() {
    return homes;
  }

  /** The province around a home city, empty where the gazetteer hasn't got it. */
  String provinceOf(String home) {
    return provinces.getOrDefault(home, "");
  }

  private String province(String home) {
    String code = unit(home).map(Unit::code).orElse("");
    return units.values().stream()
        .filter(unit -> unit.level() == Level.PROVINCE && code.startsWith(unit.code()))
        .map(Unit::path)
        .findFirst()
        .orElse("");
  }

  /** The unit of a path. */
  public Optional<Unit> unit(String path) {
    return Optional.ofNullable(units.get(path));
  }

  /** The unit of a code. */
  public Optional<Unit> unitOfCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** All units of the archive's own cities, in the order of the files. */
  public List<Unit> localUnits() {
    return byCode.values().stream()
        .filter(unit -> homes.contains(PlacePath.root(unit.path())))
        .toList();
  }

  /** A unit's other names, former ones and the register's spelling included. */
  public List<String> otherNames(Unit unit) {
    return unitNames.others(unit);
  }

  /** A unit's own path, then those that its stories may be filed under by a former name. */
  public List<String> paths(Unit unit) {
    return unitNames.paths(unit);
  }

  /** The units directly below a path, none where the path is unknown. */
  public List<Unit> below(String path) {
    return below.getOrDefault(path, List.of());
  }

  /** Every unit known under a name. */
  List<Named> named(String name) {
    List<Named> found = names.get(name);
    return found == null ? List.of() : found;
  }

  /** The names in a text, leftmost and longest first, none overlapping; linear in the text. */
  List<NameMatch> matches(String text) {
    List<NameMatch> all = new ArrayList<>();
    AhoCorasickDoubleArrayTrie.IHit<List<Named>> keep =
        (begin, end, options) -> all.add(new NameMatch(begin, end, options));
    names.parseText(text, keep);
    all.sort(
        Comparator.comparingInt(NameMatch::start)
            .thenComparing(Comparator.comparingInt(NameMatch::end).reversed()));
    List<NameMatch> kept = new ArrayList<>();
    int free = 0;
    for (NameMatch match : all) {
      if (match.start() >= free) {
        kept.add(match);
        free = match.end();
      }
    }
    return kept;
  }
}
