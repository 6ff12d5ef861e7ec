package fangzhi.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.search.ArchiveSearcher;
import fangzhi.server.LongArchive;
import fangzhi.server.Refusal;
import fangzhi.server.SlowReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Some seconds of what {@code ./fangzhi torture load} does for half an hour. */
@Timeout(300)
class LoadTest {
  private static final long SEED = 20261122;
  private static final double FAR_TOO_MUCH = 1_500;

  private static Path index = Path.of("");

  @BeforeAll
  static void fill(@TempDir Path made) throws Exception {
    LongArchive.write(made);
    index = made;
  }

  private static ServerProcess server(Path work) throws Exception {
    List<String> java = new ArrayList<>(IndexProcess.FAST);
    java.add("-Xmx256m");
    java.add("-XX:ActiveProcessorCount=2"); // so that it is far too much on any machine
    java.add("--enable-native-access=ALL-UNNAMED");
    java.add("-Dfangzhi.home=" + Path.of("").toAbsolutePath());
    java.addAll(List.of("-cp", System.getProperty("java.class.path")));
    return ServerProcess.start(java, index, work);
  }

  @Test
  void whatIsFarTooMuchIsRefusedInGoodOrderAndThenAllIsWell(@TempDir Path work) throws Exception {
    try (ServerProcess server = server(work);
        ArchiveSearcher archive = ArchiveSearcher.open(index);
        Crowd crowd = new Crowd(server.address(), LoadMix.of(archive, SEED), SEED)) {
      Duration second = Duration.ofSeconds(1);
      LoadRun run = new LoadRun(server, crowd, second, second, line -> {});
      run.beside("overload", FAR_TOO_MUCH, Duration.ofSeconds(3));
      int shed = run.windows().stream().mapToInt(one -> one.window().shed()).sum();
      assertTrue(shed > 0, "nothing was too much: " + run.windows());
      run.beside("recovery", 5, second);
      assertEquals(List.of(), run.wrong());
      LoadWindow recovered = run.windows().getLast().window();
      assertEquals(
          recovered.count(), recovered.admitted() + recovered.of(429), recovered::toString);
    }
  }

  @Test
  void aProcessThatIsToldToEndEndsWhatItBegan(@TempDir Path work) throws Exception {
    try (ServerProcess server = server(work);
        SlowReader reader = new SlowReader(server.address(), "/api/v1/export?format=jsonl")) {
      server.terminate();
      Refusal.await(server.address());
      String all = reader.readOn();
      assertTrue(reader.isWhole());
      assertEquals(LongArchive.ARTICLES, LongArchive.articlesIn(all));
      assertEquals(128 + 15, server.await(60));
    }
  }
}
