package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.page.TextPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page's books balance: each character that isn't white space goes to exactly one place. */
class PageBooksTest {
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
    for (int number = 0; number < 300; number++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(3) == 0 ? "\n" : "");
      }
      PageBooks.assertBalance("seed " + seed + ", page " + number, page(text.toString()));
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
      PageBooks.assertBalance(file.getFileName().toString(), page(Files.readString(file)));
    }
  }

  private static TextPage page(String text) {
    return new TextPage("page.txt", List.of(text.split("\n", -1)));
  }
}
