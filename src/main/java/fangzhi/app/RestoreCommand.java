package fangzhi.app;

import fangzhi.index.BackupManifest;
import fangzhi.index.IndexTrouble;
import fangzhi.index.Restore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a backup back. */
@Command(
    name = "restore",
    description =
        "Take back what backup wrote: all of it is checked before the archive changes, at once; a"
            + " running server goes over to it. The gazetteer is taken where there is none.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A file that backup wrote.")
  private Path file = Path.of("");

  @Option(
      names = "--replace",
      description = "Give up what the archive holds now; without it only an empty one is filled.")
  private boolean replace;

  @Mixin private IndexOptions options = new IndexOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    BackupManifest restored = restore(options.index());
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        String.format(
            Locale.ROOT,
            "%s: %,d articles of %,d indexed files are back, as of %s",
            options.index(),
            restored.articles(),
            restored.sources(),
            restored.made()));
    Path places = options.data().places();
    switch (Restore.places(file, places)) {
      case SAME -> {}
      case TAKEN -> out.println(places + ": the gazetteer is back");
      case OTHER ->
          out.println(
              "note: the gazetteer in "
                  + places
                  + " differs from the backup's and stays as it is; to have the backup's, empty that"
                  + " folder and unpack places/ of "
                  + file
                  + ", which is a zip, there");
    }
    return 0;
  }

  private BackupManifest restore(Path index) throws IOException {
    try {
      return Restore.index(file, index, replace, Typed.by(spec));
    } catch (IOException | RuntimeException e) {
      throw IndexTrouble.explained(index, e);
    }
  }
}
