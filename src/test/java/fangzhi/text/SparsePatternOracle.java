package fangzhi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Compares sparse patterns with what their regular expressions find by themselves. */
public final class SparsePatternOracle {
  private static final long SEED = 20261121;
  private static final int ROUNDS = 20_000;
  private static final int PIECES = 12;

  /** What pieces of a regular expression's words are separated by. */
  private static final String SYNTAX = "[\\[\\](){}|?*+^$\\\\<>!:=.]+";

  private SparsePatternOracle() {}

  /**
   * Fails unless the pattern finds the same in the sample and in texts made of its own words.
   *
   * @param examples of what it finds, where that is more than one of its words
   */
  public static void assertFindsAll(SparsePattern pattern, String... examples) {
    int found = 0;
    Random random = new Random(SEED);
    List<String> pieces =
        Stream.of(
                Stream.of(examples),
                Stream.of(pattern.pattern().pattern().split(SYNTAX)),
                pattern.pattern().pattern().chars().mapToObj(Character::toString))
            .flatMap(part -> part)
            .filter(piece -> !piece.isEmpty())
            .toList();
    for (int round = 0; round < ROUNDS; round++) {
      found += assertFindsAll(pattern, text(random, pieces), "seed " + SEED + " round " + round);
    }
    for (String text : sample()) {
      assertFindsAll(pattern, text, "the sample");
    }
    assertTrue(found > ROUNDS / 50, "hardly anything to find: " + found);
  }

  private static int assertFindsAll(SparsePattern pattern, String text, String context) {
    List<String> expected =
        pattern.pattern().matcher(text).results().map(SparsePatternOracle::printed).toList();
    List<MatchResult> found = pattern.in(text);
    assertEquals(
        expected,
        found.stream().map(SparsePatternOracle::printed).toList(),
        () -> context + ": " + text);
    Matcher here = pattern.pattern().matcher(text).useTransparentBounds(true);
    here.useAnchoringBounds(false);
    for (int at = 0; at <= text.length(); at++) {
      int end = here.region(at, text.length()).lookingAt() ? here.end() : at;
      assertEquals(end, pattern.endAt(text, at), context + " at " + at + ": " + text);
    }
    return expected.size();
  }

  private static String printed(MatchResult match) {
    StringBuilder printed = new StringBuilder(match.start() + "-" + match.end());
    for (int group = 1; group <= match.groupCount(); group++) {
      printed.append(' ').append(match.group(group));
    }
    return printed.toString();
  }

  private static String text(Random random, List<String> pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(PIECES); i >= 0; i--) {
      boolean any = random.nextInt(8) == 0;
      text.append(
          any
              ? Character.toString(random.nextInt(0xD800))
              : pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static List<String> sample() {
    try (Stream<Path> files = Files.walk(Path.of("index-data", "articles"))) {
      List<String> texts =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .map(SparsePatternOracle::read)
              .toList();
      assertTrue(texts.size() > 1, "there is no sample");
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
