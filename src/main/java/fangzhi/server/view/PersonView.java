package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.HeldTitle;
import fangzhi.search.NamedPerson;
import fangzhi.search.SearchResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person.
 *
 * @param titles the titles printed with the name, the earliest first
 * @param search the address of a search limited to the name
 */
public record PersonView(String name, List<Title> titles, StoryList stories, String search) {

  /**
   * A title with the days it was printed first and last.
   *
   * @param days empty where no story has a date
   */
  public record Title(String title, String days, String stories) {

    private static Title of(HeldTitle held, Texts texts) {
      return new Title(
          held.title(), days(held.first(), held.last(), texts), texts.number(held.stories()));
    }

    private static String days(@Nullable LocalDate first, @Nullable LocalDate last, Texts texts) {
      if (first == null || last == null) {
        return "";
      }
      return first.equals(last) ? first.toString() : texts.range(first, last);
    }
  }

  /**
   * Of a person that stories name.
   *
   * @param page of the stories, counted from 1
   */
  public static PersonView of(
      NamedPerson person, List<HeldTitle> titles, SearchResult stories, int page, Texts texts) {
    PersonUrl url = new PersonUrl(person.name());
    return new PersonView(
        person.name(),
        titles.stream().map(title -> Title.of(title, texts)).toList(),
        StoryList.of(stories, page, url::page, texts),
        SearchUrl.ALL.toggled(Facet.PERSON, person.name()).href());
  }
}
