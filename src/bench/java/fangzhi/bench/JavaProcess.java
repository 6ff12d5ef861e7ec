package fangzhi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java program as a process of its own, what it prints in a file; closing ends it. */
final class JavaProcess implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final Process process;
  private final Path output;
  private final long startNanos = System.nanoTime();
  private Duration cpu = Duration.ZERO;
  private long peakBytes;

  private JavaProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it.
   *
   * @param java options of the Java machine
   * @param output gets standard output; standard error goes into the file of that name and .err
   */
  static JavaProcess start(
      List<String> java, String classPath, String main, List<String> arguments, Path output)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(java);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    Files.createDirectories(output.toAbsolutePath().getParent());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors(output).toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new JavaProcess(process, output);
  }

  private static Path errors(Path output) {
    return output.resolveSibling(output.getFileName() + ".err");
  }

  /**
   * What a whole process took.
   *
   * @param cpuSeconds of user and system
   * @param peakBytes the most memory it held, 0 where the system doesn't tell
   */
  record Usage(double seconds, double cpuSeconds, long peakBytes) {}

  /**
   * Waits for its end.
   *
   * @throws IllegalStateException if it failed
   */
  Usage await() throws InterruptedException, IOException {
    while (!process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
      look();
    }
    double seconds = seconds();
    if (process.exitValue() != 0) {
      throw failed();
    }
    return new Usage(seconds, cpu.toNanos() / 1e9, peakBytes);
  }

  /**
   * Waits for a line that it prints and gives what follows that beginning.
   *
   * @throws IllegalStateException if it ends before
   */
  String awaitLine(String beginning) throws InterruptedException, IOException {
    while (true) {
      Optional<String> line = line(beginning);
      if (line.isPresent()) {
        return line.get();
      }
      if (process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failed();
      }
    }
  }

  /** What follows a beginning in the first whole line that has it. */
  Optional<String> line(String beginning) throws IOException {
    String printed = Files.readString(output, StandardCharsets.UTF_8);
    return printed
        .substring(0, printed.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()).strip())
        .findFirst();
  }

  private IllegalStateException failed() {
    return new IllegalStateException(
        "a process ended with status " + process.exitValue() + ", see " + errors(output));
  }

  /** Since its start. */
  double seconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  /** Processor time so far, in seconds. */
  double cpuSeconds() throws IOException {
    look();
    return cpu.toNanos() / 1e9;
  }

  /** Memory held now and at most, in bytes; 0 where the system doesn't tell. */
  long residentBytes() throws IOException {
    return status("VmRSS:");
  }

  private void look() throws IOException {
    cpu = process.info().totalCpuDuration().orElse(cpu);
    peakBytes = Math.max(peakBytes, status("VmHWM:"));
  }

  /** A size that Linux tells of a process. */
  private long status(String name) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0; // it has ended, or this is no Linux
    } catch (UncheckedIOException e) {
      return 0; // it ended meanwhile
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
    process.destroyForcibly();
  }
}
