package fangzhi.server.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of the interface, read from its OpenAPI document.
 *
 * @param description what holds for all of it
 */
public record ApiView(String description, List<Operation> operations, List<Schema> schemas) {

  /**
   * Something that can be asked for.
   *
   * @param request the address, behind the method where it isn't GET
   * @param body what has to be sent, null where nothing
   */
  public record Operation(
      String request,
      String summary,
      List<Field> parameters,
      @Nullable Body body,
      List<Answer> answers) {}

  /** What a request sends. */
  public record Body(String description, ApiType type) {}

  /** A parameter or a field. */
  public record Field(String name, ApiType type, String description) {}

  /** What may come back. */
  public record Answer(String status, String description, ApiType type) {}

  /** An object of the answers. */
  public record Schema(String name, String description, List<Field> fields) {}

  /** The page of a document. */
  public static ApiView of(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(
            operation(request(method.getKey(), path.getKey()), method.getValue(), document));
      }
    }
    List<Schema> schemas = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema :
        document.path("components").path("schemas").properties()) {
      String description = schema.getValue().path("description").asText();
      schemas.add(new Schema(schema.getKey(), description, fields(schema.getValue())));
    }
    return new ApiView(document.path("info").path("description").asText(), operations, schemas);
  }

  private static String request(String method, String path) {
    return method.equals("get") ? path : method.toUpperCase(Locale.ROOT) + " " + path;
  }

  private static Operation operation(String request, JsonNode operation, JsonNode document) {
    List<Field> parameters = new ArrayList<>();
    for (JsonNode reference : operation.path("parameters")) {
      JsonNode parameter = resolved(reference, document);
      parameters.add(
          new Field(
              parameter.path("name").asText(),
              ApiType.of(parameter.path("schema")),
              parameter.path("description").asText()));
    }
    List<Answer> answers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
      answers.add(answer(answer.getKey(), resolved(answer.getValue(), document)));
    }
    String summary = operation.path("summary").asText();
    return new Operation(
        request, summary, parameters, body(operation.path("requestBody")), answers);
  }

  private static @Nullable Body body(JsonNode body) {
    JsonNode json = body.path("content").path("application/json").path("schema");
    return body.isMissingNode()
        ? null
        : new Body(body.path("description").asText(), ApiType.of(json));
  }

  private static Answer answer(String status, JsonNode answer) {
    List<String> types = new ArrayList<>();
    answer.path("content").fieldNames().forEachRemaining(types::add);
    JsonNode json = answer.path("content").path("application/json").path("schema");
    ApiType type =
        json.isMissingNode() ? new ApiType(String.join(" | ", types), null) : ApiType.of(json);
    return new Answer(status, answer.path("description").asText(), type);
  }

  private static JsonNode resolved(JsonNode node, JsonNode document) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private static List<Field> fields(JsonNode schema) {
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      String description = field.getValue().path("description").asText();
      fields.add(new Field(field.getKey(), ApiType.of(field.getValue()), description));
    }
    return fields;
  }
}
