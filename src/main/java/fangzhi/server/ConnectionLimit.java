package fangzhi.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Takes no more connections where there are too many, and lets those that do nothing make room.
 * Jetty's own limit shortens the time only of those that are whole when it is reached; of many that
 * come at once none is.
 */
final class ConnectionLimit extends NetworkConnectionLimit {
  /** How long a connection may do nothing where there is no room for others. */
  private static final Duration IDLE = Duration.ofSeconds(2);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final ServerConnector connector;
  private volatile boolean isReached;

  ConnectionLimit(int connections, ServerConnector connector) {
    super(connections, connector);
    this.connector = connector;
    setEndPointIdleTimeout(IDLE.toMillis());
  }

  @Override
  protected void limit() {
    super.limit();
    isReached = true;
    lookAgain();
  }

  @Override
  protected void unlimit() {
    isReached = false;
    super.unlimit();
  }

  private void lookAgain() {
    connector.getScheduler().schedule(this::makeRoom, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void makeRoom() {
    if (isReached && connector.isRunning()) {
      for (EndPoint connection : connector.getConnectedEndPoints()) {
        connection.setIdleTimeout(IDLE.toMillis());
      }
      lookAgain();
    }
  }
}
