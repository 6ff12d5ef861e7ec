package fangzhi.app;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The files and folders a command reads. */
final class InputPaths {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, or folders with all that lies below them.")
  private List<Path> paths = List.of();

  /** The paths as they were typed, there or not. */
  List<Path> all() {
    return paths;
  }

  /** The paths, all of which are there. */
  List<Path> existing() throws CommandException {
    requireThere(paths);
    return paths;
  }

  static void requireThere(List<Path> paths) throws CommandException {
    for (Path path : paths) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new CommandException("there is no file or folder " + path);
      }
    }
  }
}
