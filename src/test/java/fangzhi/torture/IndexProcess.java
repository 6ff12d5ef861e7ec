package fangzhi.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
 * The command {@code fangzhi index}, or another, as a process of its own.
 *
 * @param java options of the Java machine, its class path among them
 * @param folder what it indexes
 * @param index into what
 * @param log gets what it prints
 */
record IndexProcess(List<String> java, Path folder, Path index, Path log) {
  /** A machine that starts fast, as little of it matters here. */
  static final List<String> FAST = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final int MAX_SECONDS = 600;
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

  private List<String> indexing(boolean prune) {
    List<String> arguments = new ArrayList<>(List.of("index", "--index", index.toString()));
    if (prune) {
      arguments.add("--prune");
    }
    arguments.add(folder.toString());
    return arguments;
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.add("fangzhi.app.Main");
    command.addAll(arguments);
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
    return run(indexing(prune));
  }

  /** Runs another command to the end. */
  int run(List<String> arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
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
    return runUntil(moment, index, indexing(prune));
  }

  /**
   * Runs another command likewise.
   *
   * @param place the folder whose files tell the moment
   */
  boolean runUntil(Moment moment, Path place, List<String> arguments)
      throws IOException, InterruptedException {
    Process process = start(arguments);
    try {
      await(moment, place, process);
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

  private static void await(Moment moment, Path place, Process process)
      throws IOException, InterruptedException {
    switch (moment) {
      case After after -> process.waitFor(after.nanos(), TimeUnit.NANOSECONDS);
      case AtFile file -> {
        Set<String> before = names(place, file.part());
        int seen = 0;
        while (seen < file.changes() && process.isAlive()) {
          LockSupport.parkNanos(LOOK_AGAIN_NANOS);
          Set<String> now = names(place, file.part());
          seen += now.equals(before) ? 0 : 1;
          before = now;
        }
        process.waitFor(file.nanosLater(), TimeUnit.NANOSECONDS);
      }
    }
  }

  private static Set<String> names(Path place, String part) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(place)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.contains(part))
          .forEach(names::add);
    } catch (NoSuchFileException | UncheckedIOException e) {
      return Set.of(); // not there yet, or deleted while it is looked at
    }
    return names;
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
