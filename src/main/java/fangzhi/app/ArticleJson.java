package fangzhi.app;

import fangzhi.model.Article;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article as {@code parse} prints it. */
final class ArticleJson {
  private ArticleJson() {}

  /** The keys in printing order; absent values are null. */
  static Map<String, @Nullable Object> of(Article a) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", a.source().file());
    json.put("kind", a.kind().word());
    json.put("column", a.heading().column());
    json.put("kicker", a.heading().kicker());
    json.put("headline", a.heading().headline());
    json.put("deck", a.heading().deck());
    json.put("byline", a.byline());
    json.put("paper", a.issue().paper());
    json.put("date", text(a.issue().date()));
    json.put("pageNumber", a.issue().pageNumber());
    json.put("eventDate", text(a.eventDate()));
    json.put("places", a.mentions().places());
    json.put("placesInPassing", a.mentions().placesInPassing());
    json.put("communities", a.mentions().communities());
    json.put("people", a.mentions().names());
    json.put("titles", a.mentions().titles());
    json.put("organisations", a.mentions().organisations());
    json.put("ambiguous", a.mentions().ambiguous());
    json.put("corrections", a.mentions().corrections());
    json.put("continuedFrom", a.continuedFrom());
    json.put("continuedTo", a.continuedTo());
    json.put("url", a.url());
    json.put("body", a.body());
    json.put("confidence", a.confidence().byField());
    json.put("source", source(a));
    return json;
  }

  private static Map<String, Object> source(Article a) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("file", a.source().file());
    source.put("lines", a.source().lines().stream().map(Object::toString).toList());
    return source;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
