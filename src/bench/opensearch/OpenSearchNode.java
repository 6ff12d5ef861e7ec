import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugin.analysis.smartcn.AnalysisSmartChinesePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One real OpenSearch node of its published artifacts, on the loopback and a free port, which it
 * prints; it runs until it is ended. The argument is the folder for its data.
 */
public final class OpenSearchNode extends Node {
  private static final List<Class<? extends Plugin>> PLUGINS =
      List.of(
          Netty4ModulePlugin.class,
          AnalysisSmartChinesePlugin.class,
          CommonAnalysisModulePlugin.class);

  private OpenSearchNode(Environment environment, Collection<PluginInfo> plugins) {
    super(environment, plugins, true);
  }

  /** Starts the node, prints its HTTP port and waits. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Settings settings =
        Settings.builder()
            .put("path.home", home)
            .put("node.name", "bench")
            .put("discovery.type", "single-node")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "bench");
    Node node =
        new OpenSearchNode(environment, PLUGINS.stream().map(OpenSearchNode::info).toList());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    HttpServerTransport http = node.injector().getInstance(HttpServerTransport.class);
    System.out.println("port " + http.boundAddress().publishAddress().getPort());
    new CountDownLatch(1).await();
  }

  private static PluginInfo info(Class<? extends Plugin> plugin) {
    return new PluginInfo(
        plugin.getName(),
        "on the class path",
        Version.CURRENT.toString(),
        Version.CURRENT,
        Integer.toString(Runtime.version().feature()),
        plugin.getName(),
        null,
        List.of(),
        false);
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (java.io.IOException e) {
      System.err.println("the node can't be closed: " + e.getMessage());
    }
  }
}
