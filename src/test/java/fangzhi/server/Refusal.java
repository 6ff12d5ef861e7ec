package fangzhi.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The end of a server, as those see it who come too late. */
public final class Refusal {
  private Refusal() {}

  /** Comes again and again until nobody listens. */
  public static void await(URI server) throws IOException {
    while (true) {
      try {
        new Socket(server.getHost(), server.getPort()).close();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      } catch (ConnectException e) {
        return;
      }
    }
  }
}
