package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DuplicatesCommandTest {
  private static final Random RANDOM = new Random(20261121);

  private static Path index;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    index = folder;
    String notice = letters(200);
    String item = letters(100);
    try (ArchiveWriter writer = ArchiveWriter.open(index)) {
      Stories.write(
          writer,
          "k",
          List.of(
              story("again", "=停水通知", 5, notice),
              story("notice", "停水通知", 3, notice),
              story("roundup", "一周要闻", 6, letters(200) + item + letters(200)),
              story("item", "古树挂牌", 4, item),
              story("lone", "孤篇", 2, letters(200))));
    }
  }

  private static String letters(int length) {
    return RANDOM
        .ints(length, '一', '一' + 5_000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static ArchivedArticle story(String id, String headline, int day, String body) {
    return Stories.of(id, Heading.of(headline), body, LocalDate.of(2024, 5, day), List.of());
  }

  @Test
  void groupsAndPairsAreListedForPeople() {
    assertEquals(0, run());
    assertEquals(
        """
        1. same, 2 articles
           2024-05-03 · 停水通知 · notice
           2024-05-05 · =停水通知 · again

        2. contains: the later holds the earlier
           2024-05-04 · 古树挂牌 · item · 100 % in common
           2024-05-06 · 一周要闻 · roundup · 20 % in common

        1 same group, 1 contains pair
        """,
        out.toString());
  }

  @Test
  void tableHasARowAnArticle() {
    assertEquals(0, run("--csv"));
    assertEquals(
        """
        \uFEFF组,关系,日期,日期依据,报纸,版次,标题,编号,相同部分
        1,相同,2024-05-03,版面刊印,,,停水通知,notice,
        1,相同,2024-05-05,版面刊印,,,'=停水通知,again,
        2,后一篇含有前一篇,2024-05-04,版面刊印,,,古树挂牌,item,100%
        2,后一篇含有前一篇,2024-05-06,版面刊印,,,一周要闻,roundup,20%
        """
            .replace("\n", "\r\n"),
        out.toString());
  }

  @Test
  void jsonIsAnObjectALine() throws IOException {
    assertEquals(0, run("--json"));
    List<String> lines = out.toString().lines().toList();
    assertEquals(2, lines.size());
    String notice =
        "{'tier':'same','articles':[{'id':'notice','headline':'停水通知','date':'2024-05-03',"
            + "'archiveDate':{'date':'2024-05-03','basis':'printed','inferred':false},"
            + "'paper':null,'pageNumber':null},";
    assertTrue(lines.getFirst().startsWith(notice.replace('\'', '"')), lines.getFirst());
    JsonNode pair = new ObjectMapper().readTree(lines.getLast());
    assertEquals("contains", pair.path("tier").asText());
    assertEquals("item", pair.path("articles").path(0).path("id").asText());
    assertEquals("roundup", pair.path("articles").path(1).path("id").asText());
    assertEquals(List.of(1.0, 0.2), List.of(share(pair, 0), share(pair, 1)));
  }

  private static double share(JsonNode pair, int index) {
    return Math.round(pair.path("shares").path(index).asDouble() * 10) / 10.0;
  }

  @Test
  void rangeLeavesOutWhatIsFiledElsewhere() {
    assertEquals(0, run("--from", "2024-05-06"));
    assertTrue(out.toString().endsWith("\n1 contains pair\n"), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("--from", "2024-05-03", "--to", "2024-05-03"));
    assertTrue(out.toString().endsWith("\n1 same group\n"), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("--to", "2024-05-02"));
    assertEquals("nothing repeats\n", out.toString());
  }

  @Test
  void whatCannotBeUsedIsOneSentence() {
    assertEquals(2, run("--from", "2024-5"));
    assertEquals("fangzhi: --from 2024-5 isn't a date YYYY-MM-DD\n", err.toString());
    err.getBuffer().setLength(0);
    assertEquals(2, run("--from", "2024-05-02", "--to", "2024-05-01"));
    assertEquals("fangzhi: --from 2024-05-02 is after --to 2024-05-01\n", err.toString());
    err.getBuffer().setLength(0);
    assertEquals(2, run("--json", "--csv"));
    assertEquals(1, err.toString().lines().count());
    assertEquals("", out.toString());
  }

  private int run(String... options) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    String[] command = {"duplicates", "--index", index.toString()};
    return line.execute(Stream.of(command, options).flatMap(Arrays::stream).toArray(String[]::new));
  }
}
