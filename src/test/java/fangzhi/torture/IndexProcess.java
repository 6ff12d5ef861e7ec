package fangzhi.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The command {@code fangzhi index} as a process of its own.
 *
 * @param java options of the Java machine, its class path among them
 * @param folder what it indexes
 * @param index into what
 * @param log gets what it prints
 */
record IndexProcess(List<String> java, Path folder, Path index, Path log) {
  /** A machine that starts fast, as little of it matters here. */
  static final List<String> FAST = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final int MAX_SECONDS = 120;
  private static final long LOOK_AGAIN_NANOS = 200_000;

  /** When a process is killed. */
  sealed interface Moment {}

  /** Some time after its start. */
  record After(long nanos) implements Moment {}

  /**
   * Some time after files of its index of a kind have come or gone so often.
   *
   * @param part of their names
   */
  record AtFile(String part, int changes, long nanosLater) implements Moment {}

  private Process start(boolean prune) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.add("fangzhi.app.Main");
    command.addAll(List.of("index", "--index", index.toString()));
    if (prune) {
      command.add("--prune");
    }
    command.add(folder.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /**
   * Runs to the end.
   *
   * @return its exit status
   */
  int run(boolean prune) throws IOException, InterruptedException {
    Process process = start(prune);
    try {
      return status(process);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * Runs until a moment and is killed then, which SIGKILL does.
   *
   * @return whether it had ended by itself before
   */
  boolean runUntil(Moment moment, boolean prune) throws IOException, InterruptedException {
    Process process = start(prune);
    try {
      await(moment, process);
    } finally {
      process.destroyForcibly();
    }
    return status(process) != 128 + 9;
  }

  private static int status(Process process) throws InterruptedException {
    if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("indexing hasn't ended in " + MAX_SECONDS + " seconds");
    }
    return process.exitValue();
  }

  private void await(Moment moment, Process process) throws IOException, InterruptedException {
    switch (moment) {
      case After after -> process.waitFor(after.nanos(), TimeUnit.NANOSECONDS);
      case AtFile file -> {
        Set<String> before = names(file.part());
        int seen = 0;
        while (seen < file.changes() && process.isAlive()) {
          LockSupport.parkNanos(LOOK_AGAIN_NANOS);
          Set<String> now = names(file.part());
          seen += now.equals(before) ? 0 : 1;
          before = now;
        }
        process.waitFor(file.nanosLater(), TimeUnit.NANOSECONDS);
      }
    }
  }

  private Set<String> names(String part) throws IOException {
    if (!Files.isDirectory(index)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(index)) {
      Set<String> names = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.contains(part))
          .forEach(names::add);
      return names;
    }
  }

  /**
   * A moment of a run: mostly where files of the index come and go, as at commits, renamings,
   * groups, merges.
   *
   * @param runNanos how long a run takes
   */
  static Moment any(Random random, long runNanos) {
    long later = random.nextInt(3_000_000);
    return switch (random.nextInt(8)) {
      case 0 -> new After((long) (random.nextDouble() * runNanos));
      case 1, 2 -> new AtFile("pending_segments_", 1 + random.nextInt(4), later);
      case 3, 4 -> new AtFile("segments_", 1 + random.nextInt(6), later);
      case 5 -> new AtFile(".liv", 1, later);
      case 6 -> new AtFile(".dv", 1 + random.nextInt(2), later);
      default -> new AtFile("", 1 + random.nextInt(30), later);
    };
  }
}
