package fangzhi.place;

import fangzhi.model.Article;
import fangzhi.model.Issue;
import java.util.List;
import java.util.Objects;

/** Finds the places, communities, people and event dates of a file's articles. Thread-safe. */
public final class PlaceTagger {
  public PlaceTagger(Gazetteer gazetteer) {
    Objects.requireNonNull(gazetteer);
  }

  /**
   * The same articles with their mentions and event dates.
   *
   * @param articles all articles of one page in its order: they give each other streets and years
   * @param issue what the page prints of its issue
   * @param file the file's path as shown to people; a date in it counts as evidence of the year
   * @param furniture the page's text outside its articles
   */
  public List<Article> tag(
      List<Article> articles, Issue issue, String file, List<String> furniture) {
    return List.copyOf(articles);
  }
}
