package fangzhi.server.view;

import fangzhi.index.SourceRecord;
import fangzhi.search.Excerpt;
import java.util.List;

/** The files of which some lines couldn't be read. */
public record FlawedSourcesView(int total, String all, List<Item> items, PagingView paging) {
  /** Where all of them are. */
  public static final String PATH = "/status/sources";

  /** Lines that are named of one file. */
  private static final int MAX_LINES = 20;

  /**
   * A file.
   *
   * @param result what was rejected of it and what was read
   */
  public record Item(String name, String result, List<String> problems) {

    private static Item of(SourceRecord source, Texts texts) {
      String lines = texts.number(source.notes().rejectedLines());
      String articles = texts.number(source.articles());
      return new Item(
          source.shownName(),
          texts.get("status.sources.lines", lines, articles),
          source.notes().problems().stream()
              .limit(MAX_LINES)
              .map(problem -> RunView.problem(problem, texts))
              .toList());
    }
  }

  /**
   * Of a page of them.
   *
   * @param page counted from 1
   */
  public static FlawedSourcesView of(
      Excerpt<SourceRecord> sources, int page, int size, Texts texts) {
    return new FlawedSourcesView(
        sources.total(),
        texts.get("status.sources.all", texts.number(sources.total())),
        sources.items().stream().map(source -> Item.of(source, texts)).toList(),
        PagingView.of(p -> PATH + "?page=" + p, page, size, sources.total()));
  }
}
