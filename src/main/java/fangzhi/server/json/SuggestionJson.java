package fangzhi.server.json;

import fangzhi.search.FiledPlace;
import fangzhi.search.NamedPerson;
import fangzhi.search.Suggestion;
import fangzhi.server.view.SuggestionUrl;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something of the archive that what was typed may mean.
 *
 * @param type community, person, column or headline; after several words that of the last one
 * @param text the name or headline; after several words all of them, the last one completed
 * @param detail a place's path, a headline's date; null where there is none
 * @param stories how many there are; null of a headline and after several words
 * @param url the page it leads to
 */
public record SuggestionJson(
    String type, String text, @Nullable String detail, @Nullable Long stories, String url) {

  /** Of a suggestion. */
  public static SuggestionJson of(Suggestion suggestion) {
    String url = SuggestionUrl.of(suggestion);
    return switch (suggestion) {
      case Suggestion.Community(FiledPlace place) ->
          new SuggestionJson("community", place.name(), place.above(), place.stories(), url);
      case Suggestion.Person(NamedPerson person) ->
          new SuggestionJson("person", person.name(), null, person.stories(), url);
      case Suggestion.Column(String name, long stories) ->
          new SuggestionJson("column", name, null, stories, url);
      case Suggestion.Headline headline ->
          new SuggestionJson(
              "headline", headline.text(), Objects.toString(headline.date(), null), null, url);
      case Suggestion.Completion(Suggestion name, String text) ->
          new SuggestionJson(of(name).type(), text, null, null, url);
    };
  }
}
