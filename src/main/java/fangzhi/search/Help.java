package fangzhi.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a search found nothing, or nothing literally, and which searches would.
 *
 * @param clauses what all has to be met, where nothing was found
 * @param unfiltered the same words without facets and dates, where these leave nothing
 * @param words the words instead of the literal terms
 * @param instead what terms that stand nowhere may have been meant to be, the likeliest first
 */
public record Help(
    List<Clause> clauses, @Nullable Way unfiltered, @Nullable Way words, List<Instead> instead) {

  public Help {
    clauses = List.copyOf(clauses);
    instead = List.copyOf(instead);
  }

  /**
   * A part of a query that has to be met: a term, or several in parentheses.
   *
   * @param text as it can be typed
   * @param articles how many meet it, among those of the chosen facets and dates
   * @param without the search without it, where that finds something
   */
  public record Clause(String text, int articles, @Nullable Way without) {}

  /**
   * Another term for one that stands nowhere.
   *
   * @param term what stands nowhere, folded
   * @param text what stands somewhere
   */
  public record Instead(String term, String text, Likeness likeness, Way way) {}
}
