package fangzhi.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Finds the rate that a server sustains, asks at twice that rate for some time, then at half of it:
 * the server has to refuse what is too much in good order, to stay as large as it was and to answer
 * all again at once.
 */
final class LoadRun {
  private static final double FIRST_PER_SECOND = 25;
  private static final double FASTER = 1.25;

  /** What a run leaves behind may differ by so much: caches, and how full tables happen to be. */
  private static final double MAX_GROWTH = 1.25;

  private static final double MAX_GROWN_MEGABYTES = 24;

  /** Where a connection waits for room it waits two seconds for the idle ones. */
  private static final double CALM_MILLIS = 6_000;

  private final ServerProcess server;
  private final Crowd crowd;
  private final Duration step;
  private final Duration stretch;
  private final Consumer<String> told;
  private final List<Told> windows = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /**
   * A window with what the server was like at its end.
   *
   * @param phase what was being done
   * @param megabytes least heap after a collection, 0 where there was none
   */
  record Told(String phase, LoadWindow window, int megabytes, int threads, int sockets) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-9s %s  heap %4d MB, %3d threads, %4d sockets",
          phase,
          window,
          megabytes,
          threads,
          sockets);
    }
  }

  /**
   * @param step how long each rate is tried
   * @param stretch of a window
   * @param told gets a line a window
   */
  LoadRun(
      ServerProcess server, Crowd crowd, Duration step, Duration stretch, Consumer<String> told) {
    this.server = server;
    this.crowd = crowd;
    this.step = step;
    this.stretch = stretch;
    this.told = told;
  }

  /** The fastest rate before the first at which not all was answered soon, twice in a row. */
  double sustainable() {
    double sustained = FIRST_PER_SECOND;
    int failed = 0;
    for (double rate = FIRST_PER_SECOND; failed < 2; rate *= failed == 0 ? FASTER : 1) {
      List<LoadWindow> found = new ArrayList<>();
      crowd.ask(rate, step, step.plusSeconds(1), found::add);
      LoadWindow window = found.getFirst();
      tell("ramp", window);
      failed = window.isHealthy() ? 0 : failed + 1;
      sustained = failed == 0 ? rate : sustained;
    }
    return sustained;
  }

  /** Asks at twice a rate, and then at half of it. */
  void overload(double sustainable, Duration time) throws IOException, InterruptedException {
    double before = server.heapMegabytes();
    crowd.ask(2 * sustainable, time, stretch, window -> tell("overload", window));
    crowd.ask(
        sustainable / 2, stretch.multipliedBy(3), stretch, window -> tell("recovery", window));
    checkRecovery();
    double after = server.heapMegabytes();
    told.accept(
        String.format(
            Locale.ROOT,
            "heap after a full collection: %.1f MB before, %.1f MB after",
            before,
            after));
    if (after > MAX_GROWTH * before + MAX_GROWN_MEGABYTES) {
      wrong.add("the heap grew from " + before + " to " + after + " MB");
    }
  }

  private void checkRecovery() {
    windows.stream()
        .filter(one -> one.phase().equals("recovery"))
        .skip(1) // what the overload left is done in the first
        .filter(one -> !one.window().isHealthy())
        .forEach(one -> wrong.add("slow recovery: " + one));
  }

  /** Asks at a rate while something else goes on. */
  void beside(String phase, double perSecond, Duration time) {
    crowd.ask(perSecond, time, stretch, window -> tell(phase, window));
  }

  /** The same where nothing but drafts and exports may be refused, nor anything take long. */
  void calm(String phase, double perSecond, Duration time) {
    beside(phase, perSecond, time);
    windows().stream()
        .filter(one -> one.phase().equals(phase))
        .filter(one -> one.window().shedSearches() > 0 || one.window().millis(99) > CALM_MILLIS)
        .forEach(one -> wrong.add("others had to wait: " + one));
  }

  private synchronized void tell(String phase, LoadWindow window) {
    try {
      Told one =
          new Told(
              phase, window, server.leastAfterCollection(), server.threads(), server.sockets());
      windows.add(one);
      told.accept(one.toString());
    } catch (IOException e) {
      wrong.add("the server can't be looked at: " + e);
    }
    if (window.others() > 0) {
      wrong.add(phase + ": " + window.others() + " answers that shouldn't be: " + window.wrong());
    }
  }

  List<Told> windows() {
    return List.copyOf(windows);
  }

  /** What wasn't as it should be. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
