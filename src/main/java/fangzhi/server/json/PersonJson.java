package fangzhi.server.json;

import fangzhi.export.ArchiveDateJson;
import fangzhi.search.HeldTitle;
import fangzhi.search.NamedPerson;
import fangzhi.search.SearchResult;
import fangzhi.server.view.PersonUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person that stories name.
 *
 * @param stories how many print the name
 * @param page the address of the person's page
 * @param titles the titles printed with the name, the earliest first
 * @param result a page of the stories, newest first, as a search answers them
 */
public record PersonJson(
    String name, long stories, String page, List<Title> titles, ResultJson result) {

  /**
   * A title.
   *
   * @param first YYYY-MM-DD of the first dated story that prints it
   * @param last YYYY-MM-DD of the last
   * @param stories how many print it
   */
  public record Title(String title, @Nullable String first, @Nullable String last, int stories) {

    private static Title of(HeldTitle held) {
      return new Title(
          held.title(),
          ArchiveDateJson.text(held.first()),
          ArchiveDateJson.text(held.last()),
          held.stories());
    }
  }

  /**
   * A person in a list.
   *
   * @param page the address of the person's page
   */
  public record Item(String name, long stories, String page) {

    /** Of a person. */
    public static Item of(NamedPerson person) {
      return new Item(person.name(), person.stories(), new PersonUrl(person.name()).page());
    }
  }

  /** Of a person that stories name. */
  public static PersonJson of(NamedPerson person, List<HeldTitle> titles, SearchResult stories) {
    return new PersonJson(
        person.name(),
        person.stories(),
        new PersonUrl(person.name()).page(),
        titles.stream().map(Title::of).toList(),
        ResultJson.of(stories));
  }
}
