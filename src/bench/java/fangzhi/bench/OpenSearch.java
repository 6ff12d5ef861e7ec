package fangzhi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenSearch node in a process of its own, and one index on it; closing ends it. */
final class OpenSearch implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The bulk requests its manual advises: some megabytes. */
  private static final int BULK_DOCUMENTS = 1000;

  private static final byte[] ACTION = "{\"index\":{}}\n".getBytes(StandardCharsets.UTF_8);

  private final JavaProcess process;
  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private OpenSearch(JavaProcess process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a node and waits until it has an address.
   *
   * @param data the folder for what it keeps
   * @param heap such as 1g
   */
  static OpenSearch start(Home home, Path data, String heap)
      throws IOException, InterruptedException {
    Files.createDirectories(data);
    JavaProcess process =
        JavaProcess.start(
            List.of("-Xms" + heap, "-Xmx" + heap),
            home.openSearchClassPath(),
            "OpenSearchNode",
            List.of(data.toString()),
            home.made("opensearch.log"));
    String port = process.awaitLine("port ");
    return new OpenSearch(process, URI.create("http://127.0.0.1:" + port + "/articles"));
  }

  JavaProcess process() {
    return process;
  }

  /** Where searches are sent. */
  URI searchAddress() {
    return URI.create(address + "/_search");
  }

  /** Makes the index, loaded without refreshing as its manual advises. */
  void create() throws IOException, InterruptedException {
    send("PUT", "", OpenSearchMapping.index().toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Waits until the index of an earlier run can be searched. */
  void awaitIndex() throws IOException, InterruptedException {
    URI health = address.resolve("/_cluster/health/articles?wait_for_status=green&timeout=60s");
    answer(HttpRequest.newBuilder(health).GET());
  }

  /** Puts documents in with as many clients as there are processors. */
  void add(List<byte[]> documents) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Threads.runOnAllCores(
        () -> {
          int from = next.getAndAdd(BULK_DOCUMENTS);
          for (; from < documents.size(); from = next.getAndAdd(BULK_DOCUMENTS)) {
            bulk(documents.subList(from, Math.min(documents.size(), from + BULK_DOCUMENTS)));
          }
        });
  }

  /** Makes all that was put in findable and durable. */
  void commit() throws IOException, InterruptedException {
    send("POST", "/_refresh", new byte[0]);
    send("POST", "/_flush", new byte[0]);
  }

  private void bulk(List<byte[]> documents) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (byte[] document : documents) {
      lines.writeBytes(ACTION);
      lines.writeBytes(document);
      lines.write('\n');
    }
    try {
      if (send("POST", "/_bulk", lines.toByteArray()).path("errors").asBoolean(true)) {
        throw new IllegalStateException("OpenSearch refused some documents");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many documents there are. */
  int count() throws IOException, InterruptedException {
    return send("GET", "/_count", new byte[0]).path("count").asInt();
  }

  long bytes() throws IOException, InterruptedException {
    return send("GET", "/_stats/store", new byte[0])
        .at("/_all/primaries/store/size_in_bytes")
        .asLong();
  }

  /** How many articles hold each text literally. */
  Map<String, Long> hits(List<String> texts) throws IOException, InterruptedException {
    Map<String, Long> hits = new TreeMap<>();
    for (String text : texts) {
      ObjectNode body = JSON.createObjectNode().put("size", 0).put("track_total_hits", true);
      body.putObject("query").putObject("match_phrase").put("text_grams", text);
      hits.put(text, total(search(body)));
    }
    return hits;
  }

  JsonNode search(ObjectNode body) throws IOException, InterruptedException {
    return send("POST", "/_search", JSON.writeValueAsBytes(body));
  }

  static long total(JsonNode answer) {
    return answer.at("/hits/total/value").asLong(-1);
  }

  private JsonNode send(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    return answer(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    JsonNode body = JSON.readTree(answer.body());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException("OpenSearch answered " + body);
    }
    return body;
  }

  @Override
  public void close() {
    http.close();
    process.close();
  }
}
