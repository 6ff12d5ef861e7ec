package fangzhi.ingest;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.SourceRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Gives each source file of an archive a shown name of its own, and keeps it. */
final class ShownNames {
  private final ArchiveWriter writer;

  ShownNames(ArchiveWriter writer) {
    this.writer = writer;
  }

  /**
   * The file under the name it has in the archive already, else under its own one, with as many
   * more of its parent folders in front as it takes to differ from the other files' names. Article
   * ids are made from it: a name once given stays, however the path is typed later.
   */
  SourceFile name(SourceFile file, Optional<SourceRecord> known) throws IOException {
    if (known.isPresent()) {
      return new SourceFile(file.path(), known.get().shownName());
    }
    String name = file.shownName();
    int folders = name.split("/").length;
    while (writer.isNameTaken(name, file.key()) && folders < file.path().getNameCount()) {
      name = end(file.path(), ++folders);
    }
    return new SourceFile(file.path(), name);
  }

  private static String end(Path path, int names) {
    int count = path.getNameCount();
    return path.subpath(count - names, count).toString().replace(File.separatorChar, '/');
  }
}
