package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.Article;
import fangzhi.page.TextPage;
import fangzhi.text.Radicals;
import fangzhi.text.Spacing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page's books balance: each character that isn't white space goes to exactly one place. */
class PageBooksTest {
  /** Marks that are no text: Markdown's heading marks and the pointers of captions. */
  private static final String MARKS = "#▲△▼▽◀▶←→↑↓";

  private static final List<String> PIECES =
      List.of(
          "本报讯（记者 陈立 通讯员 周小青）",
          "本报记者 赵一鸣",
          "陈立 摄",
          "（许宣）",
          "（上接第一版）",
          "（下转第三版）",
          "# 花园社区车棚变书屋",
          "## 陈立主持",
          "2024年3月6日 星期三",
          "责任编辑 陈立",
          "方志样报",
          "3",
          "▲",
          "图为",
          "今年春天，河西村的桃园里来",
          "了新帮手。",
          "半天就能喷完一百亩，",
          "花园社区：车棚变书屋 居民乐借阅",
          "事 务 局 紧 紧 围 绕",
          "“机器按行走，喷得匀，也省",
          "药。”",
          "，",
          "”",
          "《",
          "\n",
          "\n\n",
          "\n\n\n\n",
          "　　",
          " ",
          "⽇⺠⻓",
          "\uD83D\uDE00",
          "\uD800",
          "GTA",
          "1158",
          "散与聚——",
          "http://example.org",
          "、",
          "：");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyPageBalances(long seed) {
    Random random = new Random(seed);
    for (int page = 0; page < 300; page++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(3) == 0 ? "\n" : "");
      }
      assertBalances("seed " + seed + ", page " + page, text.toString());
    }
  }

  @Test
  void theSharedPagesBalance() throws Exception {
    Path shared = Path.of("../shared");
    Assumptions.assumeTrue(Files.isDirectory(shared));
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("pages", "typeset/pages", "composed/pages")) {
      try (Stream<Path> list = Files.list(shared.resolve(folder))) {
        list.sorted().forEach(files::add);
      }
    }
    assertTrue(files.size() >= 60, "pages: " + files.size());
    for (Path file : files) {
      assertBalances(file.getFileName().toString(), Files.readString(file));
    }
  }

  private static void assertBalances(String what, String text) {
    TextPage page = new TextPage("page.txt", List.of(text.split("\n", -1)));
    PageReading reading = PageReading.of(page);
    Map<Integer, Integer> left = characters(text);
    reading.placed().forEach(placed -> take(left, placed));
    left.entrySet().removeIf(e -> MARKS.indexOf(e.getKey()) >= 0 && e.getValue() > 0);
    assertEquals(Map.of(), left, what);
    for (int i = 0; i < reading.articles().size(); i++) {
      assertArticleBalances(what, reading, i + 1);
    }
  }

  private static void take(Map<Integer, Integer> left, PlacedUnit placed) {
    for (Line line : placed.unit().lines()) {
      characters(line.text()).forEach((c, n) -> left.merge(c, -n, Integer::sum));
    }
    left.values().removeIf(n -> n == 0);
  }

  private static void assertArticleBalances(String what, PageReading reading, int number) {
    Article article = reading.articles().get(number - 1);
    Stream<String> heading =
        Stream.of(
            article.heading().column(),
            article.heading().kicker(),
            article.heading().headline(),
            article.heading().deck());
    assertEquals(
        squeezed(heading.filter(Objects::nonNull)),
        squeezed(text(reading, number, Part.HEADING)),
        what);
    Stream<String> body =
        reading.placed().stream()
            .filter(p -> p.article() == number)
            .filter(p -> List.of(Part.BODY, Part.SUBHEADING, Part.CAPTION).contains(p.part()))
            .map(p -> p.unit().text());
    assertEquals(characters(article.body()), characters(body.collect(Collectors.joining())), what);
  }

  private static Stream<String> text(PageReading reading, int number, Part part) {
    return reading.placed().stream()
        .filter(p -> p.article() == number && p.part() == part)
        .map(p -> p.unit().text());
  }

  private static Map<Integer, Integer> squeezed(Stream<String> texts) {
    return characters(texts.collect(Collectors.joining()));
  }

  private static Map<Integer, Integer> characters(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (char c : Radicals.fold(text).toCharArray()) {
      if (!Spacing.isSpace(c)) {
        counts.merge((int) c, 1, Integer::sum);
      }
    }
    return counts;
  }
}
