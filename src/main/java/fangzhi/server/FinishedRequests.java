package fangzhi.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of each request when it has been answered: by a line of the log and in the metrics. Neither
 * has what was asked for, only the pattern of its address: nobody's reading can be told from them.
 */
final class FinishedRequests implements RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger(FinishedRequests.class);

  /** What clients make up must not make new figures. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  private static final double MICROS_PER_MILLI = 1e3;

  private final Metrics metrics;

  FinishedRequests(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void log(Request request, Response response) {
    Trace trace = Trace.of(request);
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    int status = response.getStatus();
    Duration taken = Duration.ofNanos(NanoTime.since(request.getBeginNanoTime()));
    metrics.count(method, trace.route(), status, taken);
    LOG.atInfo()
        .addKeyValue(RequestTracing.LOGGED, trace.id())
        .addKeyValue("client", Request.getRemoteAddr(request))
        .addKeyValue("method", method)
        .addKeyValue("route", trace.route())
        .addKeyValue("status", status)
        .addKeyValue("bytes", Response.getContentBytesWritten(response))
        .addKeyValue("ms", TimeUnit.NANOSECONDS.toMicros(taken.toNanos()) / MICROS_PER_MILLI)
        .log("answered");
  }
}
