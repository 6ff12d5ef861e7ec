package fangzhi.server;

import fangzhi.search.ArchiveSearcher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server counts of itself and of its archive, in Prometheus' text format. */
final class Metrics implements AutoCloseable {
  /** The media type of the format, version 0.0.4. */
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

  /** Answers are counted by the first of these, in milliseconds, that they took no longer than. */
  private static final Duration[] LIMITS =
      LongStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Metrics(ArchiveSearcher archive) {
    Gauge.builder("fangzhi.articles", archive, Metrics::articles)
        .description("Articles in the commit that is served")
        .register(registry);
    Gauge.builder("fangzhi.stale", archive, served -> served.refreshTrouble() == null ? 0 : 1)
        .description("1 while a newer commit can't be read and an older one is served")
        .register(registry);
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  private static double articles(ArchiveSearcher archive) {
    try {
      return archive.articleCount();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the articles can't be counted", e);
      return Double.NaN;
    }
  }

  /** Counts a request that was answered. */
  void count(String method, String route, int status, Duration taken) {
    Timer.builder("http.server.requests")
        .description("Requests that were answered")
        .tag("method", method)
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(LIMITS)
        .register(registry)
        .record(taken);
  }

  /** All figures of this moment. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
