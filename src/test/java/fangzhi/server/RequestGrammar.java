package fangzhi.server;

import fangzhi.torture.QueryParts;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Generates requests: addresses of all routes and of none, with parameters, values, queries and
 * headers of which some are right, some nearly and some nonsense, and now and then bytes that are
 * no request.
 */
final class RequestGrammar {
  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "place",
          "month",
          "person",
          "organisation",
          "paper",
          "byline",
          "column",
          "kind",
          "from",
          "to",
          "sort",
          "words",
          "group",
          "page",
          "size",
          "after",
          "path",
          "name",
          "format",
          "more",
          "within",
          "v",
          "utm_source",
          "",
          "%71",
          "Q",
          "q[]");
  private static final List<String> VALUES =
      List.of(
          "1",
          "2",
          "20",
          "100",
          "0",
          "-1",
          "1e9",
          "99999999999",
          "2023",
          "2023-03",
          "2023/2023-03",
          "2023-03-14",
          "2023-02-30",
          "0000-00-00",
          "9999-12-31",
          "newest",
          "oldest",
          "relevance",
          "best",
          "article",
          "photo",
          "许昌市",
          "许昌市/魏都区",
          "许昌市//",
          "/",
          "王秋生",
          "林小满",
          "lanterns",
          "411002010001",
          "csv",
          "jsonl",
          "ris",
          "gbt7714",
          "month",
          "place",
          "person",
          "by-path",
          "by-name",
          "");
  private static final List<String> BROKEN =
      List.of(
          "%",
          "%z",
          "%zz",
          "%E7%81",
          "%FF",
          "%C0%AF",
          "%ED%A0%80",
          "%F5%80%80%80",
          "%00",
          "%0d%0a",
          "%25%32%30",
          "+",
          "%2F",
          "%5C",
          "%3B");
  private static final List<String> NO_REQUESTS =
      List.of(
          "",
          "\u0000",
          "GET",
          "GET /",
          "GET  / HTTP/1.1",
          "GET / HTTP/9.9",
          "GET http://[/ HTTP/1.1",
          "GET * HTTP/1.1",
          "GET //// HTTP/1.1",
          "get / HTTP/1.1",
          "\u0016\u0003\u0001\u0002",
          "GET /a b c HTTP/1.1",
          "GET ../ HTTP/1.1",
          "GET /%FF HTTP/1.1",
          "GET /\u00e7 HTTP/1.1");

  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "Content-Encoding",
          "Accept",
          "Accept-Charset",
          "Accept-Language",
          "If-None-Match",
          "If-Match",
          "If-Modified-Since",
          "Range",
          "Cookie",
          "Origin",
          "Referer",
          "User-Agent",
          "Authorization",
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Request-Id",
          "X-HTTP-Method-Override");
  private static final List<String> HEADER_VALUES =
      List.of(
          "",
          "*",
          "nope",
          "text/plain; charset=nope",
          "a/b; charset=\"",
          "application/json;;;=",
          "utf-16",
          "zh-CN;q=2, en;q=x, *;q=-1",
          "en",
          "W/\"",
          "\"a\", W/\"b\", *",
          "bytes=0-0,-1,9999999999999999999-",
          "Thu, 01 Jan 1970 00:00:00 GMT",
          "Thu, 99 Foo 0000 99:99:99 XXX",
          "lang=en; lang=\"; =; ;",
          "http://localhost",
          "null",
          "Basic %%%",
          "Bearer \u00e9",
          "for=\"[::1\";host=",
          "灯会",
          "\t",
          "x".repeat(9_000));

  private final Random random;
  private final List<String> routes;

  /**
   * A generator.
   *
   * @param routes patterns such as /article/{id}
   */
  RequestGrammar(Random random, List<String> routes) {
    this.random = random;
    this.routes = routes;
  }

  /** The bytes of the next request, without the end of its last line. */
  byte[] request() {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(requestLine());
    for (int more = random.nextInt(2) * random.nextInt(5); more > 0; more--) {
      request.writeBytes(bytes("\r\n" + one(HEADERS) + ": " + one(HEADER_VALUES)));
    }
    return request.toByteArray();
  }

  /** The bytes of the next request line, without its end. */
  private byte[] requestLine() {
    if (random.nextInt(200) == 0) {
      return bytes(one(NO_REQUESTS));
    }
    if (random.nextInt(500) == 0) {
      return noise();
    }
    String method = random.nextInt(40) == 0 ? one(List.of("POST ", "FOO ")) : "GET ";
    return bytes(method + address() + " HTTP/1.1");
  }

  private byte[] noise() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(bytes("GET /?q="));
    for (int i = random.nextInt(300); i > 0; i--) {
      int next = random.nextInt(256);
      bytes.write(next == '\n' || next == '\r' ? 'x' : next);
    }
    bytes.writeBytes(bytes(" HTTP/1.1"));
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String address() {
    String path = random.nextInt(30) == 0 ? "/" + value() : one(routes);
    while (path.contains("{")) {
      String step = random.nextInt(3) == 0 ? value() : encoded(one(VALUES));
      path = path.replaceFirst("\\{[^}]*}", step.isEmpty() ? "x" : step.replace("$", "%24"));
    }
    int parameters = random.nextInt(100) == 0 ? random.nextInt(400) : random.nextInt(4);
    return path + (parameters == 0 ? "" : "?" + list(parameters, "&", this::parameter));
  }

  private String parameter() {
    String name = random.nextInt(3) == 0 ? "q" : one(PARAMETERS);
    return name + (random.nextInt(50) == 0 ? "" : "=" + (name.equals("q") ? query() : value()));
  }

  private String value() {
    return switch (random.nextInt(5)) {
      case 0 -> query();
      case 1 -> one(BROKEN);
      default -> encoded(one(VALUES));
    };
  }

  /** Encoded; mostly short, seldom far too long. */
  private String query() {
    if (random.nextInt(20) == 0) {
      return one(BROKEN) + encoded(one(QueryParts.ALL)) + one(BROKEN);
    }
    if (random.nextInt(300) == 0) {
      return encoded(one(QueryParts.ALL)).repeat(1 + random.nextInt(5_000));
    }
    int parts = random.nextInt(20) == 0 ? random.nextInt(200) : 1 + random.nextInt(6);
    String between = random.nextBoolean() ? " " : "";
    return encoded(list(parts, between, () -> one(QueryParts.ALL)));
  }

  private static String list(int number, String between, Supplier<String> part) {
    return IntStream.range(0, number)
        .mapToObj(i -> part.get())
        .collect(Collectors.joining(between));
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
