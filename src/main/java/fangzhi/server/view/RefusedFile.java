package fangzhi.server.view;

import fangzhi.model.Rejected;
import java.util.List;
import java.util.Map;

/** Why a file, or a line of it, wasn't read, in a reader's language. */
public final class RefusedFile {
  /** What the reader of pages says begins like this. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("the file is empty", "refused.empty"),
          Map.entry("a PDF;", "refused.pdf"),
          Map.entry("a picture;", "refused.picture"),
          Map.entry("an office document", "refused.office"),
          Map.entry("there is no text in it", "refused.blank"),
          Map.entry("a binary file", "refused.binary"),
          Map.entry("gzipped, but", "refused.gzip"),
          Map.entry("more than", "refused.large"),
          Map.entry("a line of more than", "refused.large"),
          Map.entry("the index of an e-paper page", "refused.contents"),
          Map.entry("a site's error page", "refused.site-error"),
          Map.entry("a page of links", "refused.links"),
          Map.entry("an HTML page without", "refused.no-body"),
          Map.entry("its JSON goes over several lines", "refused.json-lines"),
          Map.entry("there is no article in it", "refused.no-article"),
          Map.entry("neither UTF-8", "refused.encoding"),
          Map.entry("not JSON", "refused.not-json"),
          Map.entry("not a JSON object", "refused.not-object"),
          Map.entry("a JSON list", "refused.json-list"),
          Map.entry("something follows the JSON object", "refused.json-rest"),
          Map.entry("no permission", "refused.permission"),
          Map.entry("the file isn't there", "refused.gone"),
          Map.entry("it isn't there", "refused.gone"),
          Map.entry("a symbolic link", "refused.link"),
          Map.entry("an error of the parser", "refused.parser"),
          Map.entry("nested too deeply", "refused.nested"));

  private RefusedFile() {}

  /** A sentence of each. */
  public static List<String> sentences(List<Rejected> rejected, int limit, Texts texts) {
    return rejected.stream().limit(limit).map(one -> sentence(one, texts)).toList();
  }

  private static String sentence(Rejected rejected, Texts texts) {
    String reason = reason(rejected.reason(), texts);
    return rejected.line() == null
        ? texts.get("refused.file", rejected.source(), reason)
        : texts.get("refused.line", rejected.source(), rejected.line(), reason);
  }

  /** The reader's own words where there are no others. */
  public static String reason(String reason, Texts texts) {
    return REASONS.entrySet().stream()
        .filter(known -> reason.startsWith(known.getKey()))
        .map(known -> texts.get(known.getValue()))
        .findFirst()
        .orElse(reason);
  }
}
