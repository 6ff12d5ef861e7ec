package fangzhi.place;

import fangzhi.model.Article;
import fangzhi.model.Issue;
import fangzhi.model.Mentions;
import fangzhi.text.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the places, communities, people and event dates of a file's articles. Thread-safe. */
public final class PlaceTagger {
  private static final Pattern COMPACT_DATE =
      Pattern.compile(
          "(?<![0-9])((?:19|20)[0-9]{2})[-_./]?([01][0-9])[-_./]?([0-3][0-9])(?![0-9])");

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
   * @param file the file's path as shown to people; a date in it counts as evidence of the year
   * @param furniture the page's text outside its articles
   */
  public List<Article> tag(
      List<Article> articles, Issue issue, String file, List<String> furniture) {
    List<Story> stories = articles.stream().map(Story::of).toList();
    List<Mentions> mentions = new PagePlaces(gazetteer, finder, issue, stories).mentions(articles);
    List<@Nullable LocalDate> dates = dates(stories, issue, file, furniture);
    List<Article> tagged = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      tagged.add(articles.get(i).with(mentions.get(i), dates.get(i)));
    }
    return tagged;
  }

  private static List<@Nullable LocalDate> dates(
      List<Story> stories, Issue issue, String file, List<String> furniture) {
    StringBuilder page = new StringBuilder(String.join("\n", furniture));
    stories.forEach(story -> page.append('\n').append(story.text()));
    LocalDate issued = issue.date() == null ? pathDate(file) : issue.date();
    List<String> bodies = stories.stream().map(Story::body).toList();
    return new EventDates(new YearEvidence(issued, page.toString())).of(bodies);
  }

  /** The date a path names, such as 许昌日报/2023-11-24/04.txt; null where it names none. */
  private static @Nullable LocalDate pathDate(String file) {
    Matcher date = COMPACT_DATE.matcher(file);
    while (date.find()) {
      String iso = date.group(1) + "-" + date.group(2) + "-" + date.group(3);
      LocalDate found = ChineseDates.first(iso).orElse(null);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
