package fangzhi.server.view;

import java.util.List;

/** The page that explains how to write a query, each rule with a search of this archive. */
public record GuideView(List<Rule> rules) {

  /**
   * A rule of the query language.
   *
   * @param example a query that finds something
   * @param stories how many articles it finds, written out
   */
  public record Rule(String explanation, String example, String href, String stories) {

    /** A rule whose example finds some articles. */
    public static Rule of(String explanation, String example, long total, Texts texts) {
      return new Rule(explanation, example, SearchUrl.of(example).href(), texts.number(total));
    }
  }

  public GuideView {
    rules = List.copyOf(rules);
  }
}
