package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are held at work as long as the test likes. */
class OverloadTest {
  private final Semaphore done = new Semaphore(0);
  private final Semaphore begun = new Semaphore(0);
  private final HttpClient client = HttpClient.newHttpClient();
  private Javalin server = Javalin.create();

  private void start(int atWork, int line, Duration patience) {
    Limits limits =
        Limits.ofThisMachine()
            .withAnyShare()
            .withSearches(atWork, line, patience)
            .withExports(1)
            .withDrafts(1, 1);
    ErrorAnswers errors = new ErrorAnswers(new Templates(new StaticFiles()));
    server =
        Javalin.create(
                config -> {
                  config.jsonMapper(new JacksonMapper());
                  config.jetty.modifyServer(jetty -> jetty.insertHandler(new RequestTracing()));
                  Routes routes = new Routes(config.routes, new Gates(limits));
                  routes.add("/api/held", this::hold);
                  routes.add("/held", this::hold);
                  routes.add("/free", Cost.NONE, context -> context.result("free"));
                  routes.add("/broken", OverloadTest::fail);
                  routes.add("/export", Cost.EXPORT, this::hold);
                  routes.post("/draft", this::hold);
                  config.routes.exception(Exception.class, errors::answer);
                })
            .start("127.0.0.1", 0);
  }

  private void hold(Context context) throws InterruptedException {
    begun.release();
    done.acquire();
    context.result("done");
  }

  private static void fail(Context context) {
    throw new IllegalStateException("broken on purpose: " + context.path());
  }

  @AfterEach
  void stop() {
    done.release(1_000);
    client.close();
    server.stop();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private List<CompletableFuture<HttpResponse<String>>> ask(String path, int number) {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      answers.add(client.sendAsync(request(path).build(), BodyHandlers.ofString()));
    }
    return answers;
  }

  /** How many were refused, of requests that are all answered once those at work may end. */
  private static long refused(List<CompletableFuture<HttpResponse<String>>> answers) {
    return answers.stream().filter(answer -> answer.join().statusCode() == 503).count();
  }

  @Test
  void whatIsTooMuchIsRefusedAtOnceAndAllOthersAreAnswered() throws Exception {
    start(2, 3, Duration.ofMinutes(1));
    List<CompletableFuture<HttpResponse<String>>> answers = ask("/api/held", 12);
    Semaphore back = new Semaphore(0);
    List<CompletableFuture<Void>> told =
        answers.stream().map(answer -> answer.thenRun(back::release)).toList();
    back.acquire(7); // while none of the others is done
    done.release(5);
    assertEquals(7, refused(answers));
    assertEquals(5, begun.availablePermits());
    told.forEach(CompletableFuture::join);
  }

  @Test
  void whoWaitsTooLongIsRefused() throws Exception {
    start(1, 5, Duration.ofMillis(50));
    List<CompletableFuture<HttpResponse<String>>> held = ask("/api/held", 1);
    begun.acquire();
    assertEquals(503, get("/api/held").statusCode());
    done.release();
    assertEquals(0, refused(held));
    done.release();
    assertEquals(200, get("/api/held").statusCode());
  }

  @Test
  void noKindOfRequestKeepsAnotherOut() throws Exception {
    start(1, 0, Duration.ZERO);
    List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>(ask("/export", 1));
    begun.acquire();
    HttpRequest draft = request("/draft").POST(HttpRequest.BodyPublishers.ofString("")).build();
    held.add(client.sendAsync(draft, BodyHandlers.ofString()));
    begun.acquire();
    held.addAll(ask("/held", 1));
    begun.acquire();
    for (String path : List.of("/held", "/export")) {
      assertEquals(503, get(path).statusCode(), path);
    }
    assertEquals(503, client.send(draft, BodyHandlers.ofString()).statusCode());
    assertEquals(200, get("/free").statusCode());
    done.release(3);
    assertEquals(0, refused(held));
  }

  @Test
  void aHandlerThatFailsMakesRoom() throws Exception {
    start(1, 0, Duration.ZERO);
    for (int i = 0; i < 3; i++) {
      assertEquals(500, get("/broken").statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/held, zh, '{\"error\":{\"message\":\"现在来的请求太多，服务器没有受理这一次。请过 2 秒再试。\"}}'",
    "/api/held, en, 'Try again in 2 seconds.\"}}'",
    "/held, zh, >服务器正忙</h1>",
    "/held, en, >The server is busy</h1>"
  })
  void aRefusalSaysInTheCallersFormAndLanguageWhenToComeBack(
      String path, String language, String words) throws Exception {
    start(1, 0, Duration.ZERO);
    List<CompletableFuture<HttpResponse<String>>> held = ask("/held", 1);
    begun.acquire();
    HttpRequest request = request(path).header("Cookie", "lang=" + language).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertEquals(503, answer.statusCode());
    assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
    assertTrue(answer.body().contains(words), answer.body());
    done.release();
    assertEquals(0, refused(held));
  }
}
