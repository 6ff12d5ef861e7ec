package fangzhi.index;

import fangzhi.text.Printable;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who writes to an index, in a file beside Lucene's lock. The lock alone decides who may: it
 * belongs to the process, so it is gone with it, whatever files are left over. The note only tells
 * whom to look for, and is believed as far as the process it names is there.
 *
 * @param process its number
 * @param started when the process started, which tells it from a later one of the same number; null
 *     where the system doesn't say
 * @param host the machine's name, empty where it isn't known
 * @param command what the process is doing, as it was typed; empty if it didn't say
 * @param since when it got the lock
 */
record WriterNote(
    long process, @Nullable Instant started, String host, String command, Instant since) {
  static final String FILE = "writer.note";

  private static final Logger LOG = LoggerFactory.getLogger(WriterNote.class);
  private static final int MAX_COMMAND_CHARS = 300;
  private static final int MAX_FILE_BYTES = 10_000;

  /** Linux counts a process's start from the boot, whose time moves when the clock is set. */
  private static final Duration CLOCK_SHIFT = Duration.ofSeconds(10);

  private static final Path LINUX_HOST = Path.of("/proc/sys/kernel/hostname");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /**
   * Leaves a note of this process, which holds the lock; closing takes it away, unless it is
   * another's by then. Where it can't be written there is none.
   */
  static Closeable leave(Path folder, String command) {
    WriterNote note = ofThisProcess(command);
    Path file = folder.resolve(FILE);
    try (Writer out = Files.newBufferedWriter(file)) {
      note.properties()
          .store(out, "who writes to this index; left over if that process was killed");
    } catch (IOException e) {
      LOG.debug("no note of who writes", e);
    }
    return () -> {
      if (read(folder).filter(note::equals).isPresent()) {
        Files.deleteIfExists(file);
      }
    };
  }

  private static WriterNote ofThisProcess(String command) {
    String shown = Printable.of(command);
    return new WriterNote(
        ProcessHandle.current().pid(),
        started(ProcessHandle.current()),
        thisHost(),
        shown.length() <= MAX_COMMAND_CHARS ? shown : shown.substring(0, MAX_COMMAND_CHARS) + "…",
        Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private static @Nullable Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(null);
  }

  private static String thisHost() {
    try {
      return Files.readString(LINUX_HOST).strip();
    } catch (IOException e) {
      return Objects.requireNonNullElse(
          System.getenv("COMPUTERNAME"), Objects.requireNonNullElse(System.getenv("HOSTNAME"), ""));
    }
  }

  private Properties properties() {
    Properties values = new Properties();
    values.setProperty("process", Long.toString(process));
    values.setProperty("started", started == null ? "" : started.toString());
    values.setProperty("host", host);
    values.setProperty("command", command);
    values.setProperty("since", since.toString());
    return values;
  }

  /** The note in a folder; empty where there is none that can be read. */
  static Optional<WriterNote> read(Path folder) {
    Path file = folder.resolve(FILE);
    Properties values = new Properties();
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE_BYTES) {
        return Optional.empty();
      }
      try (Reader in = Files.newBufferedReader(file)) {
        values.load(in);
      }
      String started = values.getProperty("started", "");
      return Optional.of(
          new WriterNote(
              Long.parseLong(values.getProperty("process", "")),
              started.isEmpty() ? null : Instant.parse(started),
              values.getProperty("host", ""),
              values.getProperty("command", ""),
              Instant.parse(values.getProperty("since", ""))));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      LOG.debug("a note that can't be read", e); // a process was killed while it wrote it
      return Optional.empty();
    }
  }

  /** Who holds the lock of a folder, in words that go on behind "by". */
  static String holder(Path folder) {
    Optional<WriterNote> note = read(folder);
    if (note.isEmpty()) {
      return "a process that left no note of itself";
    }
    return note.get().mayHold()
        ? note.get().words()
        : "a process that left no note of itself (the one there is of process "
            + note.get().process()
            + ", which has ended)";
  }

  /** The process that a folder's note names, in words, if it is there. */
  static Optional<String> writer(Path folder) {
    return read(folder).filter(WriterNote::mayHold).map(WriterNote::words);
  }

  /** Whether the process is there, or is on another machine, of which nothing can be told. */
  private boolean mayHold() {
    return !isHere()
        || ProcessHandle.of(process).filter(there -> isSame(started, started(there))).isPresent();
  }

  private static boolean isSame(@Nullable Instant one, @Nullable Instant other) {
    return one == null
        || other == null
        || Duration.between(one, other).abs().compareTo(CLOCK_SHIFT) < 0;
  }

  private boolean isHere() {
    return host.equals(thisHost());
  }

  private String words() {
    return "process "
        + process
        + (isHere() ? " on this machine" : " on the machine " + host)
        + (command.isEmpty() ? "" : " (" + command + ")")
        + " since "
        + TIME.format(since.atZone(ZoneId.systemDefault()))
        + (isHere()
            ? ""
            : "; were that machine switched off, the folder's server would give up its lock by"
                + " itself after a while");
  }
}
