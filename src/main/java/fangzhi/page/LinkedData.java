package fangzhi.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page's JSON-LD where it describes a schema.org Article of any kind. Source of the names: <a
 * href="https://schema.org/NewsArticle">schema.org/NewsArticle</a>.
 */
final class LinkedData {
  /** Sites leave commas behind last values and line feeds in texts. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private static final int MAX_DEPTH = 4;

  private final JsonNode article;

  LinkedData(Document page) {
    this.article = article(page);
  }

  StoryFields fields() {
    String date =
        StoryFields.either(text(article.path("datePublished")), text(article.path("pubDate")));
    return new StoryFields(
        text(article.path("alternativeHeadline")),
        StoryFields.either(text(article.path("headline")), text(article.path("title"))),
        null,
        names(article.path("author")),
        StoryFields.either(names(article.path("isPartOf")), names(article.path("publisher"))),
        date == null ? null : Dates.find(date),
        text(article.path("printPage")),
        text(article.path("url")),
        BodyText.NONE);
  }

  /** The text it holds itself; often without paragraphs, so the last choice. */
  BodyText body() {
    String body = text(article.path("articleBody"));
    return body == null
        ? BodyText.NONE
        : new BodyText(
            article
                .path("articleBody")
                .asText()
                .lines()
                .map(BodyText::clean)
                .filter(line -> !line.isEmpty())
                .toList(),
            List.of());
  }

  private static JsonNode article(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonNode found = firstArticle(parse(script.data()), MAX_DEPTH);
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return JSON.missingNode();
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json.strip());
    } catch (JsonProcessingException e) {
      return JSON.missingNode(); // a site's broken script says nothing about its article
    }
  }

  private static JsonNode firstArticle(JsonNode node, int depth) {
    if (isArticle(node.path("@type")) || isBaidus(node)) {
      return node;
    }
    for (JsonNode child : node.isArray() ? node : node.path("@graph")) {
      JsonNode found = depth == 0 ? JSON.missingNode() : firstArticle(child, depth - 1);
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return JSON.missingNode();
  }

  /** Baidu's cambrian.jsonld, which names title and pubDate and no type. */
  private static boolean isBaidus(JsonNode node) {
    return node.hasNonNull("pubDate") && node.hasNonNull("title");
  }

  private static boolean isArticle(JsonNode type) {
    return type.isArray()
        ? type.size() > 0 && isArticle(type.get(0))
        : type.asText("").matches("(.*Article|.*/NewsArticle|Report|BlogPosting)");
  }

  private static @Nullable String names(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : node.isArray() ? node : List.of(node)) {
      String name = text(one.isObject() ? one.path("name") : one);
      if (name != null) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(" ", names);
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.isValueNode() && !node.isNull() ? BodyText.clean(node.asText()) : "";
    return text.isEmpty() ? null : text;
  }
}
