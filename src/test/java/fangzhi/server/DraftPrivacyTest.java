package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A draft is unpublished: nobody but its sender may learn of it. */
class DraftPrivacyTest {
  /** Stands in every draft sent here and nowhere else. */
  private static final String SECRET = "未刊内容" + "甲乙丙丁" + "子丑寅卯";

  private static final String DRAFT = SECRET + "。" + Drafts.STREET;

  private Site site;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Drafts.archive());
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  /** Requests of every way to be answered or refused. */
  private List<HttpRequest> requests() {
    String tooLong = SECRET.repeat(DraftText.MAX_CHARS / SECRET.length() + 1);
    List<HttpRequest> requests = new ArrayList<>();
    requests.add(Drafts.request(site, "application/json", Drafts.json(DRAFT)));
    requests.add(Drafts.request(site, "text/plain", DRAFT));
    requests.add(Drafts.request(site, "application/json", "{\"text\": " + SECRET));
    requests.add(Drafts.request(site, "application/json", "{\"" + SECRET + "\": 1}"));
    requests.add(Drafts.request(site, "application/json", Drafts.json(tooLong)));
    requests.add(Drafts.request(site, "application/" + "xml", DRAFT));
    requests.add(Drafts.request(site, "text/plain", DRAFT + "\0"));
    requests.add(Drafts.form(site, DRAFT, ""));
    requests.add(Drafts.form(site, DRAFT, SECRET));
    requests.add(Drafts.form(site, tooLong, ""));
    requests.add(Drafts.upload(site, SECRET + ".txt", Drafts.bytes(DRAFT)));
    requests.add(Drafts.upload(site, SECRET + ".pdf", Drafts.bytes("%PDF-" + DRAFT)));
    requests.add(Drafts.upload(site, "a.jsonl", Drafts.bytes("{\"body\": " + SECRET)));
    return requests;
  }

  @Test
  void noAnswerMayBeKeptOrToldToAnotherSite() throws Exception {
    List<HttpRequest> requests = new ArrayList<>(requests());
    requests.add(HttpRequest.newBuilder(site.address().resolve("/duplicates")).build());
    for (HttpRequest request : requests) {
      HttpResponse<String> answer = site.send(request);
      assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"));
      assertEquals(List.of("same-origin"), answer.headers().allValues("Referrer-Policy"));
      assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
      assertTrue(answer.headers().firstValue("ETag").isEmpty());
      assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }
  }

  /** What a foreign page posts isn't taken, and what is answered it can't read. */
  @Test
  void anotherSiteMayReadNothing() throws Exception {
    for (String path : List.of("/duplicates", "/api/v1/duplicates")) {
      HttpRequest preflight =
          HttpRequest.newBuilder(site.address().resolve(path))
              .header("Origin", "https://elsewhere.example")
              .header("Access-Control-Request-Method", "POST")
              .method("OPTIONS", BodyPublishers.noBody())
              .build();
      HttpResponse<String> refused = site.send(preflight);
      assertEquals(405, refused.statusCode());
      assertNoSharing(refused);
      HttpRequest post =
          HttpRequest.newBuilder(site.address().resolve(path))
              .header("Origin", "https://elsewhere.example")
              .header("Content-Type", "text/plain")
              .POST(BodyPublishers.ofString(DRAFT))
              .build();
      HttpResponse<String> answer = site.send(post);
      assertEquals(403, answer.statusCode());
      assertNoSharing(answer);
    }
  }

  private static void assertNoSharing(HttpResponse<String> answer) {
    assertTrue(
        answer.headers().map().keySet().stream()
            .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-")),
        answer.headers().toString());
  }

  @Test
  void theFormSendsTheDraftInABodyAndRemembersNothing() throws Exception {
    Document page = site.page("/duplicates");
    assertEquals("post", page.select(".deskform").attr("method"));
    assertEquals("multipart/form-data", page.select(".deskform").attr("enctype"));
    assertEquals("/duplicates", page.select(".deskform").attr("action"));
    assertEquals("off", page.select(".deskform").attr("autocomplete"));
    assertEquals("off", page.select("textarea").attr("autocomplete"));
    assertEquals("false", page.select("textarea").attr("spellcheck"));
  }

  @Test
  void noAddressAndNoTitleHoldsTheDraft() throws Exception {
    Document page = Jsoup.parse(site.send(Drafts.form(site, DRAFT, "")).body());
    assertTrue(page.text().contains(SECRET));
    assertEquals("查重 · 方志", page.title());
    for (String address : page.select("[href], [src], [action]").eachAttr("abs:href")) {
      assertFalse(address.contains("%"), address);
    }
  }

  @Test
  void noLogLineHoldsTheDraft() throws Exception {
    assertFalse(logged(this::sendAll).contains(SECRET));
  }

  @Test
  void noLogLineHoldsTheDraftWhenTheArchiveBreaks() throws Exception {
    site.breakArchive();
    String log =
        logged(
            () -> {
              assertEquals(500, Drafts.check(site, DRAFT).statusCode());
              assertEquals(500, site.send(Drafts.form(site, DRAFT, "")).statusCode());
              sendAll();
            });
    assertTrue(log.contains("POST /api/v1/duplicates failed"), log);
    assertTrue(log.contains("AlreadyClosedException"), log);
    assertFalse(log.contains(SECRET), log);
  }

  private void sendAll() throws Exception {
    for (HttpRequest request : requests()) {
      site.send(request);
    }
  }

  private interface Steps {
    void run() throws Exception;
  }

  /** What goes to the log meanwhile; it is written to standard error. */
  private static String logged(Steps steps) throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      steps.run();
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theLibrariesLogNoRequests() {
    for (String name :
        List.of(
            "org.eclipse.jetty",
            "org.eclipse.jetty.server.HttpChannel",
            "org.eclipse.jetty.http.MultiPart",
            "org.eclipse.jetty.server.RequestLog",
            "io.javalin.Javalin",
            "fangzhi.server.ErrorAnswers")) {
      assertFalse(LoggerFactory.getLogger(name).isInfoEnabled(), name);
    }
  }

  @Test
  void aFailureIsLoggedWithItsKindAndPlaceOnly() {
    Throwable failure =
        new IllegalStateException(SECRET, new IOException("in " + SECRET, new Error(SECRET)));
    StringWriter log = new StringWriter();
    Unquoted.of(failure).printStackTrace(new PrintWriter(log));
    assertFalse(log.toString().contains(SECRET), log.toString());
    for (String part :
        List.of("IllegalStateException", "java.io.IOException", "java.lang.Error", "aFailureIs")) {
      assertTrue(log.toString().contains(part), log.toString());
    }
  }

  @Test
  void anUploadIsNeverWrittenToTheDisk() throws Exception {
    Instant start = Instant.now();
    String large = (DRAFT + "\n").repeat(3_000);
    assertTrue(Drafts.bytes(large).length < 2 << 20);
    assertEquals(200, site.send(Drafts.upload(site, "a.txt", Drafts.bytes(large))).statusCode());
    List<Path> written = new ArrayList<>();
    for (Path folder : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of(""))) {
      addThoseHoldingTheDraft(folder, FileTime.from(start), written);
    }
    assertEquals(List.of(), written);
  }

  private static void addThoseHoldingTheDraft(Path folder, FileTime since, List<Path> found)
      throws IOException {
    byte[] secret = Drafts.bytes(SECRET);
    Files.walkFileTree(
        folder,
        java.util.Set.of(),
        3,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && attributes.lastModifiedTime().compareTo(since) >= 0
                && holds(file, secret)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean holds(Path file, byte[] secret) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i + secret.length <= bytes.length; i++) {
        if (Arrays.equals(bytes, i, i + secret.length, secret, 0, secret.length)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false; // gone again, so not kept
    }
  }
}
