package fangzhi.server;

import java.time.Duration;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/** The server's side of its clients' connections: how many, how idle, how slow. */
final class Connections {
  /**
   * A request's line and headers. Ten thousand connections may have as much in memory without ever
   * becoming a request; what an honest one asks takes a quarter of it.
   */
  private static final int MAX_HEADER_BYTES = 64 * 1024;

  /**
   * What the system takes off us of an answer: a slow reader of a page keeps no thread. Linux asks
   * for more when a third of it is free, so who reads an export slower than some 5 KB/s counts as
   * idle.
   */
  private static final int SEND_BUFFER_BYTES = 256 * 1024;

  /** Clients that may knock while the server is at the door. */
  private static final int BACKLOG = 1024;

  /** What still reads when the server ends may be silent so long. */
  private static final Duration IDLE_IN_THE_END = Duration.ofSeconds(2);

  private Connections() {}

  /** As many threads as all that may be under way at a time takes. */
  static ThreadPool threads(Limits limits) {
    QueuedThreadPool threads = new QueuedThreadPool(limits.threads());
    threads.setName("server");
    return threads;
  }

  /** Adds the door to a server. */
  static Connector connector(Server server, HttpConfiguration http, Access access) {
    Limits.Connected limits = access.limits().connections();
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(access.host());
    connector.setPort(access.port());
    connector.setAcceptQueueSize(BACKLOG);
    connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
    connector.setIdleTimeout(limits.idle().toMillis());
    connector.setShutdownIdleTimeout(IDLE_IN_THE_END.toMillis());
    server.addBean(new ConnectionLimit(limits.most(), limits.idle(), connector));
    return connector;
  }

  /** What an answer is sent by. */
  static void configure(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setHttpCompliance(HttpCompliance.STRICT);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
  }

  /** Lets a server end what it began before it stops. */
  static void endGracefully(Server server, Limits limits) {
    server.setStopTimeout(limits.stopping().toMillis());
    server.insertHandler(new GracefulHandler());
  }
}
