package fangzhi.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ibm.icu.text.MessagePattern;
import fangzhi.duplicate.Tier;
import fangzhi.export.ExportFormat;
import fangzhi.model.ArchiveDate;
import fangzhi.model.Confidence;
import fangzhi.model.Kind;
import fangzhi.search.Facet;
import fangzhi.search.FacetRequest;
import fangzhi.search.Likeness;
import fangzhi.search.Sort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Texts CHINESE = Texts.of(Language.CHINESE);
  private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

  /**
   * The quoted keys of a call, of all branches of a choice: {@code texts.get(a ? "x" : "y", …)}.
   */
  private static final Pattern CALL = Pattern.compile("\\bget\\(([^;}]*)");

  private static final Pattern KEY =
      Pattern.compile("\"(?!\\S*\\.(?:css|js|svg)\")([a-z]+(?:\\.[a-zA-Z-]+)+)\"");

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

  /** Keys made of a word of the archive; {@link #everyWordOfTheArchiveHasAText} has them all. */
  private static final Pattern MADE =
      Pattern.compile(
          "(error[.]no-(day|year)|facet|kind|untitled|export|sort|order|like|tier|pair|basis|field)(\\.[a-zA-Z0-9.-]+)?");

  @Test
  void everyTextIsAskedFor() throws IOException {
    Set<String> unused = new TreeSet<>(CHINESE.keys());
    for (Path folder :
        new Path[] {Path.of("web/templates"), Path.of("src/main/java/fangzhi/server")}) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file);
          unused.removeIf(key -> text.contains('"' + key + '"'));
        }
      }
    }
    unused.removeIf(MADE.asMatchPredicate());
    assertEquals(Set.of(), unused);
  }

  /** Blanks after the sign of equality are lost: they are written with a backslash. */
  @Test
  void noTextBeginsWithABlankThatIsLost() throws IOException {
    for (Language language : Language.values()) {
      String file = "src/main/resources/fangzhi/server/texts_" + language.code() + ".properties";
      assertEquals(
          List.of(),
          Files.readAllLines(Path.of(file)).stream()
              .filter(line -> line.matches("[^=]*= .*"))
              .toList());
    }
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
  void everyWordOfTheArchiveHasAText() {
    for (Texts texts : new Texts[] {CHINESE, ENGLISH}) {
      Arrays.stream(Facet.values()).forEach(texts::title);
      Arrays.stream(Kind.values()).forEach(texts::kind);
      Arrays.stream(Kind.values()).forEach(texts::untitled);
      Arrays.stream(Sort.values()).forEach(texts::sort);
      Arrays.stream(FacetRequest.Order.values()).forEach(texts::order);
      Arrays.stream(ExportFormat.values()).forEach(texts::format);
      Arrays.stream(Likeness.values()).forEach(likeness -> texts.likeness(likeness, "灯"));
      Arrays.stream(Tier.values()).map(texts::tier).forEach(Assertions::assertNotNull);
      Arrays.stream(Tier.values()).map(texts::tierSentence).forEach(Assertions::assertNotNull);
      Arrays.stream(Tier.values()).forEach(tier -> texts.get("pair." + tier.label()));
      Confidence.SURE.byField().keySet().forEach(texts::field);
      for (ArchiveDate.Basis basis : ArchiveDate.Basis.values()) {
        assertFalse(texts.date(new ArchiveDate(LocalDate.of(2023, 3, 14), basis)).isEmpty());
      }
    }
  }

  @Test
  void theEnglishPageTellsOneFromMany() {
    assertEquals("1 story", ENGLISH.get("number.stories", "1"));
    assertEquals("24,084 stories", ENGLISH.get("number.stories", ENGLISH.number(24_084)));
    assertEquals("March 2023", ENGLISH.month(YearMonth.of(2023, 3)));
    assertEquals("2023年3月", CHINESE.month(YearMonth.of(2023, 3)));
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
