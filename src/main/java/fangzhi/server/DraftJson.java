package fangzhi.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a draft sent as JSON, strictly: one object of the fields known, each once, each a string.
 */
final class DraftJson {
  static final List<String> FIELDS = List.of("text", "date");

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private @Nullable String text;
  private @Nullable LocalDate date;

  private DraftJson() {}

  /** The draft in a request's body. */
  static PastedDraft read(String body) {
    DraftJson json = new DraftJson();
    try (JsonParser parser = JSON.createParser(body)) {
      json.readObject(parser);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw at == null
          ? DraftRefusedException.notJson(1, 1)
          : DraftRefusedException.notJson(at.getLineNr(), at.getColumnNr());
    } catch (IOException e) {
      throw new UncheckedIOException("a string can't be read", e);
    }
    if (json.text == null) {
      throw DraftRefusedException.missing();
    }
    return new PastedDraft(DraftText.checked(json.text), json.date);
  }

  private void readObject(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw DraftRefusedException.noObject();
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      readField(parser.currentName(), parser);
    }
    if (parser.nextToken() != null) {
      throw DraftRefusedException.noObject();
    }
  }

  private void readField(String name, JsonParser parser) throws IOException {
    if (!FIELDS.contains(name)) {
      throw DraftRefusedException.unknownField(name);
    }
    JsonToken value = parser.nextToken();
    if (name.equals("date") && value == JsonToken.VALUE_NULL) {
      return;
    }
    if (value != JsonToken.VALUE_STRING) {
      throw DraftRefusedException.notText(name);
    }
    if (name.equals("text")) {
      text = parser.getText();
    } else {
      String typed = parser.getText();
      date = typed.isBlank() ? null : SearchParameters.date(name, typed);
    }
  }
}
