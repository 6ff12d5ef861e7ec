package fangzhi.place;

import fangzhi.model.Article;
import fangzhi.model.Confidence;
import fangzhi.model.Issue;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.text.Span;
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

  /** What changes whenever other places would be found. */
  public String version() {
    return gazetteer.version();
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
    PagePlaces places = new PagePlaces(gazetteer, finder, issue, stories);
    List<Mentions> mentions = places.mentions(articles);
    List<EventDate> dates = dates(stories, issue, pathDate, furniture);
    List<Article> tagged = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      double sure = places.confidence(i, mentions.get(i));
      tagged.add(tagged(articles.get(i), mentions.get(i), dates.get(i), sure));
    }
    return tagged;
  }

  private static Article tagged(
      Article article, Mentions mentions, EventDate event, double sureOfPlaces) {
    LocalDate day = event.date();
    Span printed = event.printed();
    Confidence sure = article.confidence().withTags(event.confidence(), sureOfPlaces);
    return article.with(
        printed == null ? mentions : mentions.with(occurrence(printed, day)), day, sure);
  }

  private static Occurrence occurrence(Span printed, @Nullable LocalDate day) {
    return new Occurrence(
        Occurrence.Field.BODY,
        printed.start(),
        printed.end(),
        Occurrence.Type.DATE,
        day == null ? null : day.toString());
  }

  private static List<EventDate> dates(
      List<Story> stories, Issue issue, @Nullable LocalDate pathDate, List<String> furniture) {
    LocalDate issued = issue.date() == null ? pathDate : issue.date();
    List<String> bodies = stories.stream().map(Story::body).toList();
    return new EventDates(new YearEvidence(issued, () -> text(stories, furniture))).of(bodies);
  }

  /** All text of a page. */
  private static String text(List<Story> stories, List<String> furniture) {
    StringBuilder page = new StringBuilder(String.join("\n", furniture));
    stories.forEach(story -> page.append('\n').append(story.text()));
    return page.toString();
  }
}
