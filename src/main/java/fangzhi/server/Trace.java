package fangzhi.server;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What a request is known by while it is answered. */
final class Trace {
  private static final String ATTRIBUTE = Trace.class.getName();
  private static final String NO_ROUTE = "none";

  private final String id;
  private volatile String route = NO_ROUTE;

  private Trace(String id) {
    this.id = id;
  }

  /** Begins a request's trace under a number of its own. */
  static Trace begin(Request request) {
    Trace trace = new Trace(String.format("%016x", ThreadLocalRandom.current().nextLong()));
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }

  /** The trace of a request; a new one for what never got as far as to have one. */
  static Trace of(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof Trace trace ? trace : begin(request);
  }

  static Trace of(Context context) {
    HttpServletRequest request = context.req();
    @Nullable Object trace = request.getAttribute(ATTRIBUTE);
    return (Trace) Objects.requireNonNull(trace, "a request that RequestTracing hasn't seen");
  }

  /** 16 hexadecimal digits, for the answer's header and each line of the log. */
  String id() {
    return id;
  }

  /** Notes by which of the server's addresses the request is answered. */
  void takenBy(String pattern) {
    route = pattern;
  }

  /** The pattern of the address, such as /article/{id}; none where no address fits. */
  String route() {
    return route;
  }
}
