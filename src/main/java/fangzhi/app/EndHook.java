package fangzhi.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a signal that ends the program has done first; until it is closed. */
final class EndHook implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EndHook.class);

  private final Thread thread;

  /**
   * @param name of the thread that does it
   */
  EndHook(String name, Runnable work) {
    thread = new Thread(work, name);
  }

  /** From now on, unless the program is ending already. */
  void set() {
    try {
      Runtime.getRuntime().addShutdownHook(thread);
    } catch (IllegalStateException e) {
      LOG.debug("the program is ending", e);
    }
  }

  /** Takes it away, unless it is running already. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException e) {
      LOG.debug("the program is ending", e);
    }
  }
}
