package fangzhi.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "＝1",
        "＋1",
        "－1",
        "＠A",
        " =1",
        "\u3000=1",
        "\u00A0+1",
        "\u200B=1",
        "\uFEFF@A",
        "\u202E=1"
      })
  void whatASpreadsheetWouldRunIsText(String value) {
    assertEquals("'" + value, CsvCell.of(value).replaceAll("^\"|\"$", ""));
  }

  @Test
  void lineEndsAndTabsAtTheBeginningAreGuardedToo() {
    assertEquals("'\t=1", CsvCell.of("\t=1"));
    assertEquals("\"'\n=1\"", CsvCell.of("\r=1"));
    assertEquals("\"'\n=1\"", CsvCell.of("\r\n=1"));
    assertEquals("'=1", CsvCell.of("\u0000=1"));
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    for (String value :
        List.of("", "老街", "a=b", "2023-11-24", "5－6月", "——记老街", "'单引号'", "#1", "%")) {
      assertEquals(value, CsvCell.of(value));
    }
    assertEquals("", CsvCell.of(null));
  }

  @Test
  void separatorsQuotesAndLinesAreQuoted() {
    assertEquals("\"a,b\"", CsvCell.of("a,b"));
    assertEquals("\"说\"\"好\"\"\"", CsvCell.of("说\"好\""));
    assertEquals("\"一\n二\n三\"", CsvCell.of("一\n二\r\n三"));
    assertEquals(
        "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"",
        CsvCell.of("=HYPERLINK(\"http://x\",\"y\")"));
  }
}
