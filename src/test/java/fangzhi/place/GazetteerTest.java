package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class GazetteerTest {
  private static final String HEADER = "code,name,level,parent,short,former,registered\n";

  @TempDir Path folder;

  @Test
  void shipsXuchangDownToTheVillage() throws IOException {
    Gazetteer gazetteer = Gazetteer.load(Path.of("index-data/places"));
    assertTrue(gazetteer.size() > 2900, "only " + gazetteer.size());
    assertEquals("411002003005", gazetteer.unit("许昌市/魏都区/西关街道/许烟社区").orElseThrow().code());
    assertEquals(Level.ZONE, gazetteer.unit("许昌市/东城区").orElseThrow().level());
    assertTrue(gazetteer.unit("许昌市/东城区/孙湾社区").isPresent());
    assertTrue(gazetteer.unit("四川省/成都市").isPresent());
    assertTrue(gazetteer.unit("西藏").isPresent());
  }

  @Test
  void namesAreFoundLeftmostAndLongest() throws IOException {
    Gazetteer gazetteer =
        load("1,甲市,city,,,,\n2,南环街道,town,3,,,\n3,乙区,county,1,,,\n4,南环社区,village,2,,,\n");
    List<String> found =
        gazetteer.matches("以南环社区为例,乙区南环办事处").stream()
            .map(match -> match.options().get(0).path())
            .toList();
    assertEquals(List.of("甲市/乙区/南环街道/南环社区", "甲市/乙区", "甲市/乙区/南环街道"), found);
  }

  @Test
  void formerNamesKeepTheirOwnPath() throws IOException {
    Gazetteer gazetteer = load("1,甲市,city,,,,\n2,乙区,county,1,,甲县,\n3,丙丁街道,town,2,,,\n");
    assertEquals("甲市/甲县", gazetteer.named("甲县").get(0).path());
    assertEquals("甲市/乙区/丙丁镇", gazetteer.named("丙丁镇").get(0).path());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1,甲市,city,,,,|1,乙市,city,,,,; code 1 is already in a.csv, line 2 (a.csv, line 3)",
        "1,甲区,county,9,,,; parent 9 isn't in the gazetteer (a.csv, line 2)",
        "1,甲村,village,2,,,|2,乙村,village,1,,,; code 1 lies in itself (a.csv, line 2)",
        "1,甲村,village,1,,,; code 1 lies in itself (a.csv, line 2)",
        "1,甲村,village,,,,|2,乙市,city,1,,,; a city can't lie in a village (a.csv, line 3)",
        "1,甲市; a row has 7 fields, not 2 (a.csv, line 2)",
        "1,甲市,city,,,,,; a row has 7 fields, not 8 (a.csv, line 2)",
        "1,甲市,planet,,,,; unknown level planet (a.csv, line 2)",
        ",甲市,city,,,,; a unit needs a code and a name (a.csv, line 2)",
        "1,\"甲市\",city,,,,; fields hold neither quotes nor, in a name, a slash (a.csv, line 2)",
        "1,甲/乙市,city,,,,; fields hold neither quotes nor, in a name, a slash (a.csv, line 2)",
        "``; the file holds no unit (a.csv)"
      })
  void rowThatDoesNotFitIsRefusedWithItsLine(String rows, String message) {
    assertEquals(message, refused(rows.replace("|", "\n")).getMessage());
  }

  @Test
  void byteOrderMarkAndWindowsLinesAreFine() throws IOException {
    String text = "\uFEFF" + HEADER + "1,甲市,city,,,,\n";
    Files.writeString(folder.resolve("a.csv"), text.replace("\n", "\r\n"));
    assertEquals(1, Gazetteer.load(folder).size());
  }

  @Test
  void otherEncodingIsRefused() throws IOException {
    Files.write(
        folder.resolve("a.csv"), (HEADER + "1,甲市,city,,,,\n").getBytes(Charset.forName("GBK")));
    GazetteerException e = assertThrows(GazetteerException.class, () -> Gazetteer.load(folder));
    assertEquals("the file isn't UTF-8 (a.csv, line 2)", e.getMessage());
  }

  @Test
  void emptyFileAndOtherHeaderAreRefused() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "");
    assertEquals("the file is empty (a.csv)", refused().getMessage());
    Files.writeString(folder.resolve("a.csv"), "code,name\n");
    assertEquals(
        "the first line isn't code,name,level,parent,short,former,registered (a.csv, line 1)",
        refused().getMessage());
  }

  @Test
  void missingFolderAndEmptyFolderAreRefused() {
    assertThrows(GazetteerException.class, () -> Gazetteer.load(folder));
    assertThrows(GazetteerException.class, () -> Gazetteer.load(folder.resolve("none")));
  }

  private GazetteerException refused() {
    return assertThrows(GazetteerException.class, () -> Gazetteer.load(folder));
  }

  private GazetteerException refused(String rows) {
    return assertThrows(GazetteerException.class, () -> load(rows));
  }

  private Gazetteer load(String rows) throws IOException {
    Files.writeString(folder.resolve("a.csv"), HEADER + rows);
    return Gazetteer.load(folder);
  }
}
