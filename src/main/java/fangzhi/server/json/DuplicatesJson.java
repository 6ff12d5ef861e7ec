package fangzhi.server.json;

import fangzhi.duplicate.Agreement;
import fangzhi.duplicate.Comparison;
import fangzhi.duplicate.Passage;
import fangzhi.export.ArchiveDateJson;
import fangzhi.model.Article;
import fangzhi.search.DraftMatch;
import fangzhi.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The archived articles that a draft repeats.
 *
 * @param matches best first
 */
public record DuplicatesJson(List<Match> matches) {

  /**
   * One of them.
   *
   * @param tier same, reprint, contains, contained or same-event
   * @param date as printed, YYYY-MM-DD
   * @param url the address of its page
   * @param shareOfDraft part of the draft that also stands in the article, 0 to 1
   * @param shareOfMatch part of the article that also stands in the draft, 0 to 1
   * @param agrees why it is taken for the same event; null where the text itself tells
   */
  public record Match(
      String tier,
      String id,
      @Nullable String headline,
      @Nullable String date,
      @Nullable ArchiveDateJson archiveDate,
      @Nullable String paper,
      @Nullable String pageNumber,
      String url,
      double shareOfDraft,
      double shareOfMatch,
      List<Common> passages,
      @Nullable Agreement agrees) {}

  /**
   * A passage in common: first character and the one after the last, in UTF-16 units of the text
   * sent and of the article's body.
   */
  public record Common(List<Integer> draft, List<Integer> match) {}

  public static DuplicatesJson of(List<DraftMatch> matches) {
    return new DuplicatesJson(matches.stream().map(DuplicatesJson::match).toList());
  }

  private static Match match(DraftMatch found) {
    Article article = found.article().article();
    Comparison comparison = found.comparison();
    return new Match(
        comparison.tier().label(),
        found.article().id(),
        article.heading().headline(),
        ArchiveDateJson.text(article.issue().date()),
        ArchiveDateJson.of(found.article().archiveDate()),
        article.issue().paper(),
        article.issue().pageNumber(),
        "/article/" + found.article().id(),
        comparison.shareOfDraft(),
        comparison.shareOfMatch(),
        comparison.passages().stream().map(DuplicatesJson::common).toList(),
        found.agreement());
  }

  private static Common common(Passage passage) {
    return new Common(range(passage.draft()), range(passage.match()));
  }

  private static List<Integer> range(Span span) {
    return List.of(span.start(), span.end());
  }
}
