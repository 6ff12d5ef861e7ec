package fangzhi.duplicate;

import fangzhi.model.ArchiveDate;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Mentions;
import fangzhi.model.Occurrence;
import fangzhi.text.Folding;
import fangzhi.text.Han;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells which happening a story is about.
 *
 * @param text the folded headline and body, at most {@value #MAX_CHARS} characters
 * @param pairs each two neighbouring ideographs of the text
 * @param mentions whom and where it names
 * @param date the day of the story, null where nothing tells one
 * @param eventDate the day of what it tells of, else the story's
 */
public record StoryEvidence(
    String text,
    Set<String> pairs,
    Mentions mentions,
    @Nullable LocalDate date,
    @Nullable LocalDate eventDate) {
  /** What a reader takes in of a long story; bounds what a comparison costs. */
  private static final int MAX_CHARS = 4_000;

  /** A headline and a news lead. */
  private static final int OPENING_CHARS = 180;

  private static final int HEADLINE_CHARS = 60;

  private static final Pattern COUNT =
      Pattern.compile("第([\\d〇零一二三四五六七八九十百]+)([^\\d〇零一二三四五六七八九十百])");

  public StoryEvidence {
    pairs = Set.copyOf(pairs);
  }

  /**
   * That of a text.
   *
   * @param story headline and body
   */
  public static StoryEvidence of(String story, Mentions mentions, @Nullable LocalDate date) {
    return of(story, mentions, date, happened(mentions));
  }

  /** That of an archived article. */
  public static StoryEvidence of(ArchivedArticle archived) {
    Article article = archived.article();
    String story =
        Stream.of(article.heading().headline(), article.body())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    ArchiveDate filed = archived.archiveDate();
    LocalDate date = filed == null ? null : filed.date();
    return of(story, article.mentions(), date, article.eventDate());
  }

  private static StoryEvidence of(
      String story, Mentions mentions, @Nullable LocalDate date, @Nullable LocalDate event) {
    String read = story.substring(0, Math.min(MAX_CHARS, story.length()));
    String text = Folding.fold(read).text();
    return new StoryEvidence(text, pairs(text), mentions, date, event == null ? date : event);
  }

  /** The day of its own event, where the text prints it. */
  private static @Nullable LocalDate happened(Mentions mentions) {
    return mentions.occurrences().stream()
        .filter(occurrence -> occurrence.type() == Occurrence.Type.DATE)
        .map(Occurrence::target)
        .filter(Objects::nonNull)
        .findFirst()
        .map(LocalDate::parse)
        .orElse(null);
  }

  /** Each two neighbouring ideographs of a folded text. */
  static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Han.isHan(text.charAt(i)) && Han.isHan(text.charAt(i + 1))) {
        pairs.add(text.substring(i, i + 2));
      }
    }
    return pairs;
  }

  /** Where a story says what it is about. */
  String opening() {
    return text.substring(0, Math.min(OPENING_CHARS, text.length()));
  }

  /** The folded names of its people. */
  public List<String> people() {
    return mentions.names().stream().map(name -> Folding.fold(name).text()).toList();
  }

  /** Those of the opening. */
  Set<String> leading() {
    String opening = opening();
    return people().stream()
        .filter(opening::contains)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether it counts something in its headline that another story counts differently there. */
  boolean countsOtherwise(StoryEvidence other) {
    Map<String, String> theirs = other.counts();
    return counts().entrySet().stream()
        .anyMatch(
            count ->
                !count.getValue().equals(theirs.getOrDefault(count.getKey(), count.getValue())));
  }

  /** By what is counted, its first number. */
  private Map<String, String> counts() {
    String line = text.lines().findFirst().orElse("");
    Matcher count = COUNT.matcher(line.substring(0, Math.min(HEADLINE_CHARS, line.length())));
    Map<String, String> counts = new HashMap<>();
    while (count.find()) {
      counts.putIfAbsent(count.group(2), count.group(1));
    }
    return counts;
  }
}
