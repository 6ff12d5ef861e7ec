package fangzhi.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.json.JsonMapper;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** Writes answers as JSON; nothing is read, the interface takes no JSON. */
final class JacksonMapper implements JsonMapper {
  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public String toJsonString(Object value, Type type) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
