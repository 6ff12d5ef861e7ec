package fangzhi.server;

import io.javalin.http.Context;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/**
 * The headers of every answer: nothing from elsewhere is loaded, nothing inline is run, no text
 * becomes markup by script, and no other site may frame, open or embed what is answered.
 */
final class ResponseHeaders {
  private static final String CACHE_CONTROL = "Cache-Control";
  private static final String NO_STORE = "no-store";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
              + " connect-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'; trusted-types 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
          CACHE_CONTROL,
          "no-cache");

  private ResponseHeaders() {}

  static void set(Context context) {
    HEADERS.forEach(context::header);
  }

  /** The same for what never became a request. */
  static void set(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
  }

  /** Lets nobody keep the answer. */
  static void forbidStoring(Context context) {
    context.header(CACHE_CONTROL, NO_STORE);
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
