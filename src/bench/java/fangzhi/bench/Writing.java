package fangzhi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long it took to write articles that lay ready in memory.
 *
 * @param seconds to add them and to commit, and of these
 * @param commitSeconds to commit, which is also when Fangzhi joins and groups
 * @param cpuSeconds processor time of both
 * @param bytes of the index
 * @param hits how many articles hold each of the texts that were checked
 */
record Writing(
    int articles,
    double seconds,
    double commitSeconds,
    double cpuSeconds,
    long bytes,
    Map<String, Long> hits) {
  private static final String BEGINNING = "measured ";

  /** Adds one article. */
  interface Sink<T> {
    void add(T article) throws IOException;
  }

  /** Adds articles with as many threads as there are processors, each taking the next one. */
  static <T> void addAll(List<T> articles, Sink<T> sink) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Runnable adding =
        () -> {
          for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
            try {
              sink.add(articles.get(i));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    Threads.runOnAllCores(adding);
  }

  /** Prints it for the process that waits. */
  void print() throws IOException {
    System.out.println(BEGINNING + new ObjectMapper().writeValueAsString(this));
  }

  /** Waits for a process that prints one. */
  static Writing of(JavaProcess process) throws IOException, InterruptedException {
    process.await();
    String json = process.line(BEGINNING).orElseThrow();
    return new ObjectMapper().readValue(json, Writing.class);
  }
}
