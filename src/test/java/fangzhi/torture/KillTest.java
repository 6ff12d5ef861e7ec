package fangzhi.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KillTest {
  private static final long SEED = 20261122;

  @Test
  void whatIsDoneSurvivesTheEndOfAProcess() throws Exception {
    try (Workshop shop = Workshop.ofSample(SEED)) {
      Tally tally = new Kills(process(shop), shop.archive(), shop.files(), SEED, kept -> {}).run(2);
      assertEquals("", tally.failures());
    }
  }

  @Test
  void anArchiveSurvivesTheEndOfBackupRestoreAndUpgrade() throws Exception {
    try (Workshop shop = Workshop.ofSample(SEED)) {
      BackupKills kills = BackupKills.begin(process(shop), shop.files(), SEED, kept -> {});
      assertEquals("", kills.backups(2).failures());
      assertEquals("", kills.restores(2).failures());
      assertEquals("", kills.upgrades(2).failures());
    }
  }

  private static IndexProcess process(Workshop shop) {
    List<String> java = new ArrayList<>(IndexProcess.FAST);
    java.add("--enable-native-access=ALL-UNNAMED");
    java.add("-Dfangzhi.home=" + Path.of("").toAbsolutePath());
    java.addAll(List.of("-cp", System.getProperty("java.class.path")));
    return new IndexProcess(
        java,
        shop.archive().folder(),
        shop.folder().resolve("index"),
        shop.folder().resolve("log"));
  }
}
