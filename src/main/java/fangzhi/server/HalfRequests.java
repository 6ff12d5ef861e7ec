package fangzhi.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells of connections whose next request has begun and doesn't get whole: line and headers that
 * drip in keep a connection from being idle for as long as the client likes. A request's body, and
 * an answer that is under way, are no concern of this. Not thread-safe.
 *
 * @param <C> connections
 */
final class HalfRequests<C> {
  private Map<C, Half> known = new HashMap<>();

  /**
   * What has gone over a connection so far.
   *
   * @param requests whole requests, their bodies apart
   * @param answers begun answers
   * @param bytes from the client
   */
  record Traffic(long requests, long answers, long bytes) {
    private static final Traffic NONE = new Traffic(0, 0, 0);
  }

  /**
   * A connection as it was.
   *
   * @param settled when nothing of another request had come
   * @param nanos when that was so, or when it was first seen not to be
   */
  private record Half(Traffic settled, boolean isBegun, long nanos) {
    boolean isLate(long now, Duration most) {
      return isBegun && now - nanos > most.toNanos();
    }
  }

  /**
   * Looks at all connections there are; those that aren't among them are forgotten.
   *
   * @param nanos the time
   * @param most how long a request may take to get whole
   * @return those whose request has taken longer
   */
  List<C> late(Map<C, Traffic> connections, long nanos, Duration most) {
    Map<C, Half> next = HashMap.newHashMap(connections.size());
    List<C> late = new ArrayList<>();
    connections.forEach(
        (connection, traffic) -> {
          Half half = next(known.get(connection), traffic, nanos);
          next.put(connection, half);
          if (half.isLate(nanos, most)) {
            late.add(connection);
          }
        });
    known = next;
    return late;
  }

  private static Half next(@Nullable Half before, Traffic now, long nanos) {
    Traffic settled = before == null ? Traffic.NONE : before.settled();
    boolean isSettled =
        now.requests() > settled.requests()
            || now.requests() > now.answers()
            || now.bytes() == settled.bytes();
    if (isSettled) {
      return new Half(now, false, nanos);
    }
    return before != null && before.isBegun() ? before : new Half(settled, true, nanos);
  }
}
