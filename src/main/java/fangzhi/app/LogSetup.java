package fangzhi.app;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is logged, always on standard error. A command logs warnings and errors, a server its
 * requests and runs as well: for people on a terminal, else as JSON, a line each. Logback finds
 * this class by its service file.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
  private static final String OURS = "fangzhi";

  /** Jetty would log what it refuses, in a stranger's own words and as often as he likes. */
  private static final List<String> OF_STRANGERS =
      List.of("org.eclipse.jetty.http", "org.eclipse.jetty.util.HostPort");

  /** Whatever is logged stays in its line, and can neither colour a terminal nor turn its text. */
  private static final String MESSAGE = "%replace(%msg){'[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]', '?'}";

  private static final String CAUSE =
      "%replace(%ex){'[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]', '?'}%nopex";

  private static final String OF_A_COMMAND = "%level %logger{0} - " + MESSAGE + "%n" + CAUSE;
  private static final String OF_A_SERVER =
      "%d{HH:mm:ss.SSS} %-5level " + MESSAGE + " %kvp{NONE}%n" + CAUSE;

  /** Lines that wait to be written; what would be more is dropped, not waited for. */
  private static final int QUEUED = 8192;

  /** Called by logback. */
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    ofCommand(context);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Logs as a command does. */
  static void ofCommand() {
    ofCommand(context());
  }

  private static void ofCommand(LoggerContext context) {
    logTo(console(pattern(OF_A_COMMAND, context), context), context);
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger(OURS).setLevel(null);
    OF_STRANGERS.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
  }

  /**
   * Logs as a server does: a reader of standard error that stalls, stalls no request.
   *
   * @param terminal whether people read it as it comes
   */
  static void ofServer(boolean terminal) {
    LoggerContext context = context();
    Encoder<ILoggingEvent> lines = terminal ? pattern(OF_A_SERVER, context) : json(context);
    AsyncAppender queue = new AsyncAppender();
    queue.setContext(context);
    queue.setQueueSize(QUEUED);
    queue.setDiscardingThreshold(0);
    queue.setNeverBlock(true);
    queue.addAppender(console(lines, context));
    queue.start();
    logTo(queue, context);
    context.getLogger(OURS).setLevel(Level.INFO);
  }

  /** Writes the lines that still wait, a second at most; what is logged afterwards is lost. */
  static void end() {
    context().stop();
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }

  private static void logTo(Appender<ILoggingEvent> appender, LoggerContext context) {
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(appender);
  }

  private static Appender<ILoggingEvent> console(
      Encoder<ILoggingEvent> lines, LoggerContext context) {
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(lines);
    console.start();
    return console;
  }

  private static Encoder<ILoggingEvent> pattern(String pattern, LoggerContext context) {
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern(pattern);
    lines.start();
    return lines;
  }

  private static Encoder<ILoggingEvent> json(LoggerContext context) {
    LogstashFieldNames names = new LogstashFieldNames();
    names.setTimestamp("time");
    names.setVersion("[ignore]");
    names.setLevelValue("[ignore]");
    names.setLogger("logger");
    names.setThread("thread");
    names.setStackTrace("cause");
    LogstashEncoder lines = new LogstashEncoder();
    lines.setContext(context);
    lines.setFieldNames(names);
    lines.setTimeZone("UTC");
    lines.start();
    return lines;
  }
}
