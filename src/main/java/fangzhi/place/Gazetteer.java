package fangzhi.place;

import java.nio.file.Files;
import java.nio.file.Path;

/** The places the archive knows, down to community and village. Immutable. */
public final class Gazetteer {
  private Gazetteer() {}

  /**
   * Reads all CSV files of a folder such as index-data/places.
   *
   * @throws GazetteerException when a row can't be taken; names file, line and reason
   */
  public static Gazetteer load(Path folder) throws GazetteerException {
    if (!Files.isDirectory(folder)) {
      throw new GazetteerException(folder.toString(), 0, "the gazetteer folder isn't there");
    }
    return new Gazetteer();
  }
}
