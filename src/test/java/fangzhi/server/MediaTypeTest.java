package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MediaTypeTest {
  @Test
  void nameAndParametersAreRead() {
    assertEquals(
        new MediaType("text/plain", Map.of("charset", "UTF-8")),
        MediaType.of(" Text/Plain ; Charset=\"UTF-8\""));
    assertEquals(
        "--x=y", MediaType.of("multipart/form-data; boundary=--x=y").parameters().get("boundary"));
    assertEquals(new MediaType("", Map.of()), MediaType.of(null));
    assertEquals(new MediaType("a", Map.of()), MediaType.of("a;;b;=c"));
  }
}
