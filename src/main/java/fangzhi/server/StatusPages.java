package fangzhi.server;

import fangzhi.index.RunRecord;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.ArchiveStatus;
import fangzhi.server.view.DoubtfulView;
import fangzhi.server.view.FlawedSourcesView;
import fangzhi.server.view.RunView;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.StatusView;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pages for those who feed the archive. */
final class StatusPages {
  private static final List<String> PARAMETERS = List.of("page");
  private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");

  /** Sources or articles a page. */
  private static final int SIZE = 50;

  private final ArchiveSearcher archive;
  private final ArchiveStatus status;
  private final Templates templates;

  StatusPages(ArchiveSearcher archive, Templates templates) {
    this.archive = archive;
    this.status = new ArchiveStatus(archive);
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add("/status", this::all);
    routes.add("/status/run/{ended}", this::run);
    routes.add(FlawedSourcesView.PATH, this::sources);
    routes.add(DoubtfulView.PATH, this::doubtful);
  }

  private void all(Context context) throws IOException {
    Texts texts = Languages.of(context);
    List<RunRecord> runs = status.runs();
    StatusView view =
        StatusView.of(
            archive.days(),
            runs,
            latestRejecting(runs),
            status.flawedSources(1, StatusView.SHOWN),
            status.doubtful(1, StatusView.SHOWN),
            texts);
    answer(context, "status.jte", texts.get("status.title"), view);
  }

  /** The latest run that couldn't read something, with what it was; null where none is. */
  private @Nullable RunRecord latestRejecting(List<RunRecord> runs) throws IOException {
    Optional<RunRecord> latest = runs.stream().filter(run -> run.problems() > 0).findFirst();
    return latest.isEmpty() ? null : status.run(latest.get().ended()).orElse(null);
  }

  private void run(Context context) throws IOException {
    String ended = context.pathParam("ended");
    if (!MILLIS.matcher(ended).matches()) {
      throw NotFoundException.run(ended);
    }
    RunRecord run =
        status
            .run(Instant.ofEpochMilli(Long.parseLong(ended)))
            .orElseThrow(() -> NotFoundException.run(ended));
    Texts texts = Languages.of(context);
    RunView view = RunView.of(run, texts);
    answer(context, "run.jte", texts.get("status.run", view.time()), view);
  }

  private void sources(Context context) throws IOException {
    int page = page(context);
    Texts texts = Languages.of(context);
    FlawedSourcesView view =
        FlawedSourcesView.of(status.flawedSources(page, SIZE), page, SIZE, texts);
    answer(context, "flawedsources.jte", texts.get("status.sources"), view);
  }

  private void doubtful(Context context) throws IOException {
    int page = page(context);
    Texts texts = Languages.of(context);
    DoubtfulView view = DoubtfulView.of(status.doubtful(page, SIZE), page, SIZE, texts);
    answer(context, "doubtful.jte", texts.get("status.doubtful"), view);
  }

  private static int page(Context context) {
    return SearchParameters.read(Requests.parameters(context, PARAMETERS)).page();
  }

  private void answer(Context context, String template, String title, Object view) {
    templates.answer(context, template, title, SearchUrl.ALL, view);
  }
}
