package fangzhi.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.page.Page;
import fangzhi.page.PageReader;
import fangzhi.page.ReadOutcome;
import fangzhi.page.TextPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Large pages of one thing are read to their end: no overflow, nothing lost. */
class HostilePagesTest {
  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({
    "字\\n, 100000",
    "。\\n, 20000",
    "“\\n, 20000",
    "《, 200000",
    "（花园\\n, 10000",
    "居民们坐在书屋里, 200000",
    "2024年3月6日, 20000",
    "本报记者 陈立\\n, 5000",
    "（上接第一版）, 10000",
    "责任编辑 陈立\\n, 5000",
    "\\n, 200000",
    "#, 100000"
  })
  void repeatedTextBalances(String unit, int times, @TempDir Path folder) throws IOException {
    String text = "花园社区的书屋\n" + unit.replace("\\n", "\n").repeat(times);
    TextPage page = (TextPage) only(folder, "page.txt", text);
    PageBooks.assertBalance(unit, page);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"<div>", "<p><span>", "<table><tr><td>", "<p><b><i>", "<blockquote>"})
  void markupNestedTenThousandDeepIsRead(String tags, @TempDir Path folder) throws IOException {
    String story = "今年春天，花园社区的旧车棚变成了书屋，居民们下了班就来坐坐，看书的人一天比一天多，大家都说好。";
    Page page = only(folder, "page.html", "<html><body>" + tags.repeat(10_000) + story);
    ParsedPage parsed = new PageParser().parse(page);
    assertEquals(List.of(story), parsed.articles().stream().map(a -> a.body()).toList());
  }

  private static Page only(Path folder, String name, String text) throws IOException {
    List<Page> pages = new ArrayList<>();
    Path file = Files.writeString(folder.resolve(name), text);
    ReadOutcome outcome = new PageReader().read(file, name, pages::add);
    assertEquals(List.of(), outcome.rejected());
    assertEquals(1, pages.size());
    return pages.getFirst();
  }
}
