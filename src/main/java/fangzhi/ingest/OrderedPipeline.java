package fangzhi.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Work done by several threads, its results taken in the order it was put in. A thread of its own,
 * the source, puts work in; the workers do it; the thread that made the pipeline takes the results
 * and gives the workers what remains to be done with them.
 *
 * <p>From being put in until that remainder is done, work weighs. All together weighs no more than
 * a limit, so that memory is bounded: the source waits. Work heavier than the limit waits until it
 * is alone. Nobody but the source waits for room, so that what is in the pipeline always comes to
 * its end.
 *
 * @param <T> what work results in
 */
final class OrderedPipeline<T> implements AutoCloseable {
  private final long maxWeight;
  private final ExecutorService workers;
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  private final Deque<Result<T>> results = new ArrayDeque<>();
  private long weight;
  private boolean ended;
  private boolean closed;
  private @Nullable Throwable failure;

  /** Where the source puts work. */
  interface Intake<T> {
    /**
     * Puts in work, once there is room for it.
     *
     * @throws CancellationException if nobody takes results any more
     */
    void put(long weight, Callable<T> work);
  }

  /** Puts in all work; what it throws is thrown to who takes the results, behind all of them. */
  interface Source<T> {
    void putInto(Intake<T> intake) throws IOException;
  }

  /**
   * The result of work.
   *
   * @param work the work, done or not
   */
  record Result<T>(Future<T> work, long weight) {
    /**
     * What the work came to, once it is done.
     *
     * @throws IOException if the work did; likewise its runtime exceptions and errors
     */
    T get() throws IOException {
      return OrderedPipeline.get(work);
    }
  }

  OrderedPipeline(int workers, long maxWeight, Source<T> source) {
    this.maxWeight = maxWeight;
    this.workers = Executors.newFixedThreadPool(workers, this::thread);
    Thread first = Thread.ofPlatform().name("ingest-source").unstarted(() -> putAll(source));
    threads.add(first);
    first.start();
  }

  private Thread thread(Runnable worker) {
    Thread thread = Thread.ofPlatform().name("ingest-worker").unstarted(worker);
    threads.add(thread);
    return thread;
  }

  private void putAll(Source<T> all) {
    Throwable thrown = null;
    try {
      all.putInto(this::put);
    } catch (IOException | RuntimeException | Error e) {
      thrown = e;
    } finally {
      end(thrown);
    }
  }

  private synchronized void end(@Nullable Throwable thrown) {
    failure = thrown;
    ended = true;
    notifyAll();
  }

  private synchronized void put(long added, Callable<T> work) {
    while (!closed && weight > 0 && weight + added > maxWeight) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new CancellationException("interrupted while others worked");
      }
    }
    requireTaken();
    results.add(new Result<>(workers.submit(() -> wanted(work)), added));
    weight += added;
    notifyAll();
  }

  private T wanted(Callable<T> work) throws Exception {
    synchronized (this) {
      requireTaken();
    }
    return work.call();
  }

  private void requireTaken() {
    if (closed) {
      throw new CancellationException("nobody takes the results any more");
    }
  }

  /**
   * The next result, null after the last.
   *
   * @throws IOException if the source did, behind all results; likewise its runtime exceptions and
   *     errors
   * @throws InterruptedIOException if the thread is interrupted
   */
  synchronized @Nullable Result<T> take() throws IOException {
    while (results.isEmpty() && !ended) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }
    if (results.isEmpty() && failure != null) {
      throw rethrown(failure);
    }
    return results.poll();
  }

  /** Has a worker do what remains to be done with a result. */
  Future<?> finish(Result<T> result, Callable<?> remainder) {
    return workers.submit(
        () -> {
          try {
            return remainder.call();
          } finally {
            release(result);
          }
        });
  }

  /** Makes room where nothing remains to be done with a result. */
  synchronized void release(Result<T> result) {
    weight -= result.weight();
    notifyAll();
  }

  /**
   * Ends all threads. What isn't begun is left undone, but for remainders: these are all done when
   * this returns.
   */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    boolean interrupted = Thread.interrupted();
    while (!threads.isEmpty()) {
      try {
        // The source is the first; once it has ended nobody gives the workers more.
        threads.element().join();
        threads.remove();
        workers.shutdown();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What work came to, once it is done.
   *
   * @throws IOException if the work did; likewise its runtime exceptions and errors
   */
  static <V> V get(Future<V> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while others worked");
  }

  private static IOException rethrown(@Nullable Throwable thrown) {
    return switch (thrown) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> new IOException(thrown);
    };
  }
}
