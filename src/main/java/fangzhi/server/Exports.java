package fangzhi.server;

import fangzhi.export.Addresses;
import fangzhi.export.ArticleWriter;
import fangzhi.export.Export;
import fangzhi.export.ExportFormat;
import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import fangzhi.search.WholeResult;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whole results to save, and the reference of one article. */
final class Exports {
  private static final String FORMAT = "format";
  private static final List<String> PARAMETERS =
      Stream.concat(Stream.of(FORMAT), SearchParameters.QUESTION.stream()).toList();

  private static final Allowed FORMATS =
      Allowed.of(Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList());

  private final ArchiveSearcher archive;

  Exports(ArchiveSearcher archive) {
    this.archive = archive;
  }

  void addTo(Routes routes) {
    routes.add("/api/v1/export", Cost.EXPORT, this::export);
    routes.add("/article/{id}/citation.ris", this::citation);
  }

  private void export(Context context) throws IOException {
    Map<String, List<String>> parameters = Requests.parameters(context, PARAMETERS);
    ExportFormat format = format(parameters.getOrDefault(FORMAT, List.of()));
    SearchRequest request = SearchParameters.read(parameters);
    try (WholeResult all = archive.whole(request)) {
      Download download = new Download(context, format, request.query());
      download.send(out -> Export.write(all, writer(context, format, out)));
    }
  }

  private static ExportFormat format(List<String> values) {
    String word = String.join(", ", values).strip();
    return Arrays.stream(ExportFormat.values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(() -> BadParameterException.value(FORMAT, word, FORMATS));
  }

  private static ArticleWriter writer(Context context, ExportFormat format, java.io.Writer out) {
    return format.writer(out, new Addresses(Requests.site(context)), Export.today());
  }

  private void citation(Context context) throws IOException {
    ArchivedArticle found = Requests.article(context, archive);
    StringWriter record = new StringWriter();
    writer(context, ExportFormat.RIS, record).write(found);
    Download.describe(context, ExportFormat.RIS, found.id());
    context.result(record.toString());
  }
}
