package fangzhi.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds addresses to the server. Nearly all are for reading: GET, and HEAD with its headers; what
 * must not stand in an address is sent by POST.
 */
final class Routes {
  private final RoutesConfig routes;
  private final Gates gates;
  private final List<String> paths = new ArrayList<>();
  private final List<String> postPaths = new ArrayList<>();

  Routes(RoutesConfig routes, Gates gates) {
    this.routes = routes;
    this.gates = gates;
  }

  /** Adds an address that costs what most do. */
  void add(String path, Handler handler) {
    add(path, Cost.SOME, handler);
  }

  void add(String path, Cost cost, Handler handler) {
    Handler admitted = gates.before(cost, handler);
    paths.add(path);
    Handler traced = traced(path, admitted);
    routes.get(path, traced);
    // Without a handler of its own Javalin answers HEAD by 200, whatever GET would say.
    routes.head(path, traced);
  }

  /** Adds an address that takes something unpublished: its answers are kept by no cache. */
  void post(String path, Handler handler) {
    Handler admitted = gates.before(Cost.DRAFT, handler);
    postPaths.add(path);
    Handler unkept =
        context -> {
          ResponseHeaders.forbidStoring(context);
          admitted.handle(context);
        };
    routes.post(path, traced(path, unkept));
  }

  private static Handler traced(String path, Handler handler) {
    return context -> {
      Trace.of(context).takenBy(path);
      handler.handle(context);
    };
  }

  /** The patterns that are read, such as /article/{id}. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  /** The addresses that take something. */
  List<String> postPaths() {
    return List.copyOf(postPaths);
  }
}
