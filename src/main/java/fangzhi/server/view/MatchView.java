package fangzhi.server.view;

import fangzhi.duplicate.Comparison;
import fangzhi.duplicate.Passage;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.search.DraftMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An archived article that a draft repeats.
 *
 * @param anchor its id on the page
 * @param tier what it is to the draft, in a word
 * @param kind what sort of item it is, where it isn't a story
 * @param printed date, paper, page and column, as far as known
 * @param ofDraft share of the draft that also stands in it, in percent
 * @param ofMatch share of it that also stands in the draft
 * @param agrees why it is taken for the same event, a line each; none where the text itself tells
 * @param open whether the comparison is unfolded
 * @param sides null where the page would get too long
 */
public record MatchView(
    String anchor,
    String tier,
    String tierWord,
    String tierSentence,
    String title,
    boolean titled,
    String href,
    @Nullable String kind,
    List<String> printed,
    String ofDraft,
    String ofMatch,
    int passages,
    List<String> agrees,
    boolean open,
    @Nullable Sides sides) {

  /** Characters that an edit within a passage may have. */
  private static final int EDIT = 16;

  /** Both texts beside each other. */
  public record Sides(ComparedText draft, ComparedText match) {}

  static MatchView of(
      DraftMatch found, String draft, String anchor, boolean open, boolean compared, Texts texts) {
    Article article = found.article().article();
    Comparison comparison = found.comparison();
    return new MatchView(
        anchor,
        comparison.tier().label(),
        texts.tier(comparison.tier()),
        texts.tierSentence(comparison.tier()),
        texts.title(article),
        article.heading().headline() != null,
        SearchUrl.ALL.article(found.article().id()),
        texts.sort(article.kind()),
        printed(found.article(), texts),
        Texts.percent(comparison.shareOfDraft()),
        Texts.percent(comparison.shareOfMatch()),
        chains(comparison.passages()).size(),
        found.agreement() == null ? List.of() : texts.agreement(found.agreement()),
        open,
        compared ? sides(comparison, draft, article.body(), anchor) : null);
  }

  private static List<String> printed(ArchivedArticle found, Texts texts) {
    String column = found.article().heading().column();
    return Stream.concat(texts.imprint(found).stream(), Stream.ofNullable(column)).toList();
  }

  private static Sides sides(Comparison comparison, String draft, String body, String anchor) {
    List<ComparedText.Marked> inDraft = new ArrayList<>();
    List<ComparedText.Marked> inBody = new ArrayList<>();
    int number = 0;
    for (List<Passage> chain : chains(comparison.passages())) {
      number++;
      String left = anchor + "-a" + number;
      String right = anchor + "-b" + number;
      PassageMark mark = new PassageMark(number, left, right);
      PassageMark counterpart = new PassageMark(number, right, left);
      for (Passage passage : chain) {
        inDraft.add(new ComparedText.Marked(passage.draft(), mark));
        inBody.add(new ComparedText.Marked(passage.match(), counterpart));
      }
    }
    return new Sides(ComparedText.of(draft, inDraft), ComparedText.of(body, inBody));
  }

  /** Passages with one number: those that follow each other in both texts, but for an edit. */
  private static List<List<Passage>> chains(List<Passage> passages) {
    List<List<Passage>> chains = new ArrayList<>();
    for (Passage passage : passages) {
      if (chains.isEmpty() || !follows(chains.getLast().getLast(), passage)) {
        chains.add(new ArrayList<>());
      }
      chains.getLast().add(passage);
    }
    return chains;
  }

  private static boolean follows(Passage before, Passage after) {
    int inDraft = after.draft().start() - before.draft().end();
    int inMatch = after.match().start() - before.match().end();
    return inDraft >= 0 && inDraft <= EDIT && inMatch >= 0 && inMatch <= EDIT;
  }
}
