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

    private static Title of(HeldTitle held) {
      return new Title(
          held.title(), days(held.first(), held.last()), Wording.number(held.stories()));
    }

    private static String days(@Nullable LocalDate first, @Nullable LocalDate last) {
      if (first == null || last == null) {
        return "";
      }
      return first.equals(last) ? first.toString() : first + " 至 " + last;
    }
  }

  /**
   * Of a person that stories name.
   *
   * @param page of the stories, counted from 1
   */
  public static PersonView of(
      NamedPerson person, List<HeldTitle> titles, SearchResult stories, int page) {
    PersonUrl url = new PersonUrl(person.name());
    return new PersonView(
        person.name(),
        titles.stream().map(Title::of).toList(),
        StoryList.of(stories, page, url::page),
        SearchUrl.ALL.toggled(Facet.PERSON, person.name()).href());
  }
}
