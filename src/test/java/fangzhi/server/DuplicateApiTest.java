package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateApiTest {
  private static final String JSON = "application/json";
  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    site = Site.of(folder, Drafts.archive());
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void theSameTextIsFoundWithItsEvidence() throws Exception {
    HttpResponse<String> answer = Drafts.check(site, Drafts.STREET);
    assertEquals(200, answer.statusCode(), answer.body());
    JsonNode matches = Site.json(answer).path("matches");
    assertEquals(1, matches.size(), answer.body());
    JsonNode match = matches.path(0);
    JsonNode passages = ((com.fasterxml.jackson.databind.node.ObjectNode) match).remove("passages");
    assertEquals(
        Site.jsonOf(
            """
            {'tier': 'same', 'id': 'street', 'headline': '青石巷换了新水管', 'date': '2024-05-16',
             'archiveDate': {'date': '2024-05-16', 'basis': 'printed', 'inferred': false},
             'paper': '方志样报', 'pageNumber': '2', 'url': '/article/street',
             'shareOfDraft': 1.0, 'shareOfMatch': 1.0, 'agrees': null}
            """),
        match);
    assertEquals(Set.of("draft", "match"), names(passages.path(0)));
  }

  @Test
  void anotherReportOfTheHappeningIsFoundWithWhatBothName() throws Exception {
    JsonNode matches = retold(site).path("matches");
    assertEquals(1, matches.size(), matches.toString());
    assertEquals("same-event", matches.path(0).path("tier").asText());
    assertEquals("street", matches.path(0).path("id").asText());
    assertEquals(
        Site.jsonOf(
            """
            {'people': [], 'places': [], 'organisations': [],
             'words': ['青石巷', '翟玉柱', '施工队', '三十八年', '铸铁管']}
            """),
        matches.path(0).path("agrees"));
  }

  /** The answer to another report of a happening. */
  static JsonNode retold(Site site) throws Exception {
    String draft = Drafts.json(Drafts.STREET_RETOLD);
    String dated = draft.replaceFirst("\\}$", ",\"date\":\"2024-05-16\"}");
    return Site.json(Drafts.post(site, JSON, dated));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void offsetsAreUtf16CharactersOfTheTextSentAndOfTheBody() throws Exception {
    String draft = "😀 ＡＢＣ\r\n　　本报讯 " + Drafts.STREET.replace("\n", "\r\n　　") + "\r\n😀𠮷";
    String body = site.json("/api/v1/articles/street").path("body").asText();
    JsonNode match = Site.json(Drafts.check(site, draft)).path("matches").path(0);
    assertEquals("street", match.path("id").asText());
    int compared = 0;
    for (JsonNode passage : match.path("passages")) {
      String here = letters(part(draft, passage.path("draft")));
      assertEquals(letters(part(body, passage.path("match"))), here);
      compared += here.length();
    }
    assertEquals(letters(body).length(), compared);
  }

  @Test
  void editedLettersAreInNoPassage() throws Exception {
    String draft = Drafts.STREET.replace("社区", "小区");
    assertNotEquals(Drafts.STREET, draft);
    JsonNode match = Site.json(Drafts.check(site, draft)).path("matches").path(0);
    String body = site.json("/api/v1/articles/street").path("body").asText();
    for (JsonNode passage : match.path("passages")) {
      assertEquals(
          letters(part(body, passage.path("match"))), letters(part(draft, passage.path("draft"))));
    }
    assertTrue(match.path("passages").size() > 1, match.toString());
  }

  private static String part(String text, JsonNode range) {
    return text.substring(range.path(0).asInt(), range.path(1).asInt());
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Test
  void aTextThatNeverRanFindsNothing() throws Exception {
    HttpResponse<String> answer = Drafts.check(site, "月光洒进空荡荡的仓库，猫头鹰数着屋梁上的灰尘打发时间。");
    assertEquals(200, answer.statusCode());
    assertEquals("{\"matches\":[]}", answer.body());
  }

  @Test
  void plainTextIsTheDraftItself() throws Exception {
    for (String type : new String[] {"text/plain", "text/plain; charset=UTF-8", "TEXT/PLAIN"}) {
      HttpResponse<String> answer = Drafts.post(site, type, "\uFEFF" + Drafts.ORCHARD);
      assertEquals("orchard", Site.json(answer).path("matches").path(0).path("id").asText(), type);
    }
  }

  @Test
  void aDayMayBeGivenWithTheText() throws Exception {
    String body = Drafts.json(Drafts.ORCHARD);
    for (String date : new String[] {"\"2024-05-20\"", "null", "\"\"", "\" \""}) {
      String dated = body.replaceFirst("\\}$", ",\"date\":" + date + "}");
      assertEquals(200, Drafts.post(site, JSON, dated).statusCode(), date);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 1_000, 100_000})
  void oneFormulaRepeatedIsAnswered(int chars) throws Exception {
    String formula = "坚持以人民为中心，推动高质量发展，".repeat(chars / 17 + 1).substring(0, chars);
    assertEquals(200, Drafts.check(site, formula).statusCode());
    assertEquals(200, Drafts.check(site, "发".repeat(chars)).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                              | text | 请求里没有稿件。
          {"date": "2024-05-16"}          | text | 请求里没有稿件。
          {"text": ""}                    | text | 稿件太短，没法比较：里面一个字也没有（标点、空格不算），至少要有 10 个字。
          {"text": "  \\n\\t "}           | text | 稿件太短，没法比较：里面一个字也没有（标点、空格不算），至少要有 10 个字。
          {"text": "，。！？——……《》"}     | text | 稿件太短，没法比较：里面一个字也没有（标点、空格不算），至少要有 10 个字。
          {"text": "三个字"}              | text | 稿件太短，没法比较：只有 3 个字（标点、空格不算），至少要有 10 个字。
          {"text": "一二三四五六七八九。"} | text | 稿件太短，没法比较：只有 9 个字（标点、空格不算），至少要有 10 个字。
          {"text": "青石巷社区的老供水管\\u0000"} | text | 这不是文本：里面有值为 0 的字符，像是二进制文件。
          {"text": 12345678901}           | text | 字段 text 的值要是字符串。
          {"text": null}                  | text | 字段 text 的值要是字符串。
          {"text": ["青石巷社区的老供水管"]} | text | 字段 text 的值要是字符串。
          {"text": "青石巷社区的老供水管", "date": 5} | date | 字段 date 的值要是字符串。
          {"text": "青石巷社区的老供水管", "date": "2024-02-30"} | date | 参数 date 的值“2024-02-30”不能用。
          {"text": "青石巷社区的老供水管", "title": "a"} | title | 没有名为“title”的字段。
          {"Text": "青石巷社区的老供水管"} | Text | 没有名为“Text”的字段。
          ``                              | -    | 请求体要是一个 JSON 对象，如 {"text": "……"}。
          []                              | -    | 请求体要是一个 JSON 对象，如 {"text": "……"}。
          "青石巷社区的老供水管"           | -    | 请求体要是一个 JSON 对象，如 {"text": "……"}。
          {"text": "青石巷社区的老供水管"} {} | - | 请求体要是一个 JSON 对象，如 {"text": "……"}。
          {"text": "青石巷社区的老供水管" | -    | 请求体不是正确的 JSON：读到第 1 行第 22 个字符读不下去了。
          {"text": 青石巷社区的老供水管}   | -    | 请求体不是正确的 JSON：读到第 1 行第 10 个字符读不下去了。
          {"text": "青石巷", "text": "b"} | -    | 请求体不是正确的 JSON：读到第 1 行第 23 个字符读不下去了。
          """)
  void whatCannotBeCheckedIsRefusedWithItsReason(String body, String parameter, String message)
      throws Exception {
    HttpResponse<String> answer = Drafts.post(site, JSON, body == null ? "" : body);
    assertEquals(400, answer.statusCode(), answer.body());
    JsonNode error = Site.json(answer).path("error");
    assertEquals(message, error.path("message").asText());
    assertEquals(parameter.equals("-") ? "" : parameter, error.path("parameter").asText());
  }

  @Test
  void malformedJsonIsToldByLineAndColumn() throws Exception {
    HttpResponse<String> answer = Drafts.post(site, JSON, "{\n\"text\":\n \"青石\n巷\"}");
    assertEquals(400, answer.statusCode());
    assertEquals(
        Site.jsonOf("{'error': {'message': '请求体不是正确的 JSON：读到第 3 行第 5 个字符读不下去了。'}}"),
        Site.json(answer));
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, "text/plain"})
  void bytesThatAreNoUtf8AreRefused(String type) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.address().resolve("/api/v1/duplicates"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xFF, (byte) 0xFE, '}'}))
            .build();
    HttpResponse<String> answer = site.send(request);
    assertEquals(400, answer.statusCode());
    assertEquals(Site.jsonOf("{'error': {'message': '请求体不是正确的 UTF-8 文本。'}}"), Site.json(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/html",
        "application/json; charset=gbk",
        "text/plain; charset=\"GB18030\"",
        "nonsense"
      })
  void otherTypesAreRefused(String type) throws Exception {
    HttpResponse<String> answer = Drafts.post(site, type, Drafts.json(Drafts.STREET));
    assertEquals(415, answer.statusCode());
    assertEquals(
        Site.jsonOf(
            "{'error': {'message': '请求体的类型（Content-Type）要是 application/json 或 text/plain，文字用"
                + " UTF-8。'}}"),
        Site.json(answer));
  }

  @Test
  void aRequestWithoutBodyOrTypeIsRefused() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.address().resolve("/api/v1/duplicates"))
            .POST(BodyPublishers.noBody())
            .build();
    assertEquals(415, site.send(request).statusCode());
  }

  @ParameterizedTest
  @ValueSource(ints = {100_001, 700_000, 10_000_000, 30_000_000})
  void tooLongATextIsRefusedWithTheNumberAllowed(int chars) throws Exception {
    byte[] body = Drafts.bytes("{\"text\":\"" + "a".repeat(chars) + "\"}");
    for (boolean chunked : new boolean[] {false, true}) {
      HttpRequest request =
          HttpRequest.newBuilder(site.address().resolve("/api/v1/duplicates"))
              .header("Content-Type", JSON)
              .POST(
                  chunked
                      ? BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))
                      : BodyPublishers.ofByteArray(body))
              .build();
      HttpResponse<String> answer = site.send(request);
      assertEquals(413, answer.statusCode());
      assertEquals(
          Site.jsonOf(
              """
              {'error': {'parameter': 'text',
                'allowed': '10 个字以上、100000 个字符以下的文本; text of at least 10 letters and at most 100000 characters',
                'message': '稿件太长：一次至多查 100,000 个字符。请分成几段来查。'}}
              """),
          Site.json(answer));
    }
  }

  @Test
  void theLongestTextMayBeWrittenInEscapes() throws Exception {
    String escaped = "\\u706f".repeat(DraftText.MAX_CHARS);
    assertEquals(200, Drafts.post(site, JSON, "{\"text\":\"" + escaped + "\"}").statusCode());
  }

  @Test
  void anEndlessBodyIsReadNoFurtherThanItsLimit() {
    long[] read = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return 'a';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            read[0] += length;
            return length;
          }
        };
    DraftRefusedException refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            DraftRefusedException.class,
            () -> RequestBody.read(endless, 1_000, DraftRefusedException.tooLong()));
    assertEquals(413, refused.status());
    assertTrue(read[0] < 65L << 20, read[0] + " bytes");
  }

  @Test
  void aBrokenOffBodyIsNoErrorOfTheServers() throws Exception {
    String head =
        "POST /api/v1/duplicates HTTP/1.1\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked";
    String answer = site.raw(head, "zz\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void otherMethodsAreRefusedWithTheAllowedOne(String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.address().resolve("/api/v1/duplicates"))
            .method(method, BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = site.send(request);
    assertEquals(405, answer.statusCode());
    assertEquals("POST", answer.headers().firstValue("Allow").get());
    if (!method.equals("HEAD")) {
      assertEquals(Site.jsonOf("{'error': {'message': '这个地址只接受 POST。'}}"), Site.json(answer));
    }
  }

  @Test
  void nothingIsTakenFromTheAddress() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.address().resolve("/api/v1/duplicates?text=abc"))
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofString("{}", StandardCharsets.UTF_8))
            .build();
    HttpResponse<String> answer = site.send(request);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("没有名为“text”的参数"), answer.body());
  }
}
