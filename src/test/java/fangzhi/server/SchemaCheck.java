package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a value against as much of JSON Schema as openapi.json uses.
 *
 * @param met the names of the schemas that values were checked against
 */
record SchemaCheck(JsonNode document, Set<String> met) {
  private static final String SCHEMAS = "#/components/schemas/";

  void check(JsonNode value, JsonNode schema, String where) {
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asText().substring(SCHEMAS.length());
      met.add(name);
      check(value, document.path("components").path("schemas").path(name), where);
    } else if (schema.has("oneOf")) {
      if (!value.isNull()) {
        check(value, schema.path("oneOf").path(0), where);
      }
    } else {
      checkType(value, schema, where);
    }
  }

  private void checkType(JsonNode value, JsonNode schema, String where) {
    JsonNode type = schema.path("type");
    boolean fits = false;
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      fits |= is(value, one.asText());
    }
    assertTrue(fits, where + " is no " + type + ": " + value);
    if (schema.has("enum")) {
      boolean known = false;
      for (JsonNode one : schema.path("enum")) {
        known |= one.equals(value);
      }
      assertTrue(known, where + " is " + value);
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      check(value.path(i), schema.path("items"), where + "/" + i);
    }
    if (value.isObject()) {
      checkFields(value, schema, where);
    }
  }

  private void checkFields(JsonNode value, JsonNode schema, String where) {
    for (JsonNode required : schema.path("required")) {
      assertTrue(value.has(required.asText()), where + " has no " + required);
    }
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode known = schema.path("properties").path(field.getKey());
      String place = where + "/" + field.getKey();
      if (!known.isMissingNode()) {
        check(field.getValue(), known, place);
      } else if (others.isObject()) {
        check(field.getValue(), others, place);
      } else if (others.isBoolean()) {
        fail(place + " isn't described");
      }
    }
  }

  private static boolean is(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException(type);
    };
  }
}
