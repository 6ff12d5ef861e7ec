package fangzhi.app;

import fangzhi.index.IndexUnavailableException;
import fangzhi.place.GazetteerException;
import fangzhi.query.QueryTooLongException;
import fangzhi.text.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Objects;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The command line. Exit status: 0 all well, 1 something was rejected, 2 bad usage or trouble, 141
 * ended early because nobody reads standard output any more.
 */
@Command(
    name = "fangzhi",
    description = "Full-text search for the local press of China.",
    version = Main.VERSION,
    mixinStandardHelpOptions = true,
    subcommands = {
      ServeCommand.class,
      IndexCommand.class,
      ParseCommand.class,
      SearchCommand.class,
      DuplicatesCommand.class,
      CheckCommand.class,
      StatusCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      PlacesCommand.class
    },
    footer = {
      "",
      "./fangzhi test runs all tests of this copy of the program.",
      "./fangzhi bench measures it beside plain Lucene and OpenSearch.",
      "./fangzhi torture kills it and breaks its disks, and counts what survives."
    })
public final class Main {
  static final String VERSION = "fangzhi 0.1.0";
  static final int REJECTED = 1;
  static final int TROUBLE = 2;

  /** As the shell tells of a program that SIGPIPE (13) has ended; Java doesn't let it. */
  static final int READER_GONE = 128 + 13;

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /** Lucene tells every user that a module it can do without is missing. */
  private static final java.util.logging.Logger LUCENE_VECTORS =
      java.util.logging.Logger.getLogger(
          "org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE_VECTORS.setLevel(Level.SEVERE);
    CommandLine line = commandLine();
    line.setOut(utf8(new StandardOutput()));
    line.setErr(utf8(new FileOutputStream(FileDescriptor.err)));
    int status = run(line, arguments);
    line.getErr().flush();
    System.exit(status);
  }

  /** Runs a command until all that it prints is taken, or nobody takes it any more. */
  private static int run(CommandLine line, String... arguments) {
    try {
      int status = line.execute(arguments);
      if (line.getOut().checkError()) {
        line.getErr().println("fangzhi: standard output took not all of what was printed");
        status = TROUBLE;
      }
      return status;
    } catch (ReaderGoneException e) {
      LOG.debug("ended early", e);
      return READER_GONE;
    }
  }

  /** The commands with their error funnel, printing where the caller sets it. */
  static CommandLine commandLine() {
    CommandLine line =
        new CommandLine(new Main())
            .setExecutionStrategy(Main::execute)
            .setExecutionExceptionHandler(Main::report);
    // A word with a minus sign before it is excluded from what is found.
    Objects.requireNonNull(line.getSubcommands().get("search"))
        .setUnmatchedOptionsArePositionalParams(true);
    return line;
  }

  /** Help is printed outside of what {@link #report} is told of. */
  private static int execute(ParseResult arguments) {
    try {
      return new CommandLine.RunLast().execute(arguments);
    } catch (ReaderGoneException e) {
      return READER_GONE;
    }
  }

  private static int report(Exception e, CommandLine line, ParseResult arguments) {
    if (e instanceof ReaderGoneException) {
      return READER_GONE;
    }
    String message =
        switch (e) {
          case CommandException known -> known.getMessage();
          case IndexUnavailableException known -> known.getMessage();
          case GazetteerException known -> known.getMessage();
          case QueryTooLongException known -> known.getMessage();
          case BindException taken ->
              taken.getMessage() + "; choose another with --port (or --host)";
          case AccessDeniedException denied ->
              "there is no right to read or write "
                  + denied.getFile()
                  + "; run as its owner, have the owner give you the right, or choose another folder";
          case IOException io -> "reading or writing failed: " + io.getMessage();
          default -> bug(e);
        };
    line.getErr().println("fangzhi: " + Printable.of(String.valueOf(message)));
    return TROUBLE;
  }

  private static String bug(Exception e) {
    LOG.error("a bug", e);
    return "this is a bug, or the index is damaged, which ./fangzhi check tells; its cause stands above: "
        + e.getMessage();
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
