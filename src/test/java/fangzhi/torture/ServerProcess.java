package fangzhi.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command {@code fangzhi serve} as a process of its own; closing kills it. */
final class ServerProcess implements AutoCloseable {
  private static final int MAX_START_SECONDS = 120;
  private static final Pattern SERVED = Pattern.compile("Serving .* at (http\\S+) ");
  private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private final Process process;
  private final URI address;
  private final Path collections;
  private int collectionsRead;

  private ServerProcess(Process process, URI address, Path collections) {
    this.process = process;
    this.address = address;
    this.collections = collections;
  }

  /**
   * Starts it and waits until it serves.
   *
   * @param java options of the Java machine, its class path among them
   * @param work gets what it prints
   */
  static ServerProcess start(List<String> java, Path index, Path work)
      throws IOException, InterruptedException {
    Path log = work.resolve("serve.log");
    Path collections = work.resolve("collections.log");
    Files.deleteIfExists(collections);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:gc:file=" + collections);
    command.addAll(java);
    command.add("fangzhi.app.Main");
    command.addAll(List.of("serve", "--port", "0", "--index", index.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new ServerProcess(process, served(process, log), collections);
  }

  private static URI served(Process process, Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_START_SECONDS);
    while (System.nanoTime() < end && !process.waitFor(20, TimeUnit.MILLISECONDS)) {
      Matcher served = SERVED.matcher(Files.readString(log));
      if (served.find()) {
        return URI.create(served.group(1));
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("it doesn't serve: " + Files.readString(log));
  }

  URI address() {
    return address;
  }

  /** Asks it to end, as SIGTERM does. */
  void terminate() {
    process.destroy();
  }

  /** Waits for its end and tells its exit status. */
  int await(int seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it hasn't ended in " + seconds + " seconds");
    }
    return process.exitValue();
  }

  /** Threads it has, 0 where the system doesn't tell. */
  int threads() throws IOException {
    Path status = proc().resolve("status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("Threads:"))
          .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }

  /** Sockets it has open, 0 where the system doesn't tell. */
  int sockets() throws IOException {
    Path files = proc().resolve("fd");
    if (!Files.exists(files)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(files)) {
      return (int) open.filter(ServerProcess::isSocket).count();
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  private Path proc() {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  /** Megabytes of heap in use after all garbage was collected, now. */
  double heapMegabytes() throws IOException, InterruptedException {
    command("GC.run");
    Matcher used = USED.matcher(command("GC.heap_info"));
    double kilobytes = 0;
    if (used.find()) {
      kilobytes = Double.parseDouble(used.group(1));
    }
    return kilobytes / 1024;
  }

  private String command(String order) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), order)
            .redirectErrorStream(true)
            .start();
    String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    return told;
  }

  /** The least heap after a collection since this was last asked, in megabytes, 0 for none. */
  int leastAfterCollection() {
    try (Stream<String> lines = Files.lines(collections)) {
      List<String> all = lines.toList();
      List<String> latest = all.subList(Math.min(collectionsRead, all.size()), all.size());
      collectionsRead = all.size();
      return latest.stream()
          .map(AFTER_COLLECTION::matcher)
          .filter(Matcher::find)
          .mapToInt(found -> Integer.parseInt(found.group(1)))
          .min()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
