package fangzhi.server.view;

import fangzhi.index.RunRecord;
import fangzhi.index.SourceRecord;
import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveDays;
import fangzhi.search.Excerpt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The archive for those who feed it.
 *
 * @param holdings null where it is empty
 * @param runs the last runs, the latest first
 * @param rejecting the latest that couldn't read something, with what it was; null where none is
 */
public record StatusView(
    @Nullable HoldingsView holdings,
    List<RunView> runs,
    @Nullable RunView rejecting,
    FlawedSourcesView sources,
    DoubtfulView doubtful) {
  /** Sources and articles shown here; the others have pages of their own. */
  public static final int SHOWN = 10;

  /** The first {@link #SHOWN} that the latest such run couldn't read. */
  public List<String> rejected() {
    return rejecting == null ? List.of() : rejecting.problems().stream().limit(SHOWN).toList();
  }

  /** Of what there is; sources and articles are the first {@link #SHOWN}. */
  public static StatusView of(
      ArchiveDays days,
      List<RunRecord> runs,
      @Nullable RunRecord rejecting,
      Excerpt<SourceRecord> sources,
      Excerpt<ArchivedArticle> doubtful,
      Texts texts) {
    return new StatusView(
        HoldingsView.of(days, texts),
        runs.stream().map(run -> RunView.of(run, texts)).toList(),
        rejecting == null ? null : RunView.of(rejecting, texts),
        FlawedSourcesView.of(sources, 1, SHOWN, texts),
        DoubtfulView.of(doubtful, 1, SHOWN, texts));
  }
}
