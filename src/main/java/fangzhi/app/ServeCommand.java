package fangzhi.app;

import fangzhi.index.IncompatibleIndexException;
import fangzhi.place.Gazetteer;
import fangzhi.place.GazetteerException;
import fangzhi.place.WatchedGazetteer;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.server.Access;
import fangzhi.server.AdminToken;
import fangzhi.server.FangzhiServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the archive to browsers until it is interrupted. */
@Command(
    name = "serve",
    description =
        "Serve the archive's pages and its JSON interface. Until files of your own are indexed,"
            + " it indexes and serves the sample that comes with the program.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final int MAX_PORT = 65_535;

  /** How long what another process commits may stay unseen; a look reads some small files. */
  private static final long REFRESH_MILLIS = 250;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port, 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--admin-token-file",
      paramLabel = "FILE",
      description =
          "A file with a secret of at least 32 characters on one line. Who shows it may read"
              + " /metrics; without this option nobody may.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--watch",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Also index these files and folders, and what comes or changes in them later; nobody else"
              + " can write to the index meanwhile.")
  private List<Path> watched = List.of();

  private @Nullable AdminToken token;
  private Watching watching = Watching.NONE;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "A name by which browsers know the server, such as archive.example behind a proxy."
              + " May be given several times. Addresses, localhost, names without a full stop and"
              + " those that end in .local need not be named; requests to other names are refused.")
  private Set<String> names = Set.of();

  /** What the last refresh failed by, empty if it didn't: it is tried again and again. */
  private String refreshTrouble = "";

  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > MAX_PORT) {
      throw new CommandException("port " + port + " isn't between 0 and " + MAX_PORT);
    }
    token = readToken();
    LogSetup.ofServer(Boolean.getBoolean("fangzhi.terminal"));
    try (Watching started = Watching.start(watched, options, spec);
        EndHook hook = new EndHook("end of watching", started::close)) {
      hook.set();
      watching = started;
      if (options.wantsSample()) {
        Sample.index(options.data(), spec.commandLine().getErr());
        port = serve(options.data().sample(), true);
        spec.commandLine()
            .getOut()
            .println("There is an archive now; the sample makes room for it.");
      }
      serve(options.readable(), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      LogSetup.ofCommand();
    }
    return 0;
  }

  private @Nullable AdminToken readToken() throws IOException, CommandException {
    try {
      return tokenFile == null ? null : AdminToken.read(tokenFile);
    } catch (NoSuchFileException e) {
      throw new CommandException("there is no file " + e.getFile() + " with a token");
    } catch (IllegalArgumentException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Serves until it is interrupted, the sample only until there is an archive.
   *
   * @return the port it listened on
   */
  private int serve(Path index, boolean sample) throws IOException, InterruptedException {
    Path places = options.data().places();
    WatchedGazetteer watched = new WatchedGazetteer(places);
    FutureTask<Gazetteer> gazetteer = new FutureTask<>(() -> Gazetteer.load(places));
    Thread.ofPlatform().daemon().name("gazetteer").start(gazetteer);
    try (ArchiveSearcher archive = ArchiveSearcher.open(index)) {
      Communities communities = new Communities(archive, loaded(gazetteer));
      return serve(archive, communities, () -> takePlaces(watched, communities), sample);
    }
  }

  /** What was read while the archive was opened. */
  private static Gazetteer loaded(Future<Gazetteer> gazetteer)
      throws IOException, InterruptedException {
    try {
      return gazetteer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException known) {
        throw known;
      }
      throw new IllegalStateException("the gazetteer can't be read", e.getCause());
    }
  }

  private int serve(
      ArchiveSearcher archive, Communities communities, Runnable takePlaces, boolean sample)
      throws IOException, InterruptedException {
    try (FangzhiServer server =
            FangzhiServer.start(
                archive, communities, Access.to(host, port).under(names).with(token));
        EndHook hook = new EndHook("end of serving", () -> end(server))) {
      hook.set();
      announce(archive.articleCount(), server, sample);
      warm(archive, communities);
      server.becomeReady();
      refreshUntilDone(archive, communities, takePlaces, sample);
      return server.address().getPort();
    }
  }

  /** The log comes last: what is still indexed may have something to tell. */
  private void end(FangzhiServer server) {
    LOG.info("told to end; what was begun is finished first");
    server.close();
    watching.close();
    LogSetup.end();
  }

  private void announce(long articles, FangzhiServer server, boolean sample) {
    PrintWriter out = spec.commandLine().getOut();
    if (sample) {
      out.println(
          "This is the sample, invented from beginning to end."
              + " Index files of your own with: ./fangzhi index PATH");
    }
    String what =
        articles == 1 ? "1 article" : String.format(Locale.ROOT, "%,d articles", articles);
    out.println("Serving " + what + " at " + server.address() + " (Ctrl-C ends it)");
    out.flush();
  }

  private void refreshUntilDone(
      ArchiveSearcher archive, Communities communities, Runnable takePlaces, boolean sample)
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    while (!(sample && archiveHasCome()) && !never.await(REFRESH_MILLIS, TimeUnit.MILLISECONDS)) {
      takePlaces.run();
      refresh(archive, communities);
    }
  }

  private boolean archiveHasCome() {
    try {
      return !options.wantsSample();
    } catch (IOException e) {
      LOG.debug("the archive can't be read yet", e);
      return false;
    }
  }

  /** Requests that come meanwhile are answered; what isn't ready is made for them. */
  private static void warm(ArchiveSearcher archive, Communities communities) {
    try {
      archive.warm();
      communities.warm();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the first requests may have to wait", e);
    }
  }

  /** The last good commit goes on being served where the newer one can't be read. */
  private void refresh(ArchiveSearcher archive, Communities communities) {
    try {
      archive.refresh();
      communities.warm();
      refreshTrouble = "";
    } catch (IOException | RuntimeException e) {
      tellOnce(e);
    }
  }

  private void tellOnce(Exception e) {
    if (!refreshTrouble.equals(e.toString())) {
      refreshTrouble = e.toString();
      if (e instanceof IncompatibleIndexException other) {
        LOG.warn(
            "another index is in its place, what was opened before is served on: {}",
            other.getMessage());
      } else {
        LOG.warn(
            "the index can't be refreshed, what was opened before is served on;"
                + " ./fangzhi check tells what is wrong",
            e);
      }
    }
  }

  /** The gazetteer served goes on being served where the one edited since can't be taken. */
  private static void takePlaces(WatchedGazetteer watched, Communities communities) {
    try {
      watched.changed().ifPresent(communities::use);
    } catch (GazetteerException e) {
      LOG.warn("the places stay as they were: {}", e.getMessage());
    }
  }
}
