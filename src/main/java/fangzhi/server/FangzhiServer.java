package fangzhi.server;

import fangzhi.ingest.DraftReader;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.search.DuplicateDesk;
import fangzhi.search.NothingFound;
import fangzhi.search.People;
import fangzhi.search.Suggestions;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.net.BindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive's web server: the search page, the pages of articles, places and people, and the JSON
 * interface. It answers from a searcher that stays its caller's to refresh and to close.
 */
public final class FangzhiServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FangzhiServer.class);

  private final Javalin javalin;
  private final URI address;
  private final Operation operation;
  private final List<String> routes;
  private final List<String> postRoutes;

  /** How the server runs. */
  private record Operation(AtomicBoolean isReady, Metrics metrics) {}

  private FangzhiServer(
      Javalin javalin,
      URI address,
      Operation operation,
      List<String> routes,
      List<String> postRoutes) {
    this.javalin = javalin;
    this.address = address;
    this.operation = operation;
    this.routes = List.copyOf(routes);
    this.postRoutes = List.copyOf(postRoutes);
  }

  /**
   * Starts answering.
   *
   * @param communities the archive's places
   * @throws BindException if the port is taken or the host isn't this machine's
   */
  public static FangzhiServer start(ArchiveSearcher archive, Communities communities, Access access)
      throws BindException {
    Operation operation = new Operation(new AtomicBoolean(), new Metrics(archive));
    List<String> paths = new ArrayList<>();
    List<String> postPaths = new ArrayList<>();
    Javalin javalin =
        Javalin.create(
            config -> {
              config.jetty.threadPool = Connections.threads(access.limits());
              config.jetty.addConnector(
                  (server, http) -> Connections.connector(server, http, access));
              config.jetty.modifyServer(
                  server -> Connections.endGracefully(server, access.limits()));
              config.jetty.modifyServer(server -> observe(server, operation.metrics()));
              Routes routes = configure(config, archive, communities, access);
              new OperatorRoutes(archive, operation.isReady(), operation.metrics(), access.token())
                  .addTo(routes);
              paths.addAll(routes.paths());
              postPaths.addAll(routes.postPaths());
            });
    JavalinLogger.enabled = false; // it logs what it throws as well
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      throw cannotListen(access, e);
    } finally {
      JavalinLogger.enabled = true;
    }
    URI address = addressOf(access.host(), javalin.port());
    return new FangzhiServer(javalin, address, operation, paths, postPaths);
  }

  private static BindException cannotListen(Access access, JavalinBindException cause) {
    String where = "can't listen on port " + access.port() + " of " + access.host();
    BindException exception = new BindException(where + ": " + reason(cause));
    exception.initCause(cause);
    return exception;
  }

  /** The system's own words, such as Address already in use; they lie deepest. */
  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? String.valueOf(failure.getMessage()) : reason(cause);
  }

  private static URI addressOf(String host, int port) {
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
  }

  private static Routes configure(
      JavalinConfig config, ArchiveSearcher archive, Communities communities, Access access) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JacksonMapper());
    config.jetty.modifyHttpConfiguration(Connections::configure);

    StaticFiles files = new StaticFiles();
    Templates templates = new Templates(files);
    ErrorAnswers errors = new ErrorAnswers(templates);
    config.jetty.modifyServer(server -> server.setErrorHandler(errors.ofTheConnection()));
    config.router.javaLangErrorHandler(errors::answer);
    config.routes.before(ResponseHeaders::set);
    RequestTracing.markLogs(config.routes);
    config.routes.before(new OwnSite(access)::check);
    Gates gates = new Gates(access.limits());
    Routes routes = new Routes(config.routes, gates);
    routes.add("/static/{name}", Cost.NONE, files::answer);
    NothingFound nothingFound = new NothingFound(archive, communities);
    new Api(archive, nothingFound).addTo(routes);
    new Exports(archive).addTo(routes);
    new SearchFeed(archive).addTo(routes);
    People people = new People(archive);
    StartPage start = new StartPage(archive, communities, templates);
    new Pages(archive, communities, people, nothingFound, start, templates).addTo(routes);
    new ArticlePages(archive, communities, templates).addTo(routes);
    new FacetPages(archive, templates).addTo(routes);
    new DayPages(archive, templates).addTo(routes);
    new CommunityApi(communities).addTo(routes);
    new CommunityPages(communities, templates).addTo(routes);
    new PeopleApi(people).addTo(routes);
    new SuggestApi(new Suggestions(archive, communities)).addTo(routes);
    new PersonPages(people, communities, templates).addTo(routes);
    DuplicateDesk desk = new DuplicateDesk(archive);
    DraftReader drafts = new DraftReader(communities::gazetteer);
    new DuplicateApi(desk, drafts, gates).addTo(routes);
    new DuplicatePages(archive, desk, drafts, gates, templates).addTo(routes);
    new DuplicateReportPages(archive, templates, DuplicateReportPages.MAX_COMPARING).addTo(routes);
    Languages.addTo(routes);
    new StatusPages(archive, templates).addTo(routes);
    new HelpPages(archive, templates).addTo(routes);
    new ApiDocument(templates).addTo(routes);
    config.routes.exception(Exception.class, errors::answer);
    // Without a handler of its own Javalin answers these itself.
    config.routes.exception(HttpResponseException.class, errors::answer);
    return routes;
  }

  private static void observe(Server server, Metrics metrics) {
    server.insertHandler(new RequestTracing());
    server.setRequestLog(new FinishedRequests(metrics));
  }

  /** The patterns of the addresses there are, such as /article/{id}. */
  public List<String> routes() {
    return routes;
  }

  /** The addresses that take something by POST. */
  List<String> postRoutes() {
    return postRoutes;
  }

  /** Where the server answers, such as http://127.0.0.1:7070. */
  public URI address() {
    return address;
  }

  /** Tells those who ask whether the server wants requests that now it does. */
  public void becomeReady() {
    operation.isReady().set(true);
  }

  /**
   * Takes nothing more, waits for what was begun as long as the limits say, cuts off what is left
   * then, and stops.
   */
  @Override
  public void close() {
    operation.isReady().set(false);
    JavalinLogger.enabled = false; // it logs what it throws as well
    try {
      javalin.stop();
    } catch (JavalinException e) {
      LOG.warn("what went on for too long was cut off ({})", String.valueOf(e.getCause()));
    } finally {
      JavalinLogger.enabled = true;
      operation.metrics().close();
    }
  }
}
