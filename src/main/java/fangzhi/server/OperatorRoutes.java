package fangzhi.server;

import fangzhi.search.ArchiveSearcher;
import fangzhi.server.json.ErrorJson;
import fangzhi.server.json.HealthJson;
import fangzhi.server.json.ReadinessJson;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What those ask for who keep the server running; for machines, in English. */
final class OperatorRoutes {
  static final String HEALTH = "/healthz";
  static final String READINESS = "/readyz";
  static final String METRICS = "/metrics";

  private static final String UNREADABLE = "the archive can't be read";

  private static final Logger LOG = LoggerFactory.getLogger(OperatorRoutes.class);

  private final ArchiveSearcher archive;
  private final AtomicBoolean isReady;
  private final Metrics metrics;
  private final @Nullable AdminToken token;

  /**
   * @param isReady whether the server wants requests
   * @param token who may see the metrics; null for nobody
   */
  OperatorRoutes(
      ArchiveSearcher archive, AtomicBoolean isReady, Metrics metrics, @Nullable AdminToken token) {
    this.archive = archive;
    this.isReady = isReady;
    this.metrics = metrics;
    this.token = token;
  }

  void addTo(Routes routes) {
    routes.add(HEALTH, Cost.NONE, this::health);
    routes.add(READINESS, Cost.NONE, this::readiness);
    if (token != null) {
      AdminToken expected = token;
      routes.add(METRICS, Cost.NONE, context -> metrics(context, expected));
    }
  }

  /** Whether the server can do its work at all; 503 where it had better be started again. */
  private void health(Context context) {
    OptionalLong articles = articles();
    if (articles.isPresent()) {
      answer(context, 200, new HealthJson("ok", articles.getAsLong()));
    } else {
      answer(context, 503, new HealthJson(UNREADABLE, null));
    }
  }

  /** Whether requests should be sent here; 503 while the first would wait, and at the end. */
  private void readiness(Context context) {
    if (!isReady.get()) {
      answer(context, 503, new ReadinessJson("starting or ending", null));
    } else if (articles().isEmpty()) {
      answer(context, 503, new ReadinessJson(UNREADABLE, null));
    } else {
      answer(context, 200, new ReadinessJson("ready", archive.refreshTrouble() == null));
    }
  }

  private OptionalLong articles() {
    try {
      return OptionalLong.of(archive.articleCount());
    } catch (IOException | RuntimeException e) {
      LOG.warn("the archive can't be read", e);
      return OptionalLong.empty();
    }
  }

  private void metrics(Context context, AdminToken expected) {
    if (!expected.admits(context.header("Authorization"))) {
      context.header("WWW-Authenticate", "Bearer");
      answer(context, 401, ErrorJson.message("Send the token: Authorization: Bearer …"));
      return;
    }
    ResponseHeaders.forbidStoring(context);
    context.contentType(Metrics.TYPE).result(metrics.text());
  }

  private static void answer(Context context, int status, Object body) {
    ResponseHeaders.forbidStoring(context);
    context.status(status).json(body);
  }
}
