package fangzhi.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.server.view.ApiView;
import fangzhi.server.view.SearchUrl;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the interface can do: openapi.json, the one description, as it is and as a page. */
final class ApiDocument {
  private final Templates templates;
  private final String document;
  private final ApiView view;

  ApiDocument(Templates templates) {
    this.templates = templates;
    try (InputStream in = ApiDocument.class.getResourceAsStream("openapi.json")) {
      byte[] bytes = Objects.requireNonNull(in, "openapi.json").readAllBytes();
      this.document = new String(bytes, StandardCharsets.UTF_8);
      JsonNode parsed = new ObjectMapper().readTree(document);
      this.view = ApiView.of(parsed);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json", e);
    }
  }

  void addTo(Routes routes) {
    routes.add("/api", this::page);
    routes.add("/api/v1/openapi.json", Cost.NONE, this::json);
  }

  private void page(Context context) {
    templates.answer(
        context, "api.jte", Languages.of(context).get("api.title"), SearchUrl.ALL, view);
  }

  private void json(Context context) {
    Requests.noParameters(context);
    context.contentType("application/json").result(document);
  }
}
