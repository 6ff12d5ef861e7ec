package fangzhi.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many costly requests each client may make: a token bucket a client. Of the clients the latest
 * ones are remembered; a bucket that nobody has asked for since it was full is as good as
 * forgotten. Thread-safe.
 */
final class ClientRate {
  private static final int MAX_CLIENTS = 10_000;

  private final Limits.Share rate;
  private final LongSupplier nanos;

  /** The one not seen for longest first. */
  private final Map<String, Bucket> clients = new LinkedHashMap<>(16, 0.75F, true);

  /** What a client may still ask for, as it was at a time. */
  private record Bucket(double tokens, long nanos) {}

  ClientRate(Limits.Share rate) {
    this(rate, System::nanoTime);
  }

  ClientRate(Limits.Share rate, LongSupplier nanos) {
    this.rate = rate;
    this.nanos = nanos;
  }

  /**
   * Counts a request.
   *
   * @param address the client's, in digits
   * @throws TryLaterException if it has had its share
   */
  void count(String address) {
    double missing = 1 - take(ClientAddress.client(address));
    if (missing > 0) {
      throw TryLaterException.tooMany(Duration.ofNanos((long) (missing * 1e9 / rate.perSecond())));
    }
  }

  /** Takes a token where there is a whole one, and tells how much there was. */
  private synchronized double take(String client) {
    long now = nanos.getAsLong();
    Bucket before = clients.getOrDefault(client, new Bucket(rate.burst(), now));
    double since = (now - before.nanos()) / 1e9 * rate.perSecond();
    double tokens = Math.min(rate.burst(), before.tokens() + since);
    clients.put(client, new Bucket(tokens >= 1 ? tokens - 1 : tokens, now));
    if (clients.size() > MAX_CLIENTS) {
      clients.remove(clients.keySet().iterator().next());
    }
    return tokens;
  }

  /** How many clients are remembered. */
  synchronized int clients() {
    return clients.size();
  }
}
