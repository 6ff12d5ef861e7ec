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

  @Test
  void duplicateCodeIsRefusedWithItsLine() {
    GazetteerException e = refused("1,甲市,city,,,,\n1,乙市,city,,,,\n");
    assertEquals(3, e.line());
    assertEquals("code 1 is already in a.csv, line 2 (a.csv, line 3)", e.getMessage());
  }

  @Test
  void missingParentIsRefused() {
    assertEquals("parent 9 isn't in the gazetteer", refused("1,甲区,county,9,,,\n").reason());
  }

  @Test
  void cycleIsRefused() {
    GazetteerException e = refused("1,甲村,village,2,,,\n2,乙村,village,1,,,\n");
    assertTrue(e.reason().contains("lies in itself"), e.reason());
  }

  @Test
  void unitInALowerOneIsRefused() {
    GazetteerException e = refused("1,甲村,village,,,,\n2,乙市,city,1,,,\n");
    assertEquals("a city can't lie in a village", e.reason());
  }

  @Test
  void shortRowAndUnknownLevelAreRefused() {
    assertEquals("a row has 7 fields, not 2", refused("1,甲市\n").reason());
    assertEquals("unknown level planet", refused("1,甲市,planet,,,,\n").reason());
  }

  @Test
  void otherEncodingIsRefused() throws IOException {
    Files.write(
        folder.resolve("a.csv"), (HEADER + "1,甲市,city,,,,\n").getBytes(Charset.forName("GBK")));
    GazetteerException e = assertThrows(GazetteerException.class, () -> Gazetteer.load(folder));
    assertEquals("the file isn't UTF-8", e.reason());
  }

  @Test
  void missingFolderAndEmptyFolderAreRefused() {
    assertThrows(GazetteerException.class, () -> Gazetteer.load(folder));
    assertThrows(GazetteerException.class, () -> Gazetteer.load(folder.resolve("none")));
  }

  private GazetteerException refused(String rows) {
    return assertThrows(GazetteerException.class, () -> load(rows));
  }

  private Gazetteer load(String rows) throws IOException {
    Files.writeString(folder.resolve("a.csv"), HEADER + rows);
    return Gazetteer.load(folder);
  }
}
