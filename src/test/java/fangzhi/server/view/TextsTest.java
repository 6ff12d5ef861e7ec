package fangzhi.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Texts CHINESE = Texts.of(Language.CHINESE);
  private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

  /**
   * The quoted keys of a call, of all branches of a choice: {@code texts.get(a ? "x" : "y", …)}.
   */
  private static final Pattern CALL = Pattern.compile("(?:texts|\\bthis)?\\.?get\\(([^;\\n]*)");

  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z-]+)+)\"");

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertEquals(new TreeSet<>(CHINESE.keys()), new TreeSet<>(ENGLISH.keys()));
  }

  @Test
  void bothLanguagesUseTheSameArguments() {
    for (String key : CHINESE.keys()) {
      assertEquals(arguments(CHINESE, key), arguments(ENGLISH, key), key);
    }
  }

  private static Set<String> arguments(Texts texts, String key) {
    MessagePattern pattern = new MessagePattern(texts.get(key));
    Set<String> arguments = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NUMBER) {
        arguments.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return arguments;
  }

  @Test
  void everyKeyOfThePagesHasAText() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path folder :
        new Path[] {Path.of("web/templates"), Path.of("src/main/java/fangzhi/server")}) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(Files::isRegularFile).map(TextsTest::keysIn).forEach(used::addAll);
      }
    }
    assertFalse(used.isEmpty());
    used.removeAll(CHINESE.keys());
    assertEquals(Set.of(), used);
  }

  private static Set<String> keysIn(Path file) {
    try {
      return CALL.matcher(Files.readString(file))
          .results()
          .flatMap(call -> KEY.matcher(call.group(1)).results())
          .map(MatchResult::group)
          .map(quoted -> quoted.substring(1, quoted.length() - 1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CHINESE.get("no.such"));
  }

  @Test
  void contentIsMarkedAsChineseInEnglishPages() {
    assertNull(CHINESE.contentLang());
    assertEquals("zh-CN", ENGLISH.contentLang());
  }
}
