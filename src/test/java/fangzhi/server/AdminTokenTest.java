package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTokenTest {
  private static final String SECRET = "a-secret-of-thirty-two-characters";

  private final Path file;

  AdminTokenTest(@TempDir Path folder) {
    this.file = folder.resolve("token");
  }

  @Test
  void onlyTheWholeTokenAsABearersIsLetIn() throws Exception {
    AdminToken token = AdminToken.read(Files.writeString(file, SECRET + "\r\n"));
    assertTrue(token.admits("Bearer " + SECRET));
    assertFalse(token.admits(null));
    assertFalse(token.admits(SECRET));
    assertFalse(token.admits("Bearer " + SECRET + "\n"));
    assertFalse(token.admits("Bearer " + SECRET.substring(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "too short",
        "two lines of thirty-two\nor more letters",
        "中文不能放在请求头里所以不行中文不能放在请求头里所以不行"
      })
  void weakTokenIsRefusedWithHowToMakeAGoodOne(String text) throws Exception {
    Files.writeString(file, text);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> AdminToken.read(file));
    assertEquals(
        file
            + " must hold one line of at least 32 letters, digits or signs without blanks;"
            + " make one with: openssl rand -hex 32",
        refused.getMessage());
  }

  @Test
  void missingFileIsTold() {
    assertThrows(IOException.class, () -> AdminToken.read(file));
  }
}
