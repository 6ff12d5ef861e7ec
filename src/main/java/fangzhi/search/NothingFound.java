package fangzhi.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Helps on after a search that found nothing, or nothing literally. Thread-safe. */
public final class NothingFound {
  private final ArchiveSearcher archive;
  private final Communities communities;

  public NothingFound(ArchiveSearcher archive, Communities communities) {
    this.archive = archive;
    this.communities = communities;
  }

  /** Whether not everything typed was found. */
  public static boolean isWanted(SearchResult result) {
    return !result.partial() && (result.total() == 0 || result.isRelaxed());
  }

  /** What helps on after a result; empty where everything typed was found. */
  public Optional<Help> help(SearchRequest request, SearchResult result) throws IOException {
    if (!isWanted(result)) {
      return Optional.empty();
    }
    List<NamedPlace> places = communities.named();
    return Optional.of(
        archive.read(
            snapshot -> {
              HelpFinder finder = new HelpFinder(snapshot, places, request);
              return result.total() > 0 ? finder.relaxed() : finder.nothing(archive.words());
            }));
  }
}
