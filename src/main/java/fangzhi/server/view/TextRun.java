package fangzhi.server.view;

import fangzhi.model.Article;
import fangzhi.model.Occurrence;
import fangzhi.search.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a paragraph.
 *
 * @param href where a place, a person or an organisation printed here leads, null for plain text
 */
public record TextRun(String text, @Nullable String href) {

  /**
   * The paragraphs of an article's body, what they mention parted from the rest.
   *
   * @param places the addresses of places by path
   */
  static List<List<TextRun>> paragraphs(Article article, Map<String, String> places) {
    List<Occurrence> mentions =
        article.mentions().occurrences().stream()
            .filter(o -> o.field() == Occurrence.Field.BODY)
            .sorted(Comparator.comparingInt(Occurrence::start))
            .toList();
    List<List<TextRun>> paragraphs = new ArrayList<>();
    int start = 0;
    for (String paragraph : article.paragraphs()) {
      paragraphs.add(runs(article.body(), start, start + paragraph.length(), mentions, places));
      start += paragraph.length() + 1;
    }
    return paragraphs;
  }

  /** The runs from one offset to another; a mention that overlaps the one before is left plain. */
  private static List<TextRun> runs(
      String body, int start, int end, List<Occurrence> mentions, Map<String, String> places) {
    List<TextRun> runs = new ArrayList<>();
    int at = start;
    for (Occurrence mention : mentions) {
      if (mention.start() >= at && mention.end() <= end) {
        String text = body.substring(mention.start(), mention.end());
        String href = href(mention, text, places);
        if (href != null) {
          add(runs, body.substring(at, mention.start()));
          runs.add(new TextRun(text, href));
          at = mention.end();
        }
      }
    }
    add(runs, body.substring(at, end));
    return runs;
  }

  private static void add(List<TextRun> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new TextRun(text, null));
    }
  }

  private static @Nullable String href(
      Occurrence mention, String text, Map<String, String> places) {
    String target = mention.target();
    return switch (mention.type()) {
      case PLACE -> target == null ? CommunityUrl.choice(text) : places.get(target);
      case PERSON -> target == null ? null : new PersonUrl(target).page();
      case ORGANISATION ->
          target == null ? null : SearchUrl.ALL.toggled(Facet.ORGANISATION, target).href();
      case DATE -> null;
    };
  }
}
