package fangzhi.export;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.WholeResult;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Writes a whole result. */
public final class Export {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Export() {}

  /** Writes all articles that are left, and what stands before the first. */
  public static void write(WholeResult all, ArticleWriter writer) throws IOException {
    writer.begin();
    Optional<ArchivedArticle> next = all.next();
    while (next.isPresent()) {
      writer.write(next.get());
      next = all.next();
    }
  }

  /** The day in China, which dates what is cited and saved. */
  public static LocalDate today() {
    return LocalDate.now(CHINA);
  }
}
