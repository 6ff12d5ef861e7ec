package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.FacetValue;
import fangzhi.search.HeldTitle;
import fangzhi.search.NamedPerson;
import fangzhi.search.PersonContext;
import fangzhi.search.SearchResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person.
 *
 * @param titles the titles printed with the name, the earliest first
 * @param people those the stories name along
 * @param places what the stories are about
 * @param organisations those the stories name most
 * @param feed the address of the Atom feed of the stories
 * @param search the address of a search limited to the name
 */
public record PersonView(
    String name,
    List<Title> titles,
    List<CountedLink> people,
    List<CountedLink> places,
    List<CountedLink> organisations,
    StoryList stories,
    String feed,
    String search) {
  /** The most names of a kind that are listed. */
  public static final int NAMES = 12;

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
   * @param placePages the addresses of the pages of places, by path
   * @param page of the stories, counted from 1
   */
  public static PersonView of(
      NamedPerson person,
      PersonContext around,
      Map<String, String> placePages,
      SearchResult stories,
      int page,
      Texts texts) {
    PersonUrl url = new PersonUrl(person.name());
    SearchUrl search = SearchUrl.ALL.toggled(Facet.PERSON, person.name());
    List<FacetValue> organisations = stories.facets().getOrDefault(Facet.ORGANISATION, List.of());
    return new PersonView(
        person.name(),
        around.titles().stream().map(title -> Title.of(title, texts)).toList(),
        links(
            around.people(), who -> CountedLink.uncounted(who, new PersonUrl(who.value()).page())),
        links(
            around.places(),
            place -> CountedLink.uncounted(place, page(place.value(), placePages, search))),
        links(
            organisations,
            one ->
                CountedLink.of(one, search.toggled(Facet.ORGANISATION, one.value()).href(), texts)),
        StoryList.of(stories, page, url::page, texts),
        search.feed(),
        search.href());
  }

  private static String page(String place, Map<String, String> placePages, SearchUrl search) {
    return placePages.getOrDefault(place, search.toggled(Facet.PLACE, place).href());
  }

  private static List<CountedLink> links(
      List<FacetValue> values, Function<FacetValue, CountedLink> link) {
    return values.stream().limit(NAMES).map(link).toList();
  }
}
