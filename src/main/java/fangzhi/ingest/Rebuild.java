package fangzhi.ingest;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Upgrade;
import fangzhi.index.Upgrade.OldSource;
import fangzhi.place.PlaceTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files again that an archive of an older schema was made of, under the same names. */
public final class Rebuild {
  private final PlaceTagger tagger;
  private final IngestListener listener;

  public Rebuild(PlaceTagger tagger, IngestListener listener) {
    this.tagger = tagger;
    this.listener = listener;
  }

  /**
   * What came of it.
   *
   * @param lost files that had articles and could not be read again
   */
  public record Rebuilt(IngestReport report, List<OldSource> lost) {
    public Rebuilt {
      lost = List.copyOf(lost);
    }
  }

  /**
   * Builds the archive anew and puts it in the older one's place.
   *
   * @param prune whether articles of files that can't be read any more may go
   * @param command as it was typed
   * @throws fangzhi.index.IncompatibleIndexException if they may not; the older one stays
   */
  public Rebuilt run(Path index, boolean prune, String command) throws IOException {
    try (Upgrade upgrade = Upgrade.begin(index, command)) {
      List<OldSource> sources = upgrade.sources();
      refuse(sources.stream().filter(Rebuild::isGone).toList(), sources.size(), prune, upgrade);
      ArchiveWriter writer = upgrade.writer();
      IngestReport report = new Ingest(tagger, writer, listener).runOn(files(sources));
      List<OldSource> lost = lost(sources, writer);
      refuse(lost, sources.size(), prune, upgrade);
      upgrade.complete();
      return new Rebuilt(report, lost);
    }
  }

  private static void refuse(List<OldSource> lost, int all, boolean prune, Upgrade upgrade)
      throws IOException {
    if (!lost.isEmpty() && !prune) {
      throw upgrade.refusal(lost.stream().map(OldSource::key).toList(), all);
    }
  }

  private static boolean isGone(OldSource source) {
    return source.articles() > 0 && !Files.isReadable(Path.of(source.key()));
  }

  private static List<SourceFile> files(List<OldSource> sources) {
    return sources.stream()
        .map(source -> new SourceFile(Path.of(source.key()), source.shownName()))
        .filter(file -> Files.exists(file.path()))
        .toList();
  }

  /** Those of which neither they nor a copy of them are in the new index. */
  private List<OldSource> lost(List<OldSource> sources, ArchiveWriter writer) throws IOException {
    List<OldSource> lost = new ArrayList<>();
    for (OldSource source : sources) {
      if (source.articles() > 0
          && writer.source(source.key()).isEmpty()
          && (isGone(source) || !hasCopy(source, writer))) {
        lost.add(source);
      }
    }
    return lost;
  }

  private boolean hasCopy(OldSource source, ArchiveWriter writer) throws IOException {
    String hash = ContentHash.of(Path.of(source.key()), tagger.version());
    return writer.sourceByHash(hash).isPresent();
  }
}
