package fangzhi.server.json;

import fangzhi.search.Help;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a search found nothing, or nothing literally, and which searches would.
 *
 * @param terms what all has to be met, where nothing was found
 * @param unfiltered the same query without facets and dates
 * @param words the query's words instead of its literal terms
 * @param didYouMean what terms that stand nowhere may have been meant to be, the likeliest first
 */
public record HelpJson(
    List<Term> terms,
    @Nullable WayJson unfiltered,
    @Nullable WayJson words,
    List<Instead> didYouMean) {

  /**
   * A part of the query that has to be met.
   *
   * @param articles how many meet it, among those of the chosen facets and dates
   * @param without the search without it, where that finds something
   */
  public record Term(String term, int articles, @Nullable WayJson without) {

    private static Term of(Help.Clause clause) {
      return new Term(clause.text(), clause.articles(), WayJson.of(clause.without()));
    }
  }

  /**
   * Another term for one that stands nowhere.
   *
   * @param how field, sound, shape, pinyin, order or character
   * @param search the query with it; where that finds nothing, the other term alone
   */
  public record Instead(String term, String instead, String how, @Nullable WayJson search) {

    private static Instead of(Help.Instead instead) {
      String how = instead.likeness().name().toLowerCase(Locale.ROOT);
      return new Instead(instead.term(), instead.text(), how, WayJson.of(instead.way()));
    }
  }

  /** Of the help for a search. */
  public static HelpJson of(Help help) {
    return new HelpJson(
        help.clauses().stream().map(Term::of).toList(),
        WayJson.of(help.unfiltered()),
        WayJson.of(help.words()),
        help.instead().stream().map(Instead::of).toList());
  }
}
