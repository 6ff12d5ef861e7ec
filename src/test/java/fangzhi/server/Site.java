package fangzhi.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.SourceUpdate;
import fangzhi.model.ArchivedArticle;
import fangzhi.place.Gazetteer;
import fangzhi.place.ShippedPlaces;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real server on any free port over a real index of a few articles, and its client. */
final class Site implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What takes longer than this hangs. */
  private static final int TIMEOUT_MILLIS = 30_000;

  private final ArchiveSearcher archive;
  private final FangzhiServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Site(ArchiveSearcher archive, FangzhiServer server) {
    this.archive = archive;
    this.server = server;
  }

  static Site of(Path folder, List<ArchivedArticle> articles) throws IOException {
    return of(folder, ShippedPlaces.GAZETTEER, articles);
  }

  static Site of(Path folder, Gazetteer gazetteer, List<ArchivedArticle> articles)
      throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      try (SourceUpdate update = writer.begin("a.txt", "a.txt", "0")) {
        for (ArchivedArticle article : articles) {
          update.add(article);
        }
        update.finish();
      }
      writer.commit();
    }
    return of(ArchiveSearcher.open(folder), gazetteer);
  }

  /** Over an archive that is there; it is closed with the site. */
  static Site of(ArchiveSearcher archive, Gazetteer gazetteer) throws IOException {
    return of(archive, gazetteer, Limits.ofThisMachine().withAnyShare());
  }

  static Site of(ArchiveSearcher archive, Gazetteer gazetteer, Limits limits) throws IOException {
    Communities communities = new Communities(archive, gazetteer);
    FangzhiServer server =
        FangzhiServer.start(archive, communities, Access.to("127.0.0.1", 0).with(limits));
    server.becomeReady();
    return new Site(archive, server);
  }

  /** Breaks the archive under the running server. */
  void breakArchive() throws IOException {
    archive.close();
  }

  URI address() {
    return server.address();
  }

  /** The patterns of all addresses there are. */
  List<String> routes() {
    return server.routes();
  }

  /** The addresses that take something by POST. */
  List<String> postRoutes() {
    return server.postRoutes();
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(server.address() + path)).build());
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  /** What the server says to a request line no proper client would send. */
  String raw(String requestLine) throws IOException {
    return raw(requestLine, "");
  }

  /** The same with a body. */
  String raw(String requestLine, String body) throws IOException {
    return exchange(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body);
  }

  /** All that the server says to some text until it ends the connection. */
  String exchange(String sent) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  JsonNode json(String path) throws Exception {
    return MAPPER.readTree(get(path).body());
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    return MAPPER.readTree(answer.body());
  }

  /** A value written with single quotes for double ones. */
  static JsonNode jsonOf(String text) throws IOException {
    return MAPPER.readTree(text.replace('\'', '"'));
  }

  Document page(String path) throws Exception {
    return Jsoup.parse(get(path).body(), server.address() + path);
  }

  /** The client goes first: a server that ends waits for connections that are kept open. */
  @Override
  public void close() throws IOException {
    client.shutdownNow();
    server.close();
    archive.close();
  }
}
