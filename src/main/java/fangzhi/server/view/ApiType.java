package fangzhi.server.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a value in a few words.
 *
 * @param schema the name of the object it is or holds, null if none
 */
public record ApiType(String text, @Nullable String schema) {
  private static final String SCHEMAS = "#/components/schemas/";

  static ApiType of(JsonNode schema) {
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asText().substring(SCHEMAS.length());
      return new ApiType(name, name);
    }
    if (schema.has("oneOf")) {
      ApiType known = of(schema.path("oneOf").path(0));
      return new ApiType(known.text + " | null", known.schema);
    }
    if (schema.has("enum")) {
      return new ApiType(words(schema.path("enum")), null);
    }
    if (schema.has("items")) {
      ApiType item = of(schema.path("items"));
      return new ApiType("[" + item.text + "]", item.schema);
    }
    return new ApiType(plain(schema), null);
  }

  private static String plain(JsonNode schema) {
    JsonNode type = schema.path("type");
    String text = type.isArray() ? words(type) : type.asText();
    return schema.has("format") ? text + " (" + schema.path("format").asText() + ")" : text;
  }

  private static String words(JsonNode values) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(value.asText()));
    return String.join(" | ", words);
  }
}
