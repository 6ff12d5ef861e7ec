package fangzhi.server.view;

import fangzhi.export.ExportFormat;
import java.util.Arrays;
import java.util.List;

/**
 * The ways to take all that is found elsewhere.
 *
 * @param formats one link a format
 * @param references all that is found as references, what a reporter takes most
 * @param feed the address of the Atom feed
 */
public record ExportView(List<Link> formats, Link references, String feed) {

  static ExportView of(SearchUrl search, Texts texts) {
    List<Link> formats =
        Arrays.stream(ExportFormat.values())
            .map(format -> Link.to(texts.format(format), search.export(format)))
            .toList();
    ExportFormat references = ExportFormat.GBT7714;
    return new ExportView(
        formats, Link.to(texts.format(references), search.export(references)), search.feed());
  }
}
