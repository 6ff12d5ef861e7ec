package fangzhi.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many costly requests each client may have under way, so that one that sends or reads slowly
 * leaves room for others. Only clients that have some are remembered. Thread-safe.
 */
final class ClientShare {
  /** When to come back; how long the others take can't be known. */
  private static final Duration LATER = Duration.ofSeconds(2);

  private final int most;
  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

  /**
   * @param most requests of a client at a time
   */
  ClientShare(int most) {
    this.most = most;
  }

  /**
   * Handles a request.
   *
   * @throws TryLaterException if its client has its share under way
   */
  void handle(Context context, Handler handler) throws Exception {
    String client = ClientAddress.client(context.ip());
    try {
      if (underWay.merge(client, 1, Integer::sum) > most) {
        throw TryLaterException.tooMany(LATER);
      }
      handler.handle(context);
    } finally {
      underWay.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
    }
  }

  /** How many clients are remembered. */
  int clients() {
    return underWay.size();
  }
}
