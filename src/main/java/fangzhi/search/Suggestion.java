package fangzhi.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something of the archive that what was typed may mean. */
public sealed interface Suggestion {
  /** What to show, and to search for. */
  String text();

  /** A place of the archive's cities. */
  record Community(FiledPlace place) implements Suggestion {
    @Override
    public String text() {
      return place.name();
    }
  }

  /** A person that stories name. */
  record Person(NamedPerson person) implements Suggestion {
    @Override
    public String text() {
      return person.name();
    }
  }

  /**
   * A column of a paper.
   *
   * @param stories how many stand in it
   */
  record Column(String name, long stories) implements Suggestion {
    @Override
    public String text() {
      return name;
    }
  }

  /**
   * A story.
   *
   * @param date the day it is filed under
   */
  record Headline(String articleId, String text, @Nullable LocalDate date) implements Suggestion {}

  /**
   * A name that completes the last of several words.
   *
   * @param name what was found for the last word
   * @param text all the words, the last one completed; a search that finds something
   */
  record Completion(Suggestion name, String text) implements Suggestion {}
}
