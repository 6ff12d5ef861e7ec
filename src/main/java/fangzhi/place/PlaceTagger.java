package fangzhi.place;

import fangzhi.model.Article;
import fangzhi.model.Issue;
import fangzhi.model.Mentions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places, communities, people, organisations and event dates of articles. Thread-safe.
 */
public final class PlaceTagger {
  private final Gazetteer gazetteer;
  private final PlaceFinder finder;

  public PlaceTagger(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.finder = new PlaceFinder(gazetteer);
  }

  /**
   * The same articles with their mentions and event dates.
   *
   * @param articles all articles of one page in its order: they give each other streets and years
   * @param issue what the page prints of its issue
   * @param pathDate the date in the file's path, which stands in for one that the page prints
   * @param furniture the page's text outside its articles
   */
  public List<Article> tag(
      List<Article> articles, Issue issue, @Nullable LocalDate pathDate, List<String> furniture) {
    List<Story> stories = articles.stream().map(Story::of).toList();
    List<Mentions> mentions = new PagePlaces(gazetteer, finder, issue, stories).mentions(articles);
    List<@Nullable LocalDate> dates = dates(stories, issue, pathDate, furniture);
    List<Article> tagged = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      tagged.add(articles.get(i).with(mentions.get(i), dates.get(i)));
    }
    return tagged;
  }

  private static List<@Nullable LocalDate> dates(
      List<Story> stories, Issue issue, @Nullable LocalDate pathDate, List<String> furniture) {
    StringBuilder page = new StringBuilder(String.join("\n", furniture));
    stories.forEach(story -> page.append('\n').append(story.text()));
    LocalDate issued = issue.date() == null ? pathDate : issue.date();
    List<String> bodies = stories.stream().map(Story::body).toList();
    return new EventDates(new YearEvidence(issued, page.toString())).of(bodies);
  }
}
