package fangzhi.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.model.ArchiveDate.Basis;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import fangzhi.model.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RisWriterTest {
  private static String of(ArchivedArticle article) throws IOException {
    StringWriter out = new StringWriter();
    new RisWriter(out, new Addresses("http://localhost:8080")).write(article);
    return out.toString();
  }

  @Test
  void recordHoldsAllThatIsKnown() throws IOException {
    ArchivedArticle story =
        Printed.article(
            Kind.ARTICLE,
            new Heading("社区故事", "巷子里的春天", "老街挂起灯笼", "居民自己扎制"),
            Printed.credits("记者", "林小满 周一舟"),
            "方志样报",
            "1",
            Basis.PATH,
            "https://example.org/a",
            Printed.part("3"));
    assertEquals(
        """
        TY  - NEWS
        ID  - a1
        TI  - 老街挂起灯笼
        AU  - 林小满
        AU  - 周一舟
        T2  - 方志样报
        PY  - 2023
        DA  - 2023/11/24/
        SP  - 1,3
        AB  - 第一段。
        N1  - 栏目：社区故事
        N1  - 引题：巷子里的春天
        N1  - 副题：居民自己扎制
        N1  - 日期：据文件名推定
        UR  - https://example.org/a
        UR  - http://localhost:8080/article/a1
        ER  -\s

        """
            .replace("\n", "\r\n"),
        of(story));
  }

  @Test
  void whatIsNotKnownHasNoLine() throws IOException {
    assertEquals(
        "TY  - NEWS|ID  - a1|TI  - [无题图片]|AB  - 第一段。|UR  - http://localhost:8080/article/a1|ER  - ||",
        of(Printed.article(Kind.PHOTO, Heading.NONE, List.of(), null, null, null, null))
            .replace("\r\n", "|"));
  }

  @Test
  void noValueCanEndItsLineOrTheRecord() throws IOException {
    String record = of(Printed.headed(Heading.of("一\r\nER  - \r\nTY  - BOOK\u2028二\u0085三")));
    assertTrue(record.contains("TI  - 一 ER - TY - BOOK 二 三\r\n"), record);
    assertEquals(1, record.split("\r\nER  - \r\n", -1).length - 1);
  }
}
