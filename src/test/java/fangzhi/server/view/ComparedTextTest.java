package fangzhi.server.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.server.view.ComparedText.Marked;
import fangzhi.server.view.ComparedText.Stretch;
import fangzhi.server.view.MarkedParagraph.Run;
import fangzhi.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ComparedTextTest {
  private static final PassageMark FIRST = new PassageMark(1, "a1", "b1");
  private static final PassageMark SECOND = new PassageMark(2, "a2", "b2");

  @Test
  void passagesAreMarkedWhereTheyStand() {
    ComparedText compared =
        ComparedText.of(
            "甲乙丙\r\n　　丁戊己",
            List.of(new Marked(new Span(8, 9), SECOND), new Marked(new Span(1, 3), FIRST)));
    assertEquals(
        List.of(
            new MarkedParagraph(
                true, List.of(new Run("甲", null, false), new Run("乙丙", FIRST, true))),
            new MarkedParagraph(
                true,
                List.of(
                    new Run("丁", null, false),
                    new Run("戊", SECOND, true),
                    new Run("己", null, false)))),
        paragraphs(compared));
  }

  @Test
  void aPassageOverTwoParagraphsBeginsOnce() {
    ComparedText compared = ComparedText.of("甲乙\n\n丙丁", List.of(new Marked(new Span(1, 5), FIRST)));
    assertEquals(List.of(new Run("乙", FIRST, true), new Run("丙", FIRST, false)), marked(compared));
  }

  @Test
  void ofPassagesThatOverlapTheFirstIsWhole() {
    ComparedText compared =
        ComparedText.of(
            "甲乙丙丁", List.of(new Marked(new Span(0, 3), FIRST), new Marked(new Span(1, 2), SECOND)));
    assertEquals(List.of(new Run("甲乙丙", FIRST, true), new Run("", SECOND, true)), marked(compared));
  }

  @Test
  void aLongGapIsFoldedAndAShortOneIsNot() {
    String text = "头".repeat(10) + "空".repeat(400) + "中".repeat(10) + "空".repeat(100) + "尾";
    ComparedText compared =
        ComparedText.of(
            text,
            List.of(new Marked(new Span(0, 10), FIRST), new Marked(new Span(410, 420), SECOND)));
    assertEquals(
        List.of(false, true, false), compared.stretches().stream().map(Stretch::folded).toList());
    assertEquals(280, compared.stretches().get(1).chars());
  }

  @Test
  void whereNothingIsInCommonTheBeginningIsShown() {
    ComparedText compared = ComparedText.of("空".repeat(1_000), List.of());
    assertEquals(List.of(240, 760), compared.stretches().stream().map(Stretch::chars).toList());
  }

  @Test
  void anEmptyTextHasNoParagraphs() {
    assertEquals(List.of(), ComparedText.of("", List.of()).stretches());
    assertEquals(List.of(), ComparedText.of(" \n\n　", List.of()).stretches());
  }

  /** Whatever the passages: every character is shown once, every passage begins once. */
  @RepeatedTest(300)
  void everyCharacterIsShownOnce(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String text = text(random);
    List<Marked> passages = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      int start = random.nextInt(text.length() + 1);
      int end = Math.min(text.length() + random.nextInt(2), start + random.nextInt(300));
      passages.add(
          new Marked(new Span(start, Math.max(start, end)), new PassageMark(i, "a" + i, "b" + i)));
    }
    ComparedText compared = ComparedText.of(text, passages);
    String shown =
        paragraphs(compared).stream()
            .flatMap(paragraph -> paragraph.runs().stream())
            .map(Run::text)
            .collect(Collectors.joining());
    assertEquals(bare(text), bare(shown));
    Set<PassageMark> begun = new HashSet<>();
    for (Run run : marked(compared)) {
      assertEquals(run.first(), begun.add(run.mark()));
    }
    for (Stretch stretch : compared.stretches()) {
      assertTrue(!stretch.folded() || stretch.chars() >= 100);
      assertFalse(
          stretch.folded()
              && stretch.paragraphs().stream()
                  .flatMap(paragraph -> paragraph.runs().stream())
                  .anyMatch(run -> run.mark() != null && !run.text().isEmpty()));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(2_000); i >= 0; i--) {
      text.append(
          switch (random.nextInt(60)) {
            case 0 -> "\n";
            case 1 -> "\r\n　　";
            case 2 -> "😀";
            default -> String.valueOf((char) ('一' + random.nextInt(500)));
          });
    }
    return text.toString();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s　]", "");
  }

  private static List<MarkedParagraph> paragraphs(ComparedText compared) {
    return compared.stretches().stream().flatMap(s -> s.paragraphs().stream()).toList();
  }

  private static List<Run> marked(ComparedText compared) {
    return paragraphs(compared).stream()
        .flatMap(paragraph -> paragraph.runs().stream())
        .filter(run -> run.mark() != null)
        .toList();
  }
}
