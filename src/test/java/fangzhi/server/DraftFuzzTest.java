package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Posts generated bodies to the desk, most of them broken: none may end in a 5xx or in an answer
 * that isn't well-formed. {@code -Dfuzz.seed} and {@code -Dfuzz.drafts} choose others and more.
 */
class DraftFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20261121);
  private static final int DRAFTS = Integer.getInteger("fuzz.drafts", 400);

  private static final String API = "/api/v1/duplicates";
  private static final List<String> API_TYPES =
      List.of("application/json", "application/json", "text/plain");
  private static final List<String> FORM_TYPES =
      List.of("multipart/form-data; boundary=b", "multipart/form-data; boundary=b; charset=nope");
  private static final List<String> OTHER_TYPES =
      List.of(
          "multipart/form-data; boundary=\"",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "text/plain; charset=nope",
          "application/json; charset=\"",
          "text/html;;;=");
  private static final List<String> PARTS =
      List.of(
          "{",
          "}",
          "[",
          "\"",
          "{\"text\":\"",
          "\"}",
          "\\u0000",
          "\\ud800",
          "\\",
          "null",
          ",\"date\":\"2024-05-16\"",
          "\r\n",
          "--b",
          "--b--",
          "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n",
          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n",
          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n",
          "Content-Transfer-Encoding: base64\r\n",
          "Content-Type: text/plain; charset=nope\r\n",
          "--b\r\nContent-Disposition: form-data; name=\"_charset_\"\r\n\r\nnope\r\n",
          "<html><body><p>",
          "%PDF-",
          "\u001f\u008b",
          "\u0000",
          "\uFEFF",
          "\uFFFF",
          "😀",
          "一",
          "，",
          Drafts.STREET,
          Drafts.ORCHARD,
          "高质量发展".repeat(50));

  private final Random random = new Random(SEED);
  private final ObjectMapper mapper = new ObjectMapper();
  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

  @Test
  void everyBodyIsAnsweredOrRefused(@TempDir Path folder) throws Exception {
    System.out.println("fuzz.seed " + SEED + ", fuzz.drafts " + DRAFTS);
    try (Site site = Site.of(folder, Drafts.archive())) {
      for (int i = 0; i < DRAFTS; i++) {
        String path = random.nextBoolean() ? "/duplicates" : API;
        String type = type(path);
        byte[] body = body();
        HttpRequest request =
            HttpRequest.newBuilder(site.address().resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        check(site.send(request), path, "draft " + i + " of seed " + SEED + ": " + type);
      }
      assertEquals(200, Drafts.check(site, Drafts.STREET).statusCode());
    }
    System.out.println("answers by status: " + statuses);
    assertTrue(statuses.containsKey(200) && statuses.containsKey(400), statuses.toString());
  }

  @Test
  void whatItSaysOfItselfIsTakenOrRefused(@TempDir Path folder) throws Exception {
    try (Site site = Site.of(folder, Drafts.archive())) {
      for (String path : List.of("/duplicates", API)) {
        for (String type : OTHER_TYPES) {
          assertEquals(415, post(site, path, "Content-Type", type), path + " " + type);
        }
        String own = path.equals(API) ? API_TYPES.getLast() : FORM_TYPES.getLast();
        int plain = post(site, path, "Content-Type", own, "Content-Encoding", "identity");
        assertEquals(path.equals(API) ? 200 : 400, plain, "no form, but of a type that is taken");
        for (String packed : List.of("gzip", "br", "nope")) {
          int status = post(site, path, "Content-Type", own, "Content-Encoding", packed);
          assertEquals(415, status, path + " " + packed);
        }
      }
    }
  }

  private static int post(Site site, String path, String... headers) throws Exception {
    return site.send(
            HttpRequest.newBuilder(site.address().resolve(path))
                .headers(headers)
                .POST(BodyPublishers.ofString(Drafts.STREET))
                .build())
        .statusCode();
  }

  private void check(HttpResponse<String> answer, String path, String shown) throws Exception {
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    assertTrue(
        List.of(200, 400, 413, 415).contains(answer.statusCode()),
        shown + " → " + answer.statusCode());
    if (path.startsWith("/api/")) {
      assertTrue(mapper.readTree(answer.body()).isObject(), shown);
    } else {
      Document page = Jsoup.parse(answer.body());
      assertTrue(answer.body().strip().endsWith("</html>"), shown);
      assertEquals(1, page.select("main").size(), shown);
      assertTrue(page.select("script:not([src])").isEmpty(), shown);
    }
  }

  private String type(String path) {
    List<String> right = path.equals(API) ? API_TYPES : FORM_TYPES;
    List<String> types = random.nextInt(10) == 0 ? OTHER_TYPES : right;
    return types.get(random.nextInt(types.size()));
  }

  private byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int parts = random.nextInt(12); parts > 0; parts--) {
      if (random.nextInt(20) == 0) {
        byte[] noise = new byte[random.nextInt(50)];
        random.nextBytes(noise);
        body.writeBytes(noise);
      } else {
        String part = PARTS.get(random.nextInt(PARTS.size()));
        body.writeBytes(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    return body.toByteArray();
  }
}
