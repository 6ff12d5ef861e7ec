package fangzhi.server;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.SourceUpdate;
import fangzhi.index.Stories;
import java.io.IOException;
import java.nio.file.Path;

/** An archive whose export is more than a system takes off a server before its client reads. */
public final class LongArchive {
  /** How many articles it holds. */
  public static final int ARTICLES = 60;

  private static final int BODY_CHARS = 20_000;

  private LongArchive() {}

  /** How many of its articles stand in an export of JSON Lines. */
  public static int articlesIn(String export) {
    return export.split("\"id\":\"long", -1).length - 1;
  }

  /** Writes it into a folder. */
  public static void write(Path folder) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      try (SourceUpdate update = writer.begin("long.txt", "long.txt", "0")) {
        for (int i = 0; i < ARTICLES; i++) {
          update.add(Stories.plain("long" + i, "河西社区亮灯", "昨晚灯亮了。".repeat(BODY_CHARS / 6)));
        }
        update.finish();
      }
      writer.commit();
    }
  }
}
