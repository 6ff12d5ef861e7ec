package fangzhi.app;

import fangzhi.index.Backup;
import fangzhi.index.BackupManifest;
import fangzhi.index.IndexTrouble;
import fangzhi.place.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the archive into one file. */
@Command(
    name = "backup",
    description =
        "Copy the archive, as of its last commit, and the gazetteer into one file, a zip. Indexing"
            + " and serving may go on meanwhile. The files that were indexed aren't in it.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  @Parameters(
      paramLabel = "FILE",
      description = "The file to write, such as archive-2026-11-22.zip; must not be there.")
  private Path file = Path.of("");

  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Path places = options.data().places();
    List<Path> gazetteer = Files.isDirectory(places) ? Gazetteer.files(places) : List.of();
    BackupManifest written = write(options.index(), gazetteer);
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "%s: %,d articles of %,d indexed files, and the gazetteer; %,d files (%.1f MB) in"
                    + " %.1f MB. Take it back with: ./fangzhi restore %s",
                file,
                written.articles(),
                written.sources(),
                written.files().size(),
                written.bytes() / MEGABYTE,
                Files.size(file) / MEGABYTE,
                file));
    return 0;
  }

  private BackupManifest write(Path index, List<Path> gazetteer) throws IOException {
    try {
      return Backup.write(index, gazetteer, file, Main.VERSION);
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.explained(index, e);
    }
  }
}
