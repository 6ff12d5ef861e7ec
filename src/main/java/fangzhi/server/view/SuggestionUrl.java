package fangzhi.server.view;

import fangzhi.search.Facet;
import fangzhi.search.FiledPlace;
import fangzhi.search.NamedPerson;
import fangzhi.search.Suggestion;

/** Where suggestions lead: to the page of what they name, else to a search. */
public final class SuggestionUrl {
  private SuggestionUrl() {}

  /** The address of a suggestion. */
  public static String of(Suggestion suggestion) {
    return switch (suggestion) {
      case Suggestion.Community(FiledPlace place) -> CommunityUrl.of(place).page();
      case Suggestion.Person(NamedPerson person) -> new PersonUrl(person.name()).page();
      case Suggestion.Column column -> SearchUrl.ALL.toggled(Facet.COLUMN, column.name()).href();
      case Suggestion.Headline headline -> "/article/" + PercentEncoding.of(headline.articleId());
      case Suggestion.Completion completion -> SearchUrl.of(completion.text()).href();
    };
  }
}
