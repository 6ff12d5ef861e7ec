package fangzhi.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedGazetteerTest {
  private static final String CITY =
      "code,name,level,parent,short,former,registered\n1,甲市,city,,,,\n";

  @Test
  void editedFilesAreTakenOnce(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.csv"), CITY);
    WatchedGazetteer watched = new WatchedGazetteer(folder);
    assertEquals(Optional.empty(), watched.changed());
    Files.writeString(folder.resolve("b.csv"), CITY.replace("1,甲市", "2,乙市"));
    assertEquals(2, watched.changed().orElseThrow().size());
    assertEquals(Optional.empty(), watched.changed());
  }

  @Test
  void editsThatCannotBeTakenAreToldOnce(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), CITY);
    WatchedGazetteer watched = new WatchedGazetteer(folder);
    Files.writeString(file, CITY + "1,乙市,city,,,,\n");
    GazetteerException e = assertThrows(GazetteerException.class, watched::changed);
    assertEquals("code 1 is already in a.csv, line 2 (a.csv, line 3)", e.getMessage());
    assertEquals(Optional.empty(), watched.changed());
    Files.delete(file);
    assertThrows(GazetteerException.class, watched::changed);
    assertEquals(Optional.empty(), watched.changed());
  }
}
