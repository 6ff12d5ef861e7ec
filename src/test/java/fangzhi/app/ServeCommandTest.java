package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on a free port, with a data folder of its own. */
@Timeout(60)
class ServeCommandTest {
  private static final String BEANS = "{\"headline\": \"豆角丰收\", \"body\": \"河西社区的豆角长得快。\"}\n";
  private static final String SEEDS = "{\"headline\": \"新种子到了\", \"body\": \"街道送来了白菜种子。\"}\n";

  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final int TRIES = 15;

  private final Path data;

  ServeCommandTest(@TempDir Path folder) throws IOException {
    this.data = folder.resolve("data");
    Files.createDirectories(data.resolve("places"));
    Path places = Path.of("index-data", "places", "xuchang.csv");
    Files.copy(places, data.resolve("places").resolve("xuchang.csv"));
  }

  @Test
  void sampleIsIndexedAndServedUntilThereIsAnArchive() throws Exception {
    Files.createDirectory(data.resolve("articles"));
    Files.writeString(data.resolve("articles").resolve("sample.jsonl"), BEANS);
    Serving sample = new Serving(data);
    String found = sample.get("豆角");
    sample.stop();
    assertTrue(sample.printed().startsWith("This is the sample"), sample.printed());
    assertTrue(found.contains("\"total\":1"), found);
  }

  @Test
  void archiveIsServedOnceThereIsOne() throws Exception {
    Files.createDirectory(data.resolve("articles"));
    Files.writeString(data.resolve("articles").resolve("sample.jsonl"), BEANS);
    Path own = Files.writeString(data.resolve("own.jsonl"), SEEDS);
    execute("index", "--data", data.toString(), own.toString());
    Serving archive = new Serving(data);
    String sample = archive.get("豆角");
    String found = archive.get("种子");
    archive.stop();
    assertTrue(archive.printed().startsWith("Serving 1 article at http://127.0.0.1:"));
    assertTrue(sample.contains("\"total\":0"), sample);
    assertTrue(found.contains("\"total\":1"), found);
  }

  @Test
  void archiveTakesTheSamplesPlaceOnceItHoldsAnArticle() throws Exception {
    Files.createDirectory(data.resolve("articles"));
    Files.writeString(data.resolve("articles").resolve("sample.jsonl"), BEANS);
    Path bad = Files.writeString(data.resolve("bad.txt"), "");
    assertEquals(1, status("index", "--data", data.toString(), bad.toString()));
    Serving serving = new Serving(data);
    assertTrue(serving.get("豆角").contains("\"total\":1"));
    Path own = Files.writeString(data.resolve("own.jsonl"), SEEDS);
    execute("index", "--data", data.toString(), own.toString());
    URI before = serving.address;
    serving.awaitAddress();
    assertEquals(before, serving.address);
    String sample = serving.get("豆角");
    String found = serving.get("种子");
    serving.stop();
    assertTrue(sample.contains("\"total\":0"), sample);
    assertTrue(found.contains("\"total\":1"), found);
  }

