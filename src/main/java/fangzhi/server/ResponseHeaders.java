package fangzhi.server;

import io.javalin.http.Context;
import java.util.Map;

/** The headers of every answer: nothing from elsewhere is loaded, nothing inline is run. */
final class ResponseHeaders {
  private static final String CACHE_CONTROL = "Cache-Control";
  private static final String NO_STORE = "no-store";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          CACHE_CONTROL,
          "no-cache");

  private ResponseHeaders() {}

  static void set(Context context) {
    HEADERS.forEach(context::header);
  }

  /** Lets nobody keep the answer, nor tell another site where it came from. */
  static void forbidStoring(Context context) {
    context.header(CACHE_CONTROL, NO_STORE);
    context.header("Referrer-Policy", "no-referrer");
  }

  /** Whether a browser may keep the answer. */
  static boolean mayBeStored(Context context) {
    return !NO_STORE.equals(context.res().getHeader(CACHE_CONTROL));
  }

  /** Says when a request may be tried again. */
  static void tellWhen(Context context, TryLaterException refusal) {
    context.header("Retry-After", Long.toString(refusal.seconds()));
  }

  /** Tells caches that a page of one address isn't the same for all who ask. */
  static void varyByLanguage(Context context) {
    context.header("Vary", "Accept-Language, Cookie, Accept-Encoding");
  }
}
