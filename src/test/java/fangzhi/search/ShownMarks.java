package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence.Field;
import fangzhi.query.Expression.Term;
import fangzhi.query.ParsedQuery;
import fangzhi.text.FoldedText;
import fangzhi.text.Folding;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Compares the marks in what a hit shows with where the query's terms stand in the article. */
final class ShownMarks {
  private final String query;
  private final Mentions mentions;

  private ShownMarks(String query, Mentions mentions) {
    this.query = query;
    this.mentions = mentions;
  }

  /** Checks everything shown; answers how many texts that are. */
  static int check(String query, Hit hit, ArchivedArticle article) {
    return new ShownMarks(query, article.article().mentions()).check(hit, article);
  }

  private int check(Hit hit, ArchivedArticle article) {
    Heading heading = article.article().heading();
    checkWhole(hit.kickerHtml(), heading.kicker(), Field.KICKER);
    checkWhole(hit.headlineHtml(), heading.headline(), Field.HEADLINE);
    checkWhole(hit.deckHtml(), heading.deck(), Field.DECK);
    hit.snippets().forEach(html -> checkPassage(html, article.article().body()));
    return 3 + hit.snippets().size();
  }

  private void checkWhole(String html, @Nullable String text, Field part) {
    String printed = Objects.requireNonNullElse(text, "");
    assertEquals(printed, text(html), query);
    assertEquals(standing(printed, 0, printed.length(), part), marked(html), query + ": " + html);
  }

  /** A passage may stand in several places of a body: in one of them its marks are right. */
  private void checkPassage(String html, String body) {
    String shown = html.replaceAll("^…|…$", "");
    String text = text(shown);
    boolean right = false;
    for (int at = body.indexOf(text); at >= 0 && !right; at = body.indexOf(text, at + 1)) {
      right = standing(body, at, at + text.length(), Field.BODY).equals(marked(shown));
    }
    assertTrue(right, query + ": " + html);
  }

  /** The characters of a passage that whole occurrences of terms in it take up. */
  private BitSet standing(String printed, int start, int end, Field part) {
    BitSet marks = new BitSet();
    for (String form : List.of(printed, mentions.corrected(printed))) {
      FoldedText folded = Folding.fold(form);
      for (Term term : ParsedQuery.parse(query).terms()) {
        if (term.field().covers(part)) {
          mark(marks, folded, term.text(), start, end);
        }
      }
    }
    return marks;
  }

  private static void mark(BitSet marks, FoldedText folded, String term, int start, int end) {
    String text = folded.text();
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      int from = folded.start(at);
      int to = folded.end(at + term.length() - 1);
      if (from >= start && to <= end) {
        marks.set(from - start, to - start);
      }
    }
  }

  private static String text(String html) {
    return Parser.unescapeEntities(html.replaceAll("</?mark>", ""), true);
  }

  /** The marked characters of the text. */
  private static BitSet marked(String html) {
    BitSet marks = new BitSet();
    int at = 0;
    boolean inside = false;
    for (String piece : html.split("</?mark>", -1)) {
      int length = text(piece).length();
      marks.set(at, at + length, inside);
      at += length;
      inside = !inside;
    }
    return marks;
  }
}
