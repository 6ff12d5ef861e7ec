package fangzhi.server;

import fangzhi.server.view.ErrorView;
import fangzhi.server.view.LayoutView;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.Texts;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import io.javalin.http.Context;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
   * @param title what the page is about, blank for the site itself
   * @param search what the search box at the top holds and keeps
   */
  void answer(Context context, String template, String title, SearchUrl search, Object view) {
    answer(context, template, title, search, view, null);
  }

  /**
   * Answers with a page of which there is an Atom feed.
   *
   * @param title what the page is about, blank for the site itself
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
    StringOutput html = new StringOutput();
    render(template, Languages.of(context), layout(context, title, search, feed), view, html);
    send(context, html.toString());
  }

  /** Sends a page, unless its reader has this very one; what nobody may keep has no tag. */
  private static void send(Context context, String html) {
    boolean hasTag = context.statusCode() == 200 && ResponseHeaders.mayBeStored(context);
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    if (!hasTag || !EntityTag.of(bytes).answers(context)) {
      context.contentType(HTML).result(bytes);
    }
  }

  /** Writes a page as far as its view is there, which may come while it is written. */
  void write(
      Context context, String template, String title, SearchUrl search, Object view, Writer out) {
    LayoutView layout = layout(context, title, search, null);
    render(template, Languages.of(context), layout, view, new WriterOutput(out));
  }

  /** The page that tells an error where there is no request to answer. */
  String error(Texts texts, ErrorView error) {
    StringOutput html = new StringOutput();
    String other = Languages.address(texts.language().other(), "/");
    LayoutView layout = layout(texts, error.title(), SearchUrl.ALL, null, other);
    render("error.jte", texts, layout, error, html);
    return html.toString();
  }

  private void render(
      String template, Texts texts, LayoutView layout, Object view, TemplateOutput html) {
    engine.render(template, Map.of("texts", texts, "layout", layout, "view", view), html);
  }

  private LayoutView layout(
      Context context, String title, SearchUrl search, @Nullable String feed) {
    Texts texts = Languages.of(context);
    String other = Languages.address(texts.language().other(), context);
    return layout(texts, title, search, feed, other);
  }

  private LayoutView layout(
      Texts texts,
      String title,
      SearchUrl search,
      @Nullable String feed,
      @Nullable String otherLanguage) {
    return new LayoutView(
        title.isBlank() ? texts.get("site.name") : texts.get("site.title", title),
        search.request().query(),
        search.keptBeside("q", "words"),
        files.address("fangzhi.css"),
        files.address("fangzhi.js"),
        files.address("suggest.js"),
        files.address("favicon.svg"),
        feed,
        otherLanguage);
  }
}
