package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConnectionLimitTest {
  /** Counts the looks at all connections that are to come. */
  private static final class Looks extends ScheduledExecutorScheduler {
    private final AtomicInteger planned = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @Override
    public Task schedule(Runnable task, long delay, TimeUnit unit) {
      if (unit.toMillis(delay) != ConnectionLimit.LOOK_AGAIN.toMillis()) {
        return super.schedule(task, delay, unit);
      }
      most.accumulateAndGet(planned.incrementAndGet(), Math::max);
      return super.schedule(() -> look(task), delay, unit);
    }

    private void look(Runnable task) {
      planned.decrementAndGet();
      task.run();
      done.incrementAndGet();
    }
  }

  @Test
  @Timeout(60)
  void connectionsThatComeAndGoAtTheLimitAddNoLooks() throws Exception {
    Looks looks = new Looks();
    Server server = new Server();
    ServerConnector connector =
        new ServerConnector(server, null, looks, null, -1, -1, new HttpConnectionFactory());
    connector.setHost("127.0.0.1");
    ConnectionLimit limit = new ConnectionLimit(1, Duration.ofSeconds(30), connector);
    server.addConnector(connector);
    server.addBean(limit);
    server.start();
    try {
      for (int i = 0; i < 20; i++) {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        await(limit, 1);
        client.close();
        await(limit, 0);
      }
      while (looks.done.get() < 3) {
        LockSupport.parkNanos(1_000_000);
      }
      assertEquals(1, looks.most.get());
    } finally {
      server.stop();
    }
  }

  private static void await(ConnectionLimit limit, int connections) {
    while (limit.getNetworkConnectionCount() != connections) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}
