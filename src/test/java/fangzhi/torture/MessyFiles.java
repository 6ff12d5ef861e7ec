package fangzhi.torture;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A folder such as an archivist has: pages as text, web pages, JSON Lines, gzipped or in GBK, with
 * broken lines, copies, reprints, stories that go on on another page, and files that are none of
 * these. The same seed makes the same folder and the same changes of it.
 */
final class MessyFiles {
  private static final Charset GBK = Charset.forName("GB18030");
  private static final int SHARED_FILES = 3;
  private static final int SHARED_LINES = 12;
  private static final String STORY =
      "{\"headline\": \"%s\", \"paper\": \"%s\", \"date\": \"2024-%02d-%02d\", \"pageNumber\": \"%d\","
          + " \"body\": \"%s\"}\n";
  private static final List<String> PAPERS = List.of("甲城日报", "乙县晚报", "丙镇周刊");
  private static final List<String> PLACES = List.of("建安区尚集镇", "河西社区", "许昌市魏都区", "青石巷", "禹州市鸠山镇");
  private static final List<String> THINGS = List.of("书屋", "水管", "老人食堂", "路灯", "停车场");
  private static final List<String> DEEDS =
      List.of("换上了新的", "开门迎客", "修了三个星期", "请居民投票", "由志愿者照看", "晚上亮起来");

  private final Path folder;
  private final Random random;

  private MessyFiles(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /**
   * Makes the folder.
   *
   * @param sample the articles that come with the program
   * @param shared the folder with pages/, typeset/, html/ and corpus/; where it isn't there, none
   *     of it is used
   */
  static MessyFiles make(Path folder, Path sample, Path shared, long seed) throws IOException {
    MessyFiles files = new MessyFiles(folder, seed);
    files.copyAll(sample, "sample");
    files.copySome(shared.resolve("pages"), "pages");
    files.copySome(shared.resolve("typeset/pages"), "typeset");
    files.copySome(shared.resolve("html"), "html");
    files.copyLines(shared.resolve("corpus/cctv.jsonl.gz"));
    files.makeSmall();
    files.makeOdd();
    return files;
  }

  private void copyAll(Path from, String to) throws IOException {
    for (Path file : below(from)) {
      copy(file, to + "/" + from.relativize(file));
    }
  }

  private void copySome(Path from, String to) throws IOException {
    List<Path> all = new ArrayList<>(below(from));
    Collections.shuffle(all, random);
    for (Path file : all.subList(0, Math.min(SHARED_FILES, all.size()))) {
      copy(file, to + "/" + file.getFileName());
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void copy(Path file, String name) throws IOException {
    write(name, Files.readAllBytes(file));
  }

  private void copyLines(Path gzipped) throws IOException {
    if (!Files.exists(gzipped)) {
      return;
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzipped)), StandardCharsets.UTF_8))) {
      write(
          "news.jsonl",
          lines.lines().skip(random.nextInt(1_000)).limit(SHARED_LINES).toList().stream()
              .collect(Collectors.joining("\n")));
    }
  }

  private void makeSmall() throws IOException {
    for (int i = 0; i < 12; i++) {
      write("small/" + i % 3 + "/" + i + ".jsonl", stories(1 + random.nextInt(3)));
    }
    String reprinted = body(40);
    for (int i = 0; i < 3; i++) {
      String edited = reprinted + body(2);
      write("reprints/" + i + ".jsonl", story("街坊有了新去处", PAPERS.get(i), 5, 10 + i, edited));
    }
    write("long.jsonl", stories(20) + "{\n[1]\n\n" + stories(10));
    write("gbk.jsonl", stories(2).getBytes(GBK));
    write("packed.jsonl.gz", gzipped(stories(4)));
    String copied = stories(2);
    write("copies/1.jsonl", copied);
    write("copies/2.jsonl", copied);
    write("copies/same/1.jsonl", stories(1));
  }

  private void makeOdd() throws IOException {
    write("odd/empty.txt", "");
    write("odd/blank.txt", " \n\n");
    write("odd/broken.jsonl", "{\"headline\": \n");
    write("odd/page.pdf", "%PDF-1.7");
    byte[] noise = new byte[500];
    random.nextBytes(noise);
    write("odd/noise.bin", noise);
    write("odd/cut.jsonl.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0});
    write("odd/名 字.jsonl", stories(1));
  }

  /** Changes some files, deletes, moves and copies some, adds one, and says what it did. */
  List<String> change() throws IOException {
    List<String> done = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<Path> files = below(folder);
      Path file = files.get(random.nextInt(files.size()));
      done.add(change(file, random.nextInt(5)));
    }
    return done;
  }

  private String change(Path file, int how) throws IOException {
    String name = folder.relativize(file).toString();
    String fresh = "new/" + random.nextInt(1_000_000) + ".jsonl";
    return switch (how) {
      case 0 -> {
        Files.delete(file);
        yield name + " deleted";
      }
      case 1 -> {
        copy(file, fresh);
        Files.delete(file);
        yield name + " moved to " + fresh;
      }
      case 2 -> {
        copy(file, fresh);
        yield name + " copied to " + fresh;
      }
      case 3 -> {
        write(fresh, stories(1 + random.nextInt(6)));
        yield fresh + " added";
      }
      default -> {
        String text =
            name.endsWith(".jsonl")
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                : "";
        write(name, stories(1) + (random.nextBoolean() ? text : ""));
        yield name + " changed";
      }
    };
  }

  private String stories(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                story(
                    any(PLACES) + any(THINGS) + any(DEEDS),
                    any(PAPERS),
                    1 + random.nextInt(13),
                    1 + random.nextInt(31),
                    body(3 + random.nextInt(10))))
        .collect(Collectors.joining());
  }

  private String story(String headline, String paper, int month, int day, String body) {
    return STORY.formatted(headline, paper, month, day, 1 + random.nextInt(8), body);
  }

  private String body(int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(i -> any(PLACES) + "的" + any(THINGS) + any(DEEDS) + random.nextInt(100) + "次。")
        .collect(Collectors.joining());
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
