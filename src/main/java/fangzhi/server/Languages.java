package fangzhi.server;

import fangzhi.server.view.Language;
import fangzhi.server.view.PercentEncoding;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The language a page is answered in: the one its reader switched to, which a cookie keeps, else
 * the one the browser asks for.
 */
final class Languages {
  private static final String COOKIE = "lang";
  private static final String PATH = "/language/";
  private static final int COOKIE_SECONDS = (int) Duration.ofDays(365).toSeconds();

  /** An address of this site: what begins with two slashes, of either kind, is another one. */
  private static final Pattern OWN_ADDRESS = Pattern.compile("/(?![/\\\\])[!-~]*");

  private Languages() {}

  static void addTo(Routes routes) {
    routes.add(PATH + "{code}", Cost.NONE, Languages::choose);
  }

  private static void choose(Context context) {
    String code = context.pathParam("code");
    Language language = Language.ofCode(code).orElseThrow(() -> NotFoundException.language(code));
    Cookie cookie = new Cookie(COOKIE, language.code());
    cookie.setMaxAge(COOKIE_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    context.cookie(cookie);
    ResponseHeaders.forbidStoring(context);
    context.redirect(ownAddress(context.queryParam("back")), HttpStatus.SEE_OTHER);
  }

  private static String ownAddress(@Nullable String back) {
    return back != null && OWN_ADDRESS.matcher(back).matches() ? back : "/";
  }

  /** The words for a request's answer, which then depends on the request's language. */
  static Texts of(Context context) {
    Texts known = context.attribute(COOKIE);
    return known == null ? chosen(context) : known;
  }

  private static Texts chosen(Context context) {
    Texts texts =
        Texts.of(
            Language.ofCode(context.cookie(COOKIE))
                .orElseGet(() -> Language.accepted(context.header("Accept-Language"))));
    context.attribute(COOKIE, texts);
    ResponseHeaders.varyByLanguage(context);
    return texts;
  }

  /** The words for what never became a request. */
  static Texts of(Request request) {
    return Texts.of(Language.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)));
  }

  /**
   * The address that switches to a language and leads back to what was asked for; null where that
   * isn't in the address.
   */
  static @Nullable String address(Language language, Context context) {
    if (context.method().equals(HandlerType.POST)) {
      return null;
    }
    String query = context.queryString();
    String back = Objects.requireNonNull(context.req().getRequestURI());
    return address(language, query == null ? back : back + "?" + query);
  }

  /** The address that switches to a language and leads to another one. */
  static String address(Language language, String back) {
    return PATH + language.code() + "?back=" + PercentEncoding.of(back);
  }
}
