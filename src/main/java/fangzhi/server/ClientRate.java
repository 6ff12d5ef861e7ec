package fangzhi.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many costly requests each client may make: a token bucket a client, known by the address its
 * connection comes from, of IPv6 by the network (the first 64 bits), as one machine has a whole
 * one. What a header says of the client isn't believed. Of the clients the latest ones are
 * remembered; a bucket that nobody has asked for since it was full is as good as forgotten.
 * Thread-safe.
 */
final class ClientRate {
  private static final int MAX_CLIENTS = 10_000;
  private static final int NETWORK_BYTES = 8;

  private final Limits.Rate rate;
  private final LongSupplier nanos;

  /** The one not seen for longest first. */
  private final Map<String, Bucket> clients = new LinkedHashMap<>(16, 0.75F, true);

  /** What a client may still ask for, as it was at a time. */
  private record Bucket(double tokens, long nanos) {}

  ClientRate(Limits.Rate rate) {
    this(rate, System::nanoTime);
  }

  ClientRate(Limits.Rate rate, LongSupplier nanos) {
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
    double missing = 1 - take(client(address));
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

  private static String client(String address) {
    return address.contains(":") ? network(address) : address;
  }

  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress(); // of digits: nothing is asked for
      return Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
