package fangzhi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.search.Facet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A server that questions are put to over HTTP, its connections kept open. The requests are made
 * beforehand, so that asking costs little.
 */
final class Asked implements OpenLoop.Server<Question>, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Question, HttpRequest> requests = new HashMap<>();
  private final Function<JsonNode, Answer> reading;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Asked(
      List<Question> questions,
      Function<Question, HttpRequest> request,
      Function<JsonNode, Answer> reading) {
    questions.forEach(question -> requests.computeIfAbsent(question, request));
    this.reading = reading;
  }

  /**
   * What has to be equal, whoever answers.
   *
   * @param counts by facet and value, only of what is listed; months left out, which Fangzhi counts
   *     whatever days are chosen
   */
  record Answer(long total, Map<String, Long> counts) {
    /**
     * How many counts are in both answers.
     *
     * @throws IllegalStateException if one of them or the total differs
     */
    int requireSame(Question question, Answer other) {
      Map<String, Long> both = new TreeMap<>(counts);
      both.keySet().retainAll(other.counts.keySet());
      if (total != other.total || !other.counts.entrySet().containsAll(both.entrySet())) {
        throw new IllegalStateException(question + ": " + this + " and " + other);
      }
      return both.size();
    }
  }

  static Asked fangzhi(URI address, List<Question> questions) {
    return new Asked(
        questions,
        question -> HttpRequest.newBuilder(address.resolve(question.path())).build(),
        answer -> new Answer(answer.path("total").asLong(-1), fangzhiCounts(answer)));
  }

  private static Map<String, Long> fangzhiCounts(JsonNode answer) {
    Map<String, Long> counts = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      for (JsonNode value : answer.path("facets").path(facet.parameter())) {
        if (facet != Facet.MONTH) {
          counts.put(facet + " " + value.path("value").asText(), value.path("count").asLong());
        }
      }
    }
    return counts;
  }

  static Asked openSearch(URI address, List<Question> questions) {
    return new Asked(
        questions,
        question ->
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question.openSearch().toString()))
                .build(),
        answer -> new Answer(OpenSearch.total(answer), openSearchCounts(answer)));
  }

  private static Map<String, Long> openSearchCounts(JsonNode answer) {
    Map<String, Long> counts = new TreeMap<>();
    for (Facet facet : Facet.values()) {
      JsonNode counted = answer.path("aggregations").path(facet.parameter());
      JsonNode values = counted.has("counts") ? counted.path("counts") : counted;
      for (JsonNode value : values.path("buckets")) {
        if (facet != Facet.MONTH) {
          counts.put(facet + " " + value.path("key").asText(), value.path("doc_count").asLong());
        }
      }
    }
    return counts;
  }

  /** One answer, read. */
  Answer answer(Question question) throws IOException {
    return reading.apply(JSON.readTree(send(question).join()));
  }

  /** Asks the questions in turn, one after another on each processor, for that long. */
  void warmUp(List<Question> questions, Duration duration) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long end = System.nanoTime() + duration.toNanos();
    Threads.runOnAllCores(
        () -> {
          while (System.nanoTime() < end) {
            send(questions.get(next.getAndIncrement() % questions.size())).join();
          }
        });
  }

  @Override
  public CompletableFuture<byte[]> send(Question question) {
    return http.sendAsync(
            Objects.requireNonNull(requests.get(question)), HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(Asked::body);
  }

  private static byte[] body(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      throw new UncheckedIOException(
          new IOException(
              answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8)));
    }
    return answer.body();
  }

  @Override
  public void close() {
    http.close();
  }
}
