package fangzhi.server;

import fangzhi.server.view.LayoutView;
import fangzhi.server.view.SearchUrl;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers with one of the HTML templates of web/templates, which the build compiles. */
final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final StaticFiles files;

  Templates(StaticFiles files) {
    this.files = files;
  }

  /**
   * Answers with a page.
   *
   * @param search what the search box at the top holds and keeps
   */
  void answer(Context context, String template, String title, SearchUrl search, Object view) {
    answer(context, template, title, search, view, null);
  }

  /**
   * Answers with a page of which there is an Atom feed.
   *
   * @param search what the search box at the top holds and keeps
   * @param feed the address of the feed
   */
  void answer(
      Context context,
      String template,
      String title,
      SearchUrl search,
      Object view,
      @Nullable String feed) {
    context
        .contentType("text/html; charset=utf-8")
        .result(page(template, title, search, view, feed));
  }

  /** A page as HTML. */
  String page(String template, String title, SearchUrl search, Object view, @Nullable String feed) {
    LayoutView layout =
        new LayoutView(
            title,
            search.request().query(),
            search.keptBeside("q", "words"),
            files.address("fangzhi.css"),
            files.address("fangzhi.js"),
            files.address("suggest.js"),
            files.address("favicon.svg"),
            feed);
    StringOutput html = new StringOutput();
    engine.render(template, Map.of("layout", layout, "view", view), html);
    return html.toString();
  }
}
