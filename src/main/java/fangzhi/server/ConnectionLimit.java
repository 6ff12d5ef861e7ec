package fangzhi.server;

import fangzhi.server.HalfRequests.Traffic;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Takes no more connections where there are too many, lets those that do nothing make room, and
 * closes those whose request doesn't get whole. Jetty's own limit shortens the time only of those
 * that are whole when it is reached; of many that come at once none is. As each connection that
 * comes or ends may cross the limit, one look at all of them follows another, whatever happens.
 */
final class ConnectionLimit extends NetworkConnectionLimit {
  /** How long a connection may do nothing, or ask, where there is no room for others. */
  private static final Duration IDLE = Duration.ofSeconds(2);

  /** Between two looks at all connections. */
  static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final ServerConnector connector;
  private final Duration asking;
  private final HalfRequests<EndPoint> halfRequests = new HalfRequests<>();
  private final AtomicBoolean isLooking = new AtomicBoolean();
  private volatile boolean isReached;

  /**
   * @param connections the most
   * @param asking how long a request's line and headers may take
   */
  ConnectionLimit(int connections, Duration asking, ServerConnector connector) {
    super(connections, connector);
    this.connector = connector;
    this.asking = asking;
    setEndPointIdleTimeout(IDLE.toMillis());
  }

  @Override
  public void onAccepting(SelectableChannel channel) {
    super.onAccepting(channel);
    if (isLooking.compareAndSet(false, true)) {
      lookLater();
    }
  }

  @Override
  protected void limit() {
    super.limit();
    isReached = true;
  }

  @Override
  protected void unlimit() {
    isReached = false;
    super.unlimit();
  }

  private void lookLater() {
    connector.getScheduler().schedule(this::look, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      endHalfRequests();
      if (isReached) {
        makeRoom();
      }
    } finally {
      if (connector.isRunning()) {
        lookLater();
      } else {
        isLooking.set(false);
      }
    }
  }

  private void makeRoom() {
    for (EndPoint connection : connector.getConnectedEndPoints()) {
      connection.setIdleTimeout(IDLE.toMillis());
    }
  }

  private void endHalfRequests() {
    Map<EndPoint, Traffic> all = new HashMap<>();
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      Connection connection = endPoint.getConnection();
      if (connection != null) {
        all.put(endPoint, traffic(connection));
      }
    }
    Duration most = isReached ? IDLE : asking;
    halfRequests.late(all, System.nanoTime(), most).forEach(EndPoint::close);
  }

  private static Traffic traffic(Connection connection) {
    // In this order: what comes meanwhile looks as if it were being answered. Jetty counts "100
    // Continue" as an answer, so a body after it has only the time that a half request has.
    long answers = connection.getMessagesOut();
    long bytes = connection.getBytesIn();
    return new Traffic(connection.getMessagesIn(), answers, bytes);
  }
}
