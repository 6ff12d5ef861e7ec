package fangzhi.ingest;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchiveDate.Basis;
import fangzhi.model.Article;
import fangzhi.parse.ParsedPage;
import fangzhi.text.Sha256;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Under which id and date the articles of one page are filed. */
final class Filing {
  private static final int ID_CHARS = 16;

  private final @Nullable LocalDate pathDate;
  private final @Nullable LocalDate latestEvent;

  /**
   * @param today no page was printed later
   */
  Filing(SourceFile file, ParsedPage page, LocalDate today) {
    this.pathDate = PathEvidence.of(file.path()).date();
    this.latestEvent =
        page.articles().stream()
            .map(Article::eventDate)
            .filter(Objects::nonNull)
            .filter(event -> !event.isAfter(today))
            .max(LocalDate::compareTo)
            .orElse(null);
  }

  /**
   * The printed date, else the path's, else the latest event date of the page's stories that has
   * come.
   */
  @Nullable ArchiveDate date(Article article) {
    LocalDate printed = article.issue().date();
    if (printed != null) {
      return new ArchiveDate(printed, Basis.PRINTED);
    }
    if (pathDate != null) {
      return new ArchiveDate(pathDate, Basis.PATH);
    }
    return latestEvent == null ? null : new ArchiveDate(latestEvent, Basis.EVENT);
  }

  /**
   * The id an article gets unless another one has it: equal for equal words of the same file,
   * whatever the white space.
   */
  static String id(Article article) {
    MessageDigest digest = Sha256.digest();
    update(digest, article.source().file());
    update(digest, article.kind().word());
    update(digest, Objects.requireNonNullElse(article.heading().headline(), ""));
    update(digest, article.body());
    return Sha256.hex(digest).substring(0, ID_CHARS);
  }

  private static void update(MessageDigest digest, String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    Sha256.update(digest, folded);
    digest.update((byte) 0);
  }
}
