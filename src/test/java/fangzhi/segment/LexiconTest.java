package fangzhi.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In a process of its own, as the words are loaded once in each. */
class LexiconTest {
  private static final int MAX_SECONDS = 60;

  /** A page of many lines has its lines read by the common pool, which on two processors is one. */
  @Test
  void threadsOfTheCommonPoolMayAllBeTheFirstToAsk() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1",
                "-cp",
                System.getProperty("java.class.path"),
                AllAtOnce.class.getName())
            .redirectErrorStream(true)
            .start();
    boolean ended = process.waitFor(MAX_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended, "still waiting after " + MAX_SECONDS + " seconds");
    byte[] output = process.getInputStream().readAllBytes();
    assertEquals("loaded\n", new String(output, StandardCharsets.UTF_8));
  }

  /** What the process runs. */
  static final class AllAtOnce {
    private AllAtOnce() {}

    public static void main(String[] none) {
      IntStream.range(0, 64).parallel().forEach(i -> Lexicon.get());
      System.out.print("loaded\n");
    }
  }
}
