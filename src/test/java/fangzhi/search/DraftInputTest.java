package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.duplicate.Comparison;
import fangzhi.duplicate.Passage;
import fangzhi.duplicate.Tier;
import fangzhi.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text is a draft: what isn't one gets an answer all the same, and a bounded one. */
class DraftInputTest {
  private static final String FORMULA = "提高政治站位，以高质量发展为抓手，";

  private static final String STORY =
      """
      清早六点，河西社区的老茶馆开了门。掌柜丁小灯把二十七张竹椅一字排开，又往灶里添了三块栗炭。
      头一位茶客是修伞的王月明，他要了一碗茉莉花茶，坐在靠窗那张缺了角的方桌旁边，说昨夜下了一场雹子。
      到八点，茶馆里坐满了人，说书先生拍响醒木，讲的是清潩河上最后一位摆渡人的故事。""";

  /** Articles that the formula stands in; a check compares with fifty of one kind at most. */
  private static final int FORMULAS = 150;

  private static final int MOST_MATCHES = 100;

  private static final List<CorpusArticle> ARTICLES =
      List.of(
          article("teahouse", STORY),
          article("marks", "？！……"),
          article("empty", ""),
          article("short", "灯亮了"),
          article("other", "体育馆新换了木地板，周末起每天早上开放两个小时，凭身份证登记，十四岁以下要由大人陪着进场。"));

  private static DuplicateArchive archive;

  private static CorpusArticle article(String id, String body) {
    return new CorpusArticle(id, LocalDate.of(2024, 3, 15), "题", body);
  }

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException {
    List<CorpusArticle> articles = new ArrayList<>(ARTICLES);
    for (int i = 0; i < FORMULAS; i++) {
      articles.add(article("formula-" + i, FORMULA.repeat(20) + i));
    }
    archive = DuplicateArchive.open(folder.resolve("index"), articles);
  }

  @AfterAll
  static void empty() throws IOException {
    archive.close();
  }

  static List<String> textsOfNothing() {
    return List.of(
        "",
        " ",
        "\n\n\n",
        "\u0000",
        "\u0000\u0001\uFFFE\uFFFF",
        "，。！？……——",
        "？！……",
        "。".repeat(100_000),
        "\uD842",
        "\uDFB7\uD842",
        "\uD842\uDFB7",
        "\uD83D\uDE00".repeat(50_000),
        "河西社",
        "灯",
        "a",
        random(100_000, '\u4E00', 20_000),
        random(100_000, '\u0000', 0x10000),
        random(10_000, '0', 10));
  }

  private static String random(int length, int from, int number) {
    return new Random(20261121)
        .ints(length, from, from + number)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("textsOfNothing")
  void whatHoldsNoStoryRepeatsNone(String text) throws IOException {
    assertEquals(List.of(), archive.check(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"灯亮了", " 灯 亮 了 ！ "})
  void anArchivedTextOfAFewLettersIsTheSame(String text) throws IOException {
    List<DraftMatch> matches = archive.check(text);
    assertEquals(1, matches.size());
    assertEquals("short", matches.getFirst().article().id());
    assertEquals(Tier.SAME, matches.getFirst().comparison().tier());
  }

  static List<String> textsWithAStory() {
    return List.of(
        STORY,
        "\uFEFF" + STORY + "\u0000",
        STORY.replace("\n", "\r\n\r\n"),
        STORY.replace("", "\u200B"),
        STORY + "\uD842",
        "\uDFB7" + STORY,
        "\uD83D\uDE00".repeat(20) + STORY,
        String.join(" ", STORY.split("")));
  }

  @ParameterizedTest
  @MethodSource("textsWithAStory")
  void aStoryIsFoundAmongStrayCharacters(String text) throws IOException {
    List<DraftMatch> matches = archive.check(text);
    assertEquals("teahouse", matches.getFirst().article().id());
    assertTrue(matches.getFirst().comparison().tier().isVersion(), matches.toString());
    matches.forEach(match -> requireSane(match, text));
  }

  @Test
  void aStoryIsFoundInAMegabyteOfOthers() throws IOException {
    String text = random(500_000, 0x4E00, 20_000) + STORY + random(500_000, 0x4E00, 20_000);
    List<DraftMatch> matches = archive.check(text);
    assertEquals("teahouse", matches.getFirst().article().id());
    assertEquals(Tier.CONTAINS, matches.getFirst().comparison().tier());
    matches.forEach(match -> requireSane(match, text));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 10_000, 100_000})
  void aFormulaRepeatedIsComparedWithAFewOfTheMany(int times) throws IOException {
    for (String text : List.of(FORMULA.repeat(times), STORY + FORMULA.repeat(times))) {
      List<DraftMatch> matches = archive.check(text);
      assertTrue(matches.size() <= MOST_MATCHES, matches.size() + " matches");
      matches.forEach(match -> requireSane(match, text));
    }
  }

  /** Shares are shares, and passages lie inside the texts. */
  private static void requireSane(DraftMatch match, String draft) {
    Comparison comparison = match.comparison();
    requireShare(comparison.shareOfDraft());
    requireShare(comparison.shareOfMatch());
    for (Passage passage : comparison.passages()) {
      requireInside(passage.draft(), draft);
      requireInside(passage.match(), match.article().article().body());
    }
  }

  private static void requireShare(double share) {
    assertTrue(share >= 0 && share <= 1, "a share of " + share);
  }

  private static void requireInside(Span span, String text) {
    assertTrue(span.length() > 0 && span.end() <= text.length(), span + " of " + text.length());
  }
}
