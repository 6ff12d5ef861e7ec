package fangzhi.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;

/** Adds addresses to the server. All of them are for reading: GET, and HEAD with its headers. */
final class Routes {
  /** The methods of every address. */
  static final String METHODS = "GET, HEAD";

  private final RoutesConfig routes;
  private final List<String> paths = new ArrayList<>();

  Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  void add(String path, Handler handler) {
    paths.add(path);
    routes.get(path, handler);
    // Without a handler of its own Javalin answers HEAD by 200, whatever GET would say.
    routes.head(path, handler);
  }

  /** The patterns added, such as /article/{id}. */
  List<String> paths() {
    return List.copyOf(paths);
  }
}
