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
 * @param adding them, before the commit
 * @param committing them, which is also when Fangzhi joins and groups
 * @param bytes of the index
 * @param hits how many articles hold each of the texts that were checked
 */
record Writing(int articles, Time adding, Time committing, long bytes, Map<String, Long> hits) {
  private static final String BEGINNING = "measured ";

  /** Seconds, and processor seconds of all threads. */
  record Time(double seconds, double cpuSeconds) {
    Time plus(Time more) {
      return new Time(seconds + more.seconds, cpuSeconds + more.cpuSeconds);
    }

    Time minus(Time less) {
      return new Time(seconds - less.seconds, cpuSeconds - less.cpuSeconds);
    }
  }

  Time time() {
    return adding.plus(committing);
  }

  /**
   * Makes sure that another index holds as many articles and answers alike.
   *
   * @throws IllegalStateException if it doesn't
   */
  void requireSame(String name, Writing other) {
    if (articles != other.articles) {
      throw new IllegalStateException(
          name + ": " + other.articles + " articles instead of " + articles);
    }
    hits.forEach(
        (text, number) -> {
          if (!number.equals(other.hits.get(text))) {
            throw new IllegalStateException(
                name + " finds " + text + " in " + other.hits.get(text) + " instead of " + number);
          }
        });
  }

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
