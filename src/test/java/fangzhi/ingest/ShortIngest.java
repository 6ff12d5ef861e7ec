package fangzhi.ingest;

import fangzhi.index.ArchiveWriter;
import fangzhi.place.PlaceTagger;
import java.time.Duration;

/** Runs that commit more often than the shipped ones do. */
public final class ShortIngest {
  private ShortIngest() {}

  /** An ingest of this machine's processors. */
  public static Ingest of(PlaceTagger tagger, ArchiveWriter writer, Duration commitInterval) {
    return new Ingest(
        new ArticleReader(tagger),
        tagger.version(),
        writer,
        (files, all, articles) -> {},
        Runtime.getRuntime().availableProcessors(),
        ReadAhead.MAX_CHARS,
        commitInterval);
  }
}
