package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands on standard error. */
@Isolated
class LogSetupTest {
  private static final Logger LOG = LoggerFactory.getLogger("fangzhi.some.Thing");
  private static final String HOSTILE = "a\r\nERROR forged\u001b[2J\u202e\u2028b";

  @Test
  void serverLogsAnObjectALine() throws Exception {
    List<String> lines =
        logged(
            () -> {
              LogSetup.ofServer(false);
              LOG.atInfo().addKeyValue("status", 200).log("{}", HOSTILE);
              LOG.warn("failed", new IllegalStateException(HOSTILE));
            });
    assertEquals(2, lines.size());
    JsonNode first = new ObjectMapper().readTree(lines.getFirst());
    assertEquals(200, first.get("status").intValue());
    assertEquals(HOSTILE, first.get("message").textValue());
    assertEquals("INFO", first.get("level").textValue());
    assertEquals("fangzhi.some.Thing", first.get("logger").textValue());
    assertTrue(first.get("time").textValue().endsWith("Z"), lines.getFirst());
    JsonNode second = new ObjectMapper().readTree(lines.getLast());
    assertTrue(second.get("cause").textValue().contains("IllegalStateException"));
  }

  @Test
  void onATerminalNothingLeavesItsLine() throws Exception {
    List<String> lines =
        logged(
            () -> {
              LogSetup.ofServer(true);
              LOG.atInfo().addKeyValue("status", 200).log("{}", HOSTILE);
            });
    assertEquals(1, lines.size());
    assertTrue(
        lines.getFirst().matches("[0-9:.]{12} INFO  a\\?\\?ERROR forged\\?\\[2J\\?\\?b status=200"),
        lines.getFirst());
  }

  @Test
  void commandLogsWarningsAlone() throws Exception {
    List<String> lines =
        logged(
            () -> {
              LogSetup.ofCommand();
              LOG.info("not told");
              LOG.warn("{}", HOSTILE);
            });
    assertEquals(List.of("WARN Thing - a??ERROR forged?[2J??b"), lines);
  }

  /** The lines a piece of work leaves on standard error. */
  private static List<String> logged(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      work.run();
      LogSetup.ofCommand();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
