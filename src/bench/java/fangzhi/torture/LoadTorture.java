package fangzhi.torture;

import fangzhi.search.ArchiveSearcher;
import fangzhi.server.SlowReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A server as a process of its own at twice the rate it sustains, then beside ten thousand idle
 * connections, slow and half-open clients, and at last told to end. Who asks takes processor time
 * of the same machine, so the rate is that of both.
 */
final class LoadTorture {
  private static final int IDLE = 10_000;
  private static final int MORE_THAN_THERE_MAY_BE = 3_000;
  private static final int SLOW = 500;
  private static final int SLOW_READERS = 50;
  private static final int SLOW_DRAFTS = 50;
  private static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration STRETCH = Duration.ofSeconds(10);
  private static final Duration BESIDE = Duration.ofSeconds(20);

  /** Java compiles meanwhile what is asked for; after 20 seconds it hadn't yet. */
  private static final Duration WARM_UP = Duration.ofMinutes(2);

  /** Two thirds of what 24,084 articles on two processors sustained. */
  private static final double WARM_UP_PER_SECOND = 100;

  private static final int MAX_STOP_SECONDS = 60;

  private final List<String> java;
  private final Path index;
  private final Path work;
  private final long seed;
  private final PrintStream out;

  /**
   * @param java options of the server's machine, its class path among them
   * @param work gets logs and the graph
   */
  LoadTorture(List<String> java, Path index, Path work, long seed, PrintStream out) {
    this.java = java;
    this.index = index;
    this.work = work;
    this.seed = seed;
    this.out = out;
  }

  /** Runs all of it; tells what wasn't as it should be. */
  List<String> run(Duration time) throws IOException, InterruptedException {
    List<LoadMix.Question> questions;
    try (ArchiveSearcher archive = ArchiveSearcher.open(index)) {
      questions = LoadMix.of(archive, seed);
      out.printf(
          Locale.ROOT,
          "%,d articles, %d processors for server and clients%n",
          archive.articleCount(),
          Runtime.getRuntime().availableProcessors());
    }
    try (ServerProcess server = ServerProcess.start(java, index, work);
        Crowd crowd = new Crowd(server.address(), questions, seed)) {
      LoadRun run = new LoadRun(server, crowd, STEP, STRETCH, out::println);
      run.beside("warm-up", WARM_UP_PER_SECOND, WARM_UP);
      double sustainable = run.sustainable();
      out.printf(Locale.ROOT, "sustains %.0f questions a second%n", sustainable);
      run.overload(sustainable, time);
      Path graph = work.resolve("load.svg");
      Files.writeString(graph, new LoadGraph(run.windows(), sustainable).svg());
      out.println("drawn in " + graph);
      double quiet = Math.max(5, sustainable / 4);
      idle(server, run, quiet);
      slow(server, run, quiet);
      List<String> wrong = new ArrayList<>(run.wrong());
      wrong.addAll(stop(server));
      return wrong;
    }
  }

  private void idle(ServerProcess server, LoadRun run, double perSecond) throws IOException {
    try (Bystanders idle = new Bystanders(server.address())) {
      idle.open(IDLE, "");
      run.calm("idle", perSecond, BESIDE);
      idle.open(MORE_THAN_THERE_MAY_BE, "");
      run.calm("too many", perSecond, BESIDE);
    }
  }

  private void slow(ServerProcess server, LoadRun run, double perSecond)
      throws IOException, InterruptedException {
    try (Bystanders headers = new Bystanders(server.address());
        Bystanders drafts = new Bystanders(server.address());
        Bystanders readers = new Bystanders(server.address());
        Bystanders halfOpen = new Bystanders(server.address())) {
      headers.open(SLOW, "GET /?q=a HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
      halfOpen.open(SLOW, "GET /?q=a HTTP/1.1\r\nHost: localhost\r\n");
      halfOpen.shutOutput();
      drafts.open(
          SLOW_DRAFTS,
          String.join(
              "\r\n",
              "POST /api/v1/duplicates HTTP/1.1",
              "Host: localhost",
              "Content-Type: text/plain",
              "Content-Length: 100000",
              "",
              ""));
      readers.open(
          SLOW_READERS, "GET /api/v1/export?format=jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n");
      // In a thread of its own: the common pool is what the answers come by.
      Thread asking =
          Thread.ofPlatform().start(() -> run.calm("slow", perSecond, BESIDE.multipliedBy(2)));
      while (!asking.join(Duration.ofSeconds(1))) {
        headers.drip();
        drafts.drip();
      }
    }
  }

  private List<String> stop(ServerProcess server) throws IOException, InterruptedException {
    try (SlowReader reader = new SlowReader(server.address(), "/api/v1/export?format=jsonl")) {
      long start = System.nanoTime();
      server.terminate();
      reader.readOn();
      int status = server.await(MAX_STOP_SECONDS);
      out.printf(
          Locale.ROOT,
          "told to end amid an export: it was %s, exit status %d after %.1f s%n",
          reader.isWhole() ? "whole" : "cut off",
          status,
          (System.nanoTime() - start) / 1e9);
      return reader.isWhole() && status == 143 ? List.of() : List.of("the stop wasn't graceful");
    }
  }
}
