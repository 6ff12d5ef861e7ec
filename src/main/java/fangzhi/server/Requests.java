package fangzhi.server;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a request asks for, the same for the pages and the JSON interface. */
final class Requests {
  private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private Requests() {}

  static SearchRequest search(Context context) {
    return SearchParameters.read(parameters(context));
  }

  private static Map<String, List<String>> parameters(Context context) {
    String query = context.queryString();
    if (query != null) {
      for (String parameter : query.split("&")) {
        checkEncoding(parameter);
      }
    }
    return context.queryParamMap();
  }

  /** Javalin would drop a parameter that isn't encoded right, and so find too much. */
  private static void checkEncoding(String parameter) {
    if (BROKEN_ENCODING.matcher(parameter).find()) {
      int equals = parameter.indexOf('=');
      throw new BadParameterException(
          parameter.substring(0, Math.max(0, equals)),
          parameter.substring(equals + 1),
          "按 UTF-8 作百分号编码的文本");
    }
  }

  static ArchivedArticle article(Context context, ArchiveSearcher archive) throws IOException {
    String id = context.pathParam("id");
    return archive.article(id).orElseThrow(() -> new NoSuchArticleException(id));
  }
}
