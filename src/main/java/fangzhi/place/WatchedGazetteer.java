package fangzhi.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A gazetteer folder that may be edited while the program runs. For one thread. */
public final class WatchedGazetteer {
  private final Path folder;
  private List<String> seen;

  /** Begins to watch. */
  public WatchedGazetteer(Path folder) {
    this.folder = folder;
    this.seen = state();
  }

  /**
   * The gazetteer, if its files have changed since it was asked for last.
   *
   * @throws GazetteerException when they have and can't be taken; once for each change
   */
  public Optional<Gazetteer> changed() throws GazetteerException {
    List<String> now = state();
    if (now.equals(seen)) {
      return Optional.empty();
    }
    seen = now;
    return Optional.of(Gazetteer.load(folder));
  }

  /** Names, sizes and times of the files; the reason where they can't be looked at. */
  private List<String> state() {
    List<String> state = new ArrayList<>();
    try {
      for (Path file : GazetteerReader.files(folder)) {
        state.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    } catch (IOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
    return state;
  }
}
