package fangzhi.server.view;

import fangzhi.search.Help;
import fangzhi.search.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What helps on after a search that found nothing, or nothing literally.
 *
 * @param reason why nothing was found, empty where that isn't known
 * @param clauses the parts of the query, where there are several
 * @param unfiltered the same words without facets and dates
 * @param words the words instead of the literal terms
 * @param instead terms for those that stand nowhere
 */
public record HelpView(
    String reason,
    List<Clause> clauses,
    @Nullable CountedLink unfiltered,
    @Nullable CountedLink words,
    List<Instead> instead) {

  /**
   * A part of the query.
   *
   * @param articles how many meet it
   * @param without the search without it, where that finds something
   */
  public record Clause(String text, String articles, @Nullable CountedLink without) {

    private static Clause of(Help.Clause clause, Texts texts) {
      return new Clause(
          clause.text(), texts.number(clause.articles()), link(clause.without(), texts));
    }
  }

  /**
   * Another term.
   *
   * @param how in what it is like the one that stands nowhere
   * @param link the query with the other term
   */
  public record Instead(String how, CountedLink link) {

    private static Instead of(Help.Instead instead, Texts texts) {
      String how = texts.likeness(instead.likeness(), instead.term());
      return new Instead(how, toWay(instead.way(), texts));
    }
  }

  /**
   * Of what was found out.
   *
   * @param isFiltered whether facets or dates are chosen, beside which the clauses are counted
   */
  static HelpView of(Help help, boolean isFiltered, Texts texts) {
    return new HelpView(
        reason(help, isFiltered, texts),
        help.clauses().size() < 2
            ? List.of()
            : help.clauses().stream().map(clause -> Clause.of(clause, texts)).toList(),
        link(help.unfiltered(), texts),
        link(help.words(), texts),
        instead(help, texts));
  }

  /** Each search once: with two terms mended at once it stands for both. */
  private static List<Instead> instead(Help help, Texts texts) {
    Map<String, Instead> byAddress = new LinkedHashMap<>();
    for (Help.Instead other : help.instead()) {
      Instead shown = Instead.of(other, texts);
      byAddress.putIfAbsent(shown.link().href(), shown);
    }
    return List.copyOf(byAddress.values());
  }

  private static String reason(Help help, boolean isFiltered, Texts texts) {
    List<String> missing =
        help.clauses().stream()
            .filter(clause -> clause.articles() == 0)
            .map(Help.Clause::text)
            .toList();
    if (!missing.isEmpty()) {
      return texts.get(
          isFiltered ? "nothing.missing-here" : "nothing.missing", texts.quoted(missing));
    }
    return help.clauses().size() < 2 ? "" : texts.get("nothing.apart");
  }

  private static @Nullable CountedLink link(@Nullable Way way, Texts texts) {
    return way == null ? null : toWay(way, texts);
  }

  private static CountedLink toWay(Way way, Texts texts) {
    String href = new SearchUrl(way.request()).href();
    return new CountedLink(way.request().query(), "", href, texts.number(way.articles()));
  }
}
