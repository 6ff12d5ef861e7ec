package fangzhi.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fangzhi.model.Heading;
import fangzhi.model.Issue;
import fangzhi.model.Kind;
import fangzhi.model.LineRange;
import fangzhi.model.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesReaderTest {
  private static final String ONE_A_LINE = "one object a line is wanted, see src/docs/IMPORT.md";

  private final List<Page> pages = new ArrayList<>();

  @Test
  void readsEveryDocumentedKey() throws IOException {
    read(
        """
        {"headline": "菜地丰收", "kicker": "社区新事", "deck": "居民共享", "column": "身边", \
        "byline": "记者 李小禾", "date": "2023-09-03", "paper": "方志样报", "pageNumber": 3, \
        "url": "https://example.org/1", "body": "第一段。\\n\\n 第二段。", "captions": ["图为菜地。"], "kind": "brief"}
        """);
    StoryPage wanted =
        new StoryPage(
            "a.jsonl",
            new LineRange(1, 1),
            Kind.BRIEF,
            new Heading("身边", "社区新事", "菜地丰收", "居民共享"),
            "记者 李小禾",
            new Issue("方志样报", LocalDate.of(2023, 9, 3), "3"),
            "https://example.org/1",
            List.of("第一段。", "第二段。"),
            List.of("图为菜地。"));
    assertEquals(List.of(wanted), pages);
  }

  @Test
  void titleAndSourceStandInForHeadlineAndPaper() throws IOException {
    read("{\"title\": \"菜地\", \"source\": \"方志样报\", \"body\": [\"第一段。\", \"第二段。\"]}");
    StoryPage page = story(0);
    assertEquals(Heading.of("菜地"), page.heading());
    assertEquals("方志样报", page.issue().paper());
    assertEquals(List.of("第一段。", "第二段。"), page.paragraphs());
  }

  @Test
  void creditsBecomeThePrintedByline() throws IOException {
    read(
        "{\"headline\": \"菜地\", \"byline\": [{\"name\": \"李小禾\", \"role\": \"记者\"},"
            + " {\"name\": \"赵田\", \"role\": \"摄影\"}], \"source\": {\"file\": \"a\"}}");
    assertEquals("记者 李小禾 赵田 摄", story(0).byline());
    assertEquals(Issue.UNKNOWN, story(0).issue());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-03, 2023-09-03",
    "2023/9/3 08:00, 2023-09-03",
    "2023年9月3日, 2023-09-03",
    "20230903, 2023-09-03",
    "2023-09-03T20:00:00Z, 2023-09-04",
    "2023-09-03T20:00:00, 2023-09-03",
  })
  void dateIsReadHoweverItIsWritten(String written, LocalDate date) throws IOException {
    read("{\"headline\": \"菜地\", \"date\": \"" + written + "\"}");
    assertEquals(date, story(0).issue().date());
  }

  @Test
  void impossibleDateIsLeftOutAndNamed() throws IOException {
    ReadOutcome outcome = read("\n{\"headline\": \"菜地\", \"date\": \"1958-13-01\"}");
    assertEquals(List.of("line 2: date 1958-13-01 is not a date"), outcome.warnings());
    assertEquals(Issue.UNKNOWN, story(0).issue());
  }

  @Test
  void unknownKindIsAnArticleAndNamed() throws IOException {
    ReadOutcome outcome = read("{\"headline\": \"菜地\", \"kind\": \"视频\"}");
    assertEquals(List.of("line 1: kind 视频 is unknown, taken as an article"), outcome.warnings());
    assertEquals(Kind.ARTICLE, story(0).kind());
  }

  @Test
  void badLineIsRejectedByNumberAndTheRestGoesIn() throws IOException {
    ReadOutcome outcome =
        read(
            "{\"headline\": \"甲\"}\n{\"headline\": \n[1]\n{\"kicker\": \"乙\"}\n{\"headline\": \"丙\"}");
    assertEquals(2, outcome.pages());
    assertEquals(List.of(2, 3, 4), outcome.rejected().stream().map(Rejected::line).toList());
    assertEquals("not JSON: the line ends in the middle; " + ONE_A_LINE, reason(outcome, 0));
    assertEquals("a JSON list; " + ONE_A_LINE, reason(outcome, 1));
    assertEquals("neither headline nor body", reason(outcome, 2));
    assertEquals(new LineRange(5, 5), story(1).lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"body": 5}                           | body is neither text nor a list of texts
          {"headline": "甲", "body": {"p": 1}}  | body is neither text nor a list of texts
          {"headline": "甲", "body": [["乙"]]}  | body is neither text nor a list of texts
          {"body": "乙", "body": 5}             | body is neither text nor a list of texts
          {"headline": ["甲"], "body": "乙"}    | headline isn't text
          {"headline": "甲" "body"}             | not JSON: can't be read from character 18 on
          {"headline": "甲"} {"headline": "乙"} | something follows the JSON object; {}
          "甲"                                  | not a JSON object; {}
          """)
  void reasonIsInPlainWords(String line, String reason) throws IOException {
    ReadOutcome outcome = read(line);
    assertEquals(0, outcome.pages());
    assertEquals(reason.replace("{}", ONE_A_LINE), reason(outcome, 0));
  }

  @Test
  void indentedJsonIsRefusedAsAWhole() throws IOException {
    ReadOutcome outcome = read("{\n  \"headline\": \"甲\",\n  \"body\": \"乙\"\n}\n");
    assertEquals(
        ReadOutcome.refused("a.jsonl", "its JSON goes over several lines; " + ONE_A_LINE), outcome);
  }

  @Test
  void linesOfAListLoseTheirCommas() throws IOException {
    assertEquals(2, read("[\n{\"headline\": \"甲\"},\n{\"headline\": \"乙\"}\n]").pages());
  }

  @Test
  void fileWithoutAnArticleIsRefused() throws IOException {
    assertEquals(ReadOutcome.refused("a.jsonl", "there is no article in it"), read("\n\n"));
  }

  @Test
  void endlessBadLinesAreCountedNotNamed() throws IOException {
    ReadOutcome outcome = read("[1]\n".repeat(1500));
    assertEquals(1001, outcome.rejected().size());
    assertEquals("500 more lines that can't be taken", reason(outcome, 1000));
  }

  private static String reason(ReadOutcome outcome, int i) {
    return outcome.rejected().get(i).reason();
  }

  private StoryPage story(int i) {
    return (StoryPage) pages.get(i);
  }

  private ReadOutcome read(String lines) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(lines.getBytes(UTF_8));
    return new JsonLinesReader().read(in, "a.jsonl", pages::add);
  }
}
