package fangzhi.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.query.Expression.And;
import fangzhi.query.Expression.During;
import fangzhi.query.Expression.Everything;
import fangzhi.query.Expression.Near;
import fangzhi.query.Expression.Not;
import fangzhi.query.Expression.Or;
import fangzhi.query.Expression.Term;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedQueryTest {
  private static final long SEED = 5;

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          魏都 小区　改造       ¦ (魏都 & 小区 & 改造)
          "grand theft" auto   ¦ ([grand theft] & auto)
          “老旧 小区” 「环境 暨」 『甲』 ＂乙＂ ¦ ([老旧小区] & [环境暨] & [甲] & [乙])
          "没有 结尾            ¦ ("没有 & 结尾)
          他说“好”的            ¦ 他说“好”的
          “好”的 “一” 天         ¦ (“好”的 & [一] & 天)
          “老街”焕新 居民笑       ¦ (“老街”焕新 & 居民笑)
          甲 甲 "甲"            ¦ (甲 & [甲])
          "                    ¦ "
          區 ＣＯＶＩＤ-19        ¦ (区 & covid-19)
          张三：谈“小区” 8:30     ¦ (张三:谈“小区” & 8:30)
          http://a.b/c?d=e:f   ¦ http://a.b/c?d=e:f
          2023-03 2023-03-05   ¦ (2023-03 & 2023-03-05)
          ——记住乡愁 --深度       ¦ (——记住乡愁 & --深度)
          《办法》（试行） 三期(A栋)  ¦ (《办法》(试行) & 三期(a栋))
          （图片新闻）春来了        ¦ (图片新闻)春来了
          办法（试行 2023）解读    ¦ (办法(试行 & 2023)解读)
          甲或乙 不含糖 NOTE 甲|乙  ¦ (甲或乙 & 不含糖 & note & 甲|乙)
          or and not           ¦ (or & and & not)
          a+b C++ * ? ~5       ¦ (a+b & c++ & * & ? & ~5)
          ``                   ¦ *
          ""                   ¦ *
          """)
  void ordinaryTextIsLiteral(String query, String expected) {
    assertEquals(expected, understood(query));
    assertTrue(ParsedQuery.parse(query).isPlain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          甲 乙 OR 丙           ¦ ((甲 & 乙) | 丙)
          甲 (乙 或 丙)          ¦ (甲 & (乙 | 丙))
          甲 | 乙 ｜ 丙          ¦ (甲 | 乙 | 丙)
          甲 AND 乙 OR 甲 乙     ¦ (甲 & 乙)
          甲 -乙 －丙            ¦ (甲 & !乙 & !丙)
          甲 −乙 –丙             ¦ (甲 & !乙 & !丙)
          甲 NOT 乙 不含 “丙 丁”   ¦ (甲 & !乙 & ![丙丁])
          -甲                   ¦ !甲
          NOT -甲               ¦ 甲
          NOT NOT NOT 甲         ¦ !甲
          甲 -(乙 丙)            ¦ (甲 & !(乙 & 丙))
          （甲 OR 乙） 丙         ¦ ((甲 | 乙) & 丙)
          ((甲))                ¦ 甲
          (甲 OR 办法（试行）) 乙   ¦ ((甲 | 办法(试行)) & 乙)
          (甲 OR 乙)丙           ¦ ((甲 | 乙) & 丙)
          通知 （试行）            ¦ (通知 & 试行)
          -COVID-19             ¦ !covid-19
          -"甲 乙"               ¦ ![甲乙]
          """)
  void operatorsCombineTerms(String query, String expected) {
    assertEquals(expected, understood(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          标题:书房              ¦ HEADING:书房
          標題：書房              ¦ HEADING:书房
          Title: “老旧 小区”      ¦ HEADING:[老旧小区]
          引题:甲 副题:乙 正文:丙   ¦ (KICKER:甲 & DECK:乙 & BODY:丙)
          记者:张 通讯员:李 作者:王 署名:赵 ¦ (REPORTER:张 & CORRESPONDENT:李 & BYLINE:王 & BYLINE:赵)
          地点:魏都区/文峰 人物:王五 单位:教育局 ¦ (PLACE:魏都区/文峰 & PERSON:王五 & ORGANISATION:教育局)
          栏目:一周 报纸:样报 organization:x ¦ (COLUMN:一周 & PAPER:样报 & ORGANISATION:x)
          标题:(甲 OR 正文:乙) 丙   ¦ ((HEADING:甲 | BODY:乙) & 丙)
          -记者:张三              ¦ !REPORTER:张三
          标题:8:30              ¦ HEADING:8:30
          标题:正文:甲            ¦ HEADING:正文:甲
          标题:-甲 标题:或         ¦ (HEADING:-甲 & HEADING:或)
          标题:"甲 乙"~3          ¦ HEADING:{甲,乙}~3
          大标题:甲 标题 :甲       ¦ (大标题:甲 & 标题 & :甲)
          """)
  void aFieldWordLimitsWhatFollowsIt(String query, String expected) {
    assertEquals(expected, understood(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          日期:2023              ¦ <2023-01-01..2023-12-31>
          date:2024-02           ¦ <2024-02-01..2024-02-29>
          日期：2023-3-5          ¦ <2023-03-05..2023-03-05>
          日期:2023年3月          ¦ <2023-03-01..2023-03-31>
          日期:2023年3月5日        ¦ <2023-03-05..2023-03-05>
          日期:２０２３／３／５       ¦ <2023-03-05..2023-03-05>
          日期:2023-03..2023-06   ¦ <2023-03-01..2023-06-30>
          日期:2023.3..2023.6     ¦ <2023-03-01..2023-06-30>
          日期:2023。。2024        ¦ <2023-01-01..2024-12-31>
          日期:2023..            ¦ <2023-01-01..null>
          日期:..2023-03-05       ¦ <null..2023-03-05>
          日期:(2021 或 2023) 甲   ¦ ((<2021-01-01..2021-12-31> | <2023-01-01..2023-12-31>) & 甲)
          -日期:2023             ¦ !<2023-01-01..2023-12-31>
          日期:2024..2023         ¦ <2023-01-01..2024-12-31> reversed_dates
          日期:2023-06..2023      ¦ <2023-06-01..2023-12-31>
          """)
  void datesAreDaysMonthsYearsAndRanges(String query, String expected) {
    assertEquals(expected, understood(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          "老旧 小区"~5          ¦ {老旧,小区}~5
          “甲 乙　甲”～０          ¦ {甲,乙}~0
          ("甲 乙"~2 OR 丙)      ¦ ({甲,乙}~2 | 丙)
          "甲"~5                ¦ [甲]
          "甲 乙"~101            ¦ {甲,乙}~100 distance_limited
          "甲 乙"~9999999999999  ¦ {甲,乙}~100 distance_limited
          "甲 乙"~               ¦ ("甲 & 乙"~)
          "甲 乙"~x              ¦ ("甲 & 乙"~x)
          """)
  void aQuotationWithATildeAsksForTermsNearEachOther(String query, String expected) {
    assertEquals(expected, understood(query));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          (甲 乙                ¦ ((甲 & 乙) unbalanced_parenthesis
          甲 OR 乙)             ¦ (甲 & or & 乙)) unbalanced_parenthesis
          (((                  ¦ ((( unbalanced_parenthesis
          甲 OR                 ¦ (甲 & or) operator_without_term
          OR 甲                 ¦ (or & 甲) operator_without_term
          甲 OR OR "乙 丙"        ¦ (甲 & or & [乙丙]) operator_without_term
          甲 AND                ¦ (甲 & and) operator_without_term
          NOT                  ¦ not operator_without_term
          甲 - 乙               ¦ (甲 & - & 乙) operator_without_term
          甲 ()                 ¦ (甲 & ()) operator_without_term
          -""                  ¦ -"" operator_without_term
          标题:                 ¦ 标题: field_without_value
          标题: OR 甲            ¦ (标题: & or & 甲) field_without_value
          标题: 正文: 甲          ¦ (标题: & 正文: & 甲) field_without_value
          日期:春天 甲            ¦ (日期:春天 & 甲) bad_date
          日期:2023-13           ¦ 日期:2023-13 bad_date
          日期:2023-02-30        ¦ 日期:2023-02-30 bad_date
          日期:..               ¦ 日期:.. bad_date
          日期:2023..春           ¦ 日期:2023..春 bad_date
          """)
  void whatCannotBeReadIsLiteralWithANote(String query, String expected) {
    assertEquals(expected, understood(query));
  }

  @Test
  void groupsNestToABound() {
    assertEquals("甲", understood("(".repeat(20) + "甲" + ")".repeat(20)));
    ParsedQuery deep = ParsedQuery.parse("(".repeat(400) + "甲" + ")".repeat(400));
    assertEquals(List.of(new Note(Note.Code.TOO_DEEP, "")), deep.notes());
    assertTrue(deep.isPlain());
  }

  @Test
  void tooMuchIsRefused() {
    assertThrows(QueryTooLongException.class, () -> ParsedQuery.parse(numbers(33, " ")));
    assertThrows(QueryTooLongException.class, () -> ParsedQuery.parse(numbers(33, " OR ")));
    assertThrows(QueryTooLongException.class, () -> ParsedQuery.parse(numbers(33, ") (")));
    assertThrows(
        QueryTooLongException.class, () -> ParsedQuery.parse("\"" + numbers(33, " ") + "\"~5"));
    assertThrows(QueryTooLongException.class, () -> ParsedQuery.parse("长".repeat(1_001)));
    assertEquals(32, ParsedQuery.parse(numbers(32, " OR ")).terms().size());
    assertEquals(1, ParsedQuery.parse("长".repeat(1_000)).terms().size());
  }

  private static String numbers(int count, String between) {
    return IntStream.range(0, count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(between));
  }

  @Test
  void termsAreThoseThatAnArticleMayBeFoundBy() {
    assertEquals(
        List.of(
            new Term(QueryField.TEXT, "甲", false),
            new Term(QueryField.HEADING, "乙", false),
            new Term(QueryField.TEXT, "丙", true),
            new Term(QueryField.TEXT, "丁", true)),
        ParsedQuery.parse("甲 (标题:乙 OR \"丙 丁\"~2) -戊 日期:2023 甲").terms());
    assertFalse(ParsedQuery.parse("甲 OR 乙").isPlain());
    assertFalse(ParsedQuery.parse("标题:甲").isPlain());
  }

  @Test
  void everyNoteIsASentenceInBothLanguages() {
    for (Note.Code code : Note.Code.values()) {
      Note note = new Note(code, "50%d");
      assertTrue(note.chinese().endsWith("。"), note.chinese());
      assertFalse(note.english().isEmpty());
    }
  }

  @Test
  void anyTextIsUnderstood() {
    Random random = new Random(SEED);
    String[] pieces = {
      "甲", "乙乙", " ", "　", "\n", "(", ")", "（", "）", "\"", "“", "”", "「", "」", "-", "~5", "～", ":",
      "：", "标题:", "日期:", "2023", "..", "OR", " OR ", "或", " 或 ", "NOT ", "不含 ", "|", " AND ",
      "\uD800", "\u0000", "\u200B", "𠮷", "*", "\\", "記者："
    };
    for (int round = 0; round < 50_000; round++) {
      String query = text(random, pieces, 14);
      try {
        ParsedQuery parsed = ParsedQuery.parse(query);
        assertEquals(parsed, ParsedQuery.parse(query));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + SEED + " " + query, e);
      }
    }
  }

  @Test
  void withoutOperatorsAQueryIsItsTerms() {
    Random random = new Random(SEED);
    String[] pieces = {
      "甲", "乙丙", " ", "　", "或是", "“", "”", "，", "。", "a-b", "8:30", "：", "办法（试行）", "《", "》", "—",
      "𠮷"
    };
    for (int round = 0; round < 20_000; round++) {
      String query = "文" + text(random, pieces, 12).replace(" ", " 文").replace("　", "　文");
      ParsedQuery parsed = ParsedQuery.parse(query);
      assertEquals(ParsedQuery.literally(query), parsed.expression(), "seed " + SEED + " " + query);
      assertEquals(List.of(), parsed.notes());
    }
  }

  /** Each mark in a quotation seems to open one that ends behind it, with all the others inside. */
  @Test
  void quotationsThatSeemToOverlapAreReadOnce() {
    assertEquals("([“] & ”)", understood("「 “ 」 ".repeat(160) + "”"));
  }

  private static String text(Random random, String[] pieces, int most) {
    return IntStream.range(0, random.nextInt(most))
        .mapToObj(i -> pieces[random.nextInt(pieces.length)])
        .collect(Collectors.joining());
  }

  /** The expression in short, behind it the codes of the notes. */
  private static String understood(String query) {
    ParsedQuery parsed = ParsedQuery.parse(query);
    String notes =
        parsed.notes().stream().map(note -> " " + note.code().word()).collect(Collectors.joining());
    return shown(parsed.expression()) + notes;
  }

  private static String shown(Expression expression) {
    return switch (expression) {
      case Everything everything -> "*";
      case Term term -> in(term.field()) + (term.quoted() ? "[" + term.text() + "]" : term.text());
      case Near near ->
          in(near.field()) + "{" + String.join(",", near.texts()) + "}~" + near.distance();
      case During during ->
          "<" + Objects.toString(during.from()) + ".." + Objects.toString(during.to()) + ">";
      case And and -> shown(and.parts(), " & ");
      case Or or -> shown(or.parts(), " | ");
      case Not not -> "!" + shown(not.part());
    };
  }

  private static String shown(List<Expression> parts, String between) {
    return parts.stream()
        .map(ParsedQueryTest::shown)
        .collect(Collectors.joining(between, "(", ")"));
  }

  private static String in(QueryField field) {
    return field == QueryField.TEXT ? "" : field + ":";
  }
}
