package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client needn't fetch: what it has, and what compression leaves out. */
class CachingTest {
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Stories.ALL);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=", "/article/lanterns", "/community", "/help", "/status"})
  void pageThatIsTheSameIsNotSentAgain(String path) throws Exception {
    HttpResponse<String> first = get(path);
    String tag = header(first, "ETag");
    assertTrue(tag.matches("W/\"[0-9a-f]{16}\""), tag);
    HttpResponse<String> again = get(path, "If-None-Match", "\"other\", " + tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header(again, "ETag"));
    assertEquals(header(first, "Vary"), header(again, "Vary"));
    assertEquals(200, get(path, "If-None-Match", "\"other\"").statusCode());
  }

  @Test
  void pageOfEachLanguageHasATagOfItsOwn() throws Exception {
    HttpResponse<String> chinese = get("/help", "Accept-Language", "zh");
    HttpResponse<String> english = get("/help", "Accept-Language", "en");
    assertNotEquals(header(chinese, "ETag"), header(english, "ETag"));
    assertEquals("Accept-Language, Cookie, Accept-Encoding", header(english, "Vary"));
    String known = header(chinese, "ETag");
    assertEquals(200, get("/help", "Accept-Language", "en", "If-None-Match", known).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/duplicates", "/nothing", "/?size=none"})
  void errorsAndTheDeskHaveNoTag(String path) throws Exception {
    assertEquals("", header(get(path), "ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=",
        "/article/lanterns",
        "/static/fangzhi.css",
        "/static/suggest.js",
        "/api/v1/openapi.json"
      })
  void longTextIsCompressedForThoseWhoTakeIt(String path) throws Exception {
    HttpResponse<byte[]> compressed = bytes(path, "gzip");
    assertEquals(List.of("gzip"), compressed.headers().allValues("Content-Encoding"), path);
    byte[] plain = bytes(path, "identity").body();
    assertEquals(200, compressed.statusCode());
    assertTrue(compressed.body().length < plain.length * 2 / 3, path);
    String text = gunzipped(compressed.body());
    assertEquals(new String(plain, StandardCharsets.UTF_8), text);
  }

  @Test
  void shortTextIsSentAsItIs() throws Exception {
    HttpResponse<byte[]> answer = bytes("/healthz", "gzip");
    assertEquals(List.of(), answer.headers().allValues("Content-Encoding"));
  }

  /** The compressor would keep what is written until there is more. */
  @Test
  void whatIsSentAsItIsWrittenIsNotCompressed() throws Exception {
    HttpResponse<byte[]> answer = bytes("/duplicates/report", "gzip");
    assertEquals(List.of(), answer.headers().allValues("Content-Encoding"));
  }

  private static String gunzipped(byte[] bytes) throws Exception {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static HttpResponse<byte[]> bytes(String path, String encoding) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request(path, "Accept-Encoding", encoding), BodyHandlers.ofByteArray());
    }
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    return site.send(request(path, headers));
  }

  private static HttpRequest request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address() + path));
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
