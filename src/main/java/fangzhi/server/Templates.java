package fangzhi.server;

import fangzhi.server.view.LayoutView;
import fangzhi.server.view.SearchUrl;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import io.javalin.http.Context;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers with one of the HTML templates of web/templates, which the build compiles. */
final class Templates {
  /** The media type of pages. */
  static final String HTML = "text/html; charset=utf-8";

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
    context.contentType(HTML).result(page(template, title, search, view, feed));
  }

  /** A page as HTML. */
  String page(String template, String title, SearchUrl search, Object view, @Nullable String feed) {
    StringOutput html = new StringOutput();
    render(template, layout(title, search, feed), view, html);
    return html.toString();
  }

  /** Writes a page as far as its view is there, which may come while it is written. */
  void write(String template, String title, SearchUrl search, Object view, Writer out) {
    render(template, layout(title, search, null), view, new WriterOutput(out));
  }

  private void render(String template, LayoutView layout, Object view, TemplateOutput html) {
    engine.render(template, Map.of("layout", layout, "view", view), html);
  }

  private LayoutView layout(String title, SearchUrl search, @Nullable String feed) {
    return new LayoutView(
        title,
        search.request().query(),
        search.keptBeside("q", "words"),
        files.address("fangzhi.css"),
        files.address("fangzhi.js"),
        files.address("suggest.js"),
        files.address("favicon.svg"),
        feed);
  }
}
