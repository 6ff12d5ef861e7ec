package fangzhi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work on all processors. */
final class Threads {
  private Threads() {}

  /**
   * Runs the same on as many threads as there are processors and waits for all.
   *
   * @throws IllegalStateException if one failed
   */
  static void runOnAllCores(Runnable work) throws InterruptedException {
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(Machine.cores())) {
      for (int i = 0; i < Machine.cores(); i++) {
        running.add(threads.submit(work));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
