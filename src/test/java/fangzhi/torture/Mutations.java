package fangzhi.torture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Files, pages and queries by chance: real ones, cut, joined, repeated, torn and mixed. */
final class Mutations {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          GB18030,
          Charset.forName("Big5"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16);

  private static final List<String> NAMES =
      List.of("a.txt", "a.html", "a.jsonl", "a.md", "2024-05-16/许昌日报/03.txt", "a.htm.gz", "a");

  /** What readers look for. */
  private static final List<String> TOKENS =
      List.of(
          "<html><body>",
          "<div class=\"content\">",
          "<founder-content>",
          "<!--enpproperty <title>题</title>/enpproperty-->",
          "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"",
          "</script>",
          "<meta property=\"og:title\" content=\"",
          "<table><tr><td>",
          "<p>",
          "<br>",
          "<!--",
          "-->",
          "<![CDATA[",
          "<svg><title>",
          "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;",
          "&#1;&#xD800;&#x110000;&nbsp",
          "{\"headline\":\"",
          "\",\"body\":[\"",
          "\"]}",
          "{\"date\":\"2024-02-30\",\"byline\":[{\"name\":\"",
          "{\"a\":[[[[",
          "\\ud800",
          "\\u0000",
          "1e999999",
          "\uFEFF",
          "\u0000",
          "\uFFFF",
          "\u2028",
          "\u202e",
          "\ud800",
          "\u001f\u008b",
          "%PDF-",
          "PK\u0003\u0004",
          "本报讯（记者 陈立 通讯员 周小青）",
          "（上接第一版）",
          "（下转第三版）",
          "许昌日报 2024年5月16日 星期四 第01版",
          "责任编辑 陈立",
          "陈立 摄",
          "——",
          "# ",
          "\n\n",
          "\r",
          "\u3000\u3000",
          "。",
          "9999年99月99日");

  private final List<byte[]> files;
  private final List<List<String>> pages;

  private Mutations(List<byte[]> files, List<List<String>> pages) {
    this.files = files;
    this.pages = pages;
  }

  /** A file to be read. */
  record NamedFile(String name, Content content) {
    byte[] bytes() {
      return content.bytes();
    }
  }

  /** The bytes of a file, made anew each time they are asked for. */
  interface Content {
    byte[] bytes();
  }

  /** Made of the sample's articles and of the files that tests are made of. */
  static Mutations of(Path home) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String folder :
        List.of("index-data/articles", "src/test/resources/broken", "src/test/resources/html")) {
      try (Stream<Path> found = Files.walk(home.resolve(folder))) {
        for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
          files.add(Files.readAllBytes(file));
        }
      }
    }
    List<List<String>> pages =
        files.stream()
            .map(file -> new String(file, StandardCharsets.UTF_8).lines().toList())
            .toList();
    if (files.size() < 30) {
      throw new IOException("only " + files.size() + " files to begin with in " + home);
    }
    return new Mutations(files, pages);
  }

  NamedFile file(Random random) {
    byte[] file = bytes(random);
    return new NamedFile(one(NAMES, random), () -> file);
  }

  private byte[] bytes(Random random) {
    byte[] file = random.nextInt(6) == 0 ? noise(random) : part(one(files, random), random);
    for (int i = random.nextInt(6); i > 0; i--) {
      file = mutated(file, random);
    }
    if (random.nextInt(8) == 0) {
      Charset other = one(CHARSETS, random);
      file = new String(file, StandardCharsets.UTF_8).getBytes(other);
    }
    return random.nextInt(20) == 0 ? packed(file, random) : file;
  }

  /** At most some thousand bytes, as pages have. */
  private static byte[] part(byte[] file, Random random) {
    int most = 200 + random.nextInt(6_000);
    if (file.length <= most) {
      return file.clone();
    }
    int from = random.nextInt(3) > 0 ? 0 : random.nextInt(file.length - most);
    return Arrays.copyOfRange(file, from, from + most);
  }

  private byte[] noise(Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = random.nextInt(40); i > 0; i--) {
      if (random.nextInt(4) == 0) {
        byte[] some = new byte[random.nextInt(30)];
        random.nextBytes(some);
        out.writeBytes(some);
      } else {
        out.writeBytes(one(TOKENS, random).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private byte[] mutated(byte[] file, Random random) {
    int at = random.nextInt(file.length + 1);
    int to = at + random.nextInt(Math.min(200, file.length - at) + 1);
    return switch (random.nextInt(7)) {
      case 0 -> joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, to, file.length));
      case 1 -> {
        byte[] token = one(TOKENS, random).getBytes(StandardCharsets.UTF_8);
        yield joined(Arrays.copyOf(file, at), token, Arrays.copyOfRange(file, at, file.length));
      }
      case 2 -> {
        byte[] some = Arrays.copyOfRange(file, at, to);
        yield joined(file, repeated(some, 1 + random.nextInt(30)));
      }
      case 3 -> flipped(file, random);
      case 4 -> Arrays.copyOf(file, at);
      case 5 -> joined(Arrays.copyOf(file, at), part(one(files, random), random));
      default ->
          repeated(one(TOKENS, random).getBytes(StandardCharsets.UTF_8), random.nextInt(200));
    };
  }

  private static byte[] flipped(byte[] file, Random random) {
    byte[] changed = file.clone();
    for (int i = random.nextInt(10); i > 0 && changed.length > 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private static byte[] packed(byte[] file, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return random.nextBoolean() ? flipped(out.toByteArray(), random) : out.toByteArray();
  }

  private static byte[] repeated(byte[] some, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      out.writeBytes(some);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** The lines of a page of text, without terminators. */
  List<String> lines(Random random) {
    List<String> page = one(pages, random);
    int most = Math.min(page.size(), 1 + random.nextInt(60));
    int from = random.nextInt(page.size() - most + 1);
    List<String> lines = new ArrayList<>(page.subList(from, from + most));
    for (int i = random.nextInt(6); i > 0 && !lines.isEmpty(); i--) {
      mutate(lines, random);
    }
    lines.replaceAll(line -> line.length() > 400 ? line.substring(0, 400) : line);
    return lines;
  }

  private void mutate(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int middle = random.nextInt(line.length() + 1);
    switch (random.nextInt(7)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.addAll(at, Collections.nCopies(1 + random.nextInt(8), text(random)));
      case 2 -> lines.set(at, line.substring(0, middle) + text(random) + line.substring(middle));
      case 3 -> Collections.shuffle(lines, random);
      case 4 -> {
        lines.set(at, line.substring(0, middle));
        lines.add(at + 1, line.substring(middle));
      }
      case 5 -> lines.add(at, text(random).repeat(1 + random.nextInt(12)));
      default -> lines.add(at, one(one(pages, random), random));
    }
  }

  /** A line's worth: no line breaks. */
  private static String text(Random random) {
    return one(TOKENS, random).replaceAll("[\\r\\n]", " ");
  }

  String query(Random random) {
    StringBuilder query = new StringBuilder();
    int parts = random.nextInt(30) == 0 ? random.nextInt(300) : random.nextInt(12);
    for (int i = 0; i < parts; i++) {
      String token =
          random.nextInt(12) == 0
              ? Character.toString(random.nextInt(0x10000))
              : one(QueryParts.ALL, random);
      query.append(token.repeat(random.nextInt(40) == 0 ? 1 + random.nextInt(60) : 1));
      query.append(random.nextInt(3) == 0 ? " " : "");
    }
    return query.toString();
  }

  private static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
