package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fangzhi.export.ExportFormat;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Javalin server;

  /** Answers with so many characters, then the disk fails. */
  @BeforeAll
  static void start() {
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(
                  "/{chars}",
                  context ->
                      new Download(context, ExportFormat.CSV, "")
                          .send(
                              out -> {
                                out.write("a".repeat(Integer.parseInt(context.pathParam("chars"))));
                                throw new IOException("disk");
                              }));
              config.routes.exception(
                  IOException.class, (e, context) -> context.status(500).result(e.getMessage()));
            });
    server.start("127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static HttpRequest request(int chars, String encoding) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/" + chars))
        .header("Accept-Encoding", encoding)
        .build();
  }

  @ParameterizedTest
  @CsvSource({"33000,identity", "33000,gzip", "50000000,identity", "50000000,gzip"})
  void fileThatBreaksOffCannotBeTakenForWhole(int chars, String encoding) {
    assertThrows(
        IOException.class, () -> CLIENT.send(request(chars, encoding), BodyHandlers.ofByteArray()));
  }

  @Test
  void failureBeforeTheFirstByteIsAnError() throws Exception {
    var answer = CLIENT.send(request(10, "identity"), BodyHandlers.ofString());
    assertEquals(500, answer.statusCode());
    assertEquals("disk", answer.body());
    assertEquals(java.util.Optional.empty(), answer.headers().firstValue("Content-Disposition"));
  }
}