  @Test
  void withoutArchiveAndSampleItSaysWhatToDo() {
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(err, true));
    assertEquals(2, line.execute("serve", "--port", "0", "--data", data.toString()));
    assertTrue(err.toString().contains("run: ./fangzhi index PATH"), err.toString());
  }

  @Test
  void watchedFilesAreServedAndNobodyElseWrites() throws Exception {
    Path files = Files.createDirectory(data.resolve("files"));
    Serving serving = new Serving(data, "--index", "own", "--watch", files.toString());
    try {
      assertTrue(serving.get("种子").contains("\"total\":0"));
      Files.writeString(files.resolve("own.jsonl"), SEEDS);
      serving.await("种子", 1);
      serving.awaitLine("files: 1 seen = 1 parsed + 0 unchanged + 0 rejected;");
      StringWriter err = new StringWriter();
      CommandLine line = Main.commandLine().setErr(new PrintWriter(err, true));
      String index = data.resolve("own").toString();
      assertEquals(
          2, line.execute("index", "--data", data.toString(), "--index", index, files.toString()));
      String who =
          "by process " + ProcessHandle.current().pid() + " on this machine (fangzhi serve";
      assertTrue(err.toString().contains(who), err.toString());
    } finally {
      serving.stop();
    }
    execute(
        "index",
        "--data",
        data.toString(),
        "--index",
        data.resolve("own").toString(),
        files.toString());
  }

  /**
   * Tried until it is so, as the machine may be busy with other things. The first try counts for
   * nothing: it begins at any time between two looks at the index, each other one right after a
   * look.
   */
  @Test
  void whatIsCommittedIsFoundWithinASecond() throws Exception {
    Path own = Files.writeString(data.resolve("own.jsonl"), SEEDS);
    execute("index", "--data", data.toString(), own.toString());
    Serving serving = new Serving(data);
    long best = Long.MAX_VALUE;
    try (ArchiveWriter writer = ArchiveWriter.open(data.resolve("lucene").resolve("archive"))) {
      for (int i = 0; i < TRIES && best >= SECOND_NANOS; i++) {
        Stories.write(writer, "k" + i, List.of(Stories.plain("id" + i, "甲", "南瓜丰收" + i)));
        writer.commit();
        long committed = System.nanoTime();
        serving.await("南瓜丰收", i + 1);
        best = i == 0 ? best : Math.min(best, System.nanoTime() - committed);
      }
    } finally {
      serving.stop();
    }
    assertTrue(best < SECOND_NANOS, best / 1_000_000 + " ms");
  }

  private static void execute(String... arguments) {
    assertEquals(0, status(arguments));
  }

  private static int status(String... arguments) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Main.commandLine().setOut(nowhere).setErr(nowhere).execute(arguments);
  }

  /** The command in a thread of its own, from the moment it has printed its address. */
  private static final class Serving {
    private static final Pattern ADDRESS = Pattern.compile("at (http://\\S+)");

    private final Thread thread;
    private final StringBuilder printed = new StringBuilder();
    private final BufferedReader reader;
    private URI address;

    Serving(Path data, String... more) throws IOException {
      PipedWriter written = new PipedWriter();
      PrintWriter nowhere = new PrintWriter(new StringWriter());
      CommandLine line = Main.commandLine().setErr(nowhere).setOut(new PrintWriter(written, true));
      reader = new BufferedReader(new PipedReader(written));
      List<String> arguments =
          new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
      for (String each : more) {
        arguments.add(each.equals("own") ? data.resolve(each).toString() : each);
      }
      thread = new Thread(() -> line.execute(arguments.toArray(String[]::new)));
      thread.start();
      address = readAddress();
    }

    private URI readAddress() throws IOException {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        printed.append(line).append('\n');
        Matcher matcher = ADDRESS.matcher(line);
        if (matcher.find()) {
          return URI.create(matcher.group(1));
        }
      }
      throw new IOException("no address in: " + printed);
    }

    /** Waits until it serves something else. */
    void awaitAddress() throws IOException {
      address = readAddress();
    }

    String printed() {
      return printed.toString();
    }

    String get(String query) throws Exception {
      String encoded = java.net.URLEncoder.encode(query, StandardCharsets.UTF_8);
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve("/api/v1/articles?q=" + encoded)).build();
      try (HttpClient client = HttpClient.newHttpClient()) {
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      }
    }

    /** Asks until so many articles are found. */
    void await(String query, int total) throws Exception {
      while (!get(query).contains("\"total\":" + total + ",")) {
        Thread.onSpinWait();
      }
    }

    /** Reads what it prints until a line begins so. */
    void awaitLine(String beginning) throws IOException {
      String line = "";
      while (!line.startsWith(beginning)) {
        line = Objects.requireNonNull(reader.readLine());
      }
    }

    void stop() throws InterruptedException {
      thread.interrupt();
      thread.join();
    }
  }
}
