package fangzhi.server;

import io.javalin.config.RoutesConfig;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * Numbers each request before anything else sees it. The number stands in the answer's header
 * {@value #HEADER} and with all that is logged meanwhile. A number that the client sends is
 * ignored: it could be another request's.
 */
final class RequestTracing extends Handler.Wrapper {
  static final String HEADER = "X-Request-Id";

  /** What the number is called in the log. */
  static final String LOGGED = "request";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    response.getHeaders().put(HEADER, Trace.begin(request).id());
    return super.handle(request, response, callback);
  }

  /** Marks what is logged while a request is answered. */
  static void markLogs(RoutesConfig routes) {
    routes.before(context -> MDC.put(LOGGED, Trace.of(context).id()));
    routes.after(context -> MDC.remove(LOGGED));
  }
}
