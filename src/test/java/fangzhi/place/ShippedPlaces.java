package fangzhi.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The register that comes with the program, loaded once for all tests of a run. */
public final class ShippedPlaces {
  public static final Gazetteer GAZETTEER = load();
  public static final PlaceTagger TAGGER = new PlaceTagger(GAZETTEER);

  private ShippedPlaces() {}

  private static Gazetteer load() {
    try {
      return Gazetteer.load(Path.of("index-data", "places"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
