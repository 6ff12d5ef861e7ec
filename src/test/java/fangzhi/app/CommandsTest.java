package fangzhi.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fangzhi.index.ArchiveWriter;
import fangzhi.index.InventedGroups;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
  private static final String BEANS =
      "{\"headline\": \"豆角丰收\", \"byline\": \"记者 李小禾\", \"date\": \"2023-09-03\","
          + " \"body\": \"河西社区的豆角长得快。\"}\n";

  private static final String AREAS = "code,name,cityCode,provinceCode\n990102,\"甲区\",9901,99\n";
  private static final String CITIES = "code,name,provinceCode\n9901,\"某市\",99\n";

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  CommandsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void indexPrintsCountsThatBalance() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), BEANS);
    assertEquals(0, run("index", "--index", index(), file.toString()));
    assertTrue(
        out.toString()
            .startsWith(
                "files: 1 seen = 1 parsed + 0 unchanged + 0 rejected;"
                    + " articles: 0 before + 1 added - 0 removed = 1 in the archive; "),
        out.toString());
  }

  @Test
  void indexNamesWhatItRejectsAndSaysSoInItsStatus() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), BEANS + "{\n");
    Files.writeString(folder.resolve("b.txt"), "");
    Path index = folder.resolve("index");
    assertEquals(1, run("index", "--index", index.toString(), folder.toString()));
    String name = folder.getFileName().toString();
    assertTrue(out.toString().contains("rejected: " + name + "/a.jsonl, line 2: not JSON: "));
    assertTrue(out.toString().contains("rejected: " + name + "/b.txt: the file is empty\n"));
  }

  @Test
  void rejectedLinesAreNamedAgainOnTheSecondRun() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), BEANS + "[1]\n");
    assertEquals(1, run("index", "--index", index(), file.toString()));
    String first = out.toString();
    assertTrue(first.contains("0 rejected; lines rejected: 1; articles: 0 before"), first);
    out.getBuffer().setLength(0);
    assertEquals(1, run("index", "--index", index(), file.toString()));
    assertEquals(first.lines().findFirst(), out.toString().lines().findFirst());
  }

  @Test
  void indexSaysHowManyNewArticlesRepeatOlderOnes() throws IOException {
    String stories = story("甲", "2024-05-16") + story("乙", "2024-05-18");
    String file = Files.writeString(folder.resolve("a.jsonl"), stories).toString();
    assertEquals(0, run("index", "--index", index(), file));
    List<String> lines = out.toString().lines().toList();
    assertEquals("repeats: 1 of 2 new articles repeats an older one: 1 same", lines.getFirst());
    assertEquals(2, lines.size());
    out.getBuffer().setLength(0);
    assertEquals(0, run("index", "--index", index(), file));
    assertEquals(1, out.toString().lines().count());
  }

  private static String story(String headline, String date) {
    String body = "青石巷的旧水管用了四十年，街道请来工人换上新管，住户们围着井盖看了一上午，说今晚终于能放心洗衣裳。";
    return "{\"headline\": \"%s\", \"date\": \"%s\", \"body\": \"%s\"}\n"
        .formatted(headline, date, body);
  }

  @Test
  void folderOfOtherFilesIsNoIndex() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), BEANS);
    assertEquals(2, run("index", "--index", folder.toString(), file.toString()));
    assertTrue(
        err.toString().endsWith(" holds other files and no index; choose a new or empty one.\n"));
    assertEquals(2, run("index", "--index", file.toString(), file.toString()));
    try (var left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void statusTellsWhatThereIsAndWhatCouldNotBeRead() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), BEANS + "{\n");
    Files.writeString(folder.resolve("b.txt"), "");
    run("index", "--index", index(), folder.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("status", "--index", index()));
    List<String> lines = out.toString().lines().toList();
    String name = folder.getFileName().toString();
    assertTrue(
        lines
            .get(0)
            .matches(
                ".*: articles: 1, years: 2023–2023, papers: 0, undated: 0, files: 1; 0[.]\\d MB"),
        lines.get(0));
    assertTrue(
        lines
            .get(1)
            .matches(
                "last run: ended 2\\d{3}-.*; files: 2 seen = 1 parsed [+] 0 unchanged [+] 1 rejected; lines rejected: 1; .*"),
        lines.get(1));
    assertTrue(lines.get(2).startsWith("rejected: " + name + "/a.jsonl, line 2: not JSON: "));
    assertEquals(
        List.of(
            "rejected: " + name + "/b.txt: the file is empty",
            "files of which something couldn't be read: 1",
            "  " + name + "/a.jsonl",
            "articles with a field less than 75 % sure: 0",
            "all of them, and why: ./fangzhi serve, then /status",
            "written to by: nobody"),
        lines.subList(3, lines.size()));
  }

  @Test
  void statusTellsWhoWritesToTheArchive() throws IOException {
    indexBeans();
    try (ArchiveWriter writer = ArchiveWriter.open(Path.of(index()), "the test")) {
      writer.commit();
      run("status", "--index", index());
    }
    String last = out.toString().lines().toList().getLast();
    String process = "process " + ProcessHandle.current().pid() + " on this machine (the test)";
    assertTrue(last.startsWith("written to by: " + process + " since "), last);
  }

  @Test
  void checkSaysThatAnIndexIsWhole() throws IOException {
    indexBeans();
    assertEquals(0, run("check", "--index", index()));
    String told = out.toString();
    assertTrue(told.contains(index() + " is whole: "), told);
    assertTrue(told.contains("1 indexed files with all their articles, 1 in the archive"), told);
  }

  @Test
  void damageIsToldByCheckAndByWhoeverReads() throws IOException {
    indexBeans();
    String lost = loseFile("_0.cfs");
    assertEquals(1, run("check", "--index", index()));
    assertTrue(out.toString().contains("wrong: " + lost + " is missing\nWhat to do: " + index()));
    assertEquals(2, run("search", "--index", index(), "豆角"));
    assertTrue(err.toString().contains("is damaged: " + lost + " is missing. "), err.toString());
    err.getBuffer().setLength(0);
    assertEquals(2, run("index", "--index", index(), folder.resolve("a.jsonl").toString()));
    assertTrue(err.toString().contains("is damaged: " + lost + " is missing. "), err.toString());
  }

  @Test
  void anArchiveWithoutItsCommitIsDamagedAndTheSampleNoStandIn() throws IOException {
    Path archive = folder.resolve("lucene/archive");
    Files.createDirectories(archive);
    Files.writeString(archive.resolve("_0.cfs"), "");
    assertEquals(2, run("search", "--data", folder.toString(), "豆角"));
    assertTrue(err.toString().contains("the file of its last commit, is missing"), err.toString());
  }

  private String loseFile(String name) throws IOException {
    Files.delete(Path.of(index()).resolve(name));
    return name;
  }

  @Test
  void whatIsGoneIsNamedAndCanBePruned() throws IOException {
    indexBeans();
    Path file = folder.resolve("a.jsonl");
    Files.delete(file);
    assertEquals(2, run("index", "--index", index(), file.toString()));
    assertEquals(0, run("index", "--prune", "--index", index(), file.toString()));
    assertTrue(out.toString().startsWith("note: a.jsonl is gone; its article goes, too\n"));
    assertTrue(
        out.toString().contains("articles: 1 before + 0 added - 1 removed = 0 in the archive"));
  }

  @Test
  void joinedStoriesAreCountedAndSearchNamesBothFiles() {
    String pages = Path.of("index-data", "articles", "方志样报", "2025-09-12").toString();
    assertEquals(0, run("index", "--index", index(), pages));
    String balance = "articles: 0 before + 4 added - 0 removed - 1 joined = 3 in the archive; ";
    assertTrue(out.toString().contains(balance), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("search", "--index", index(), "翟永安"));
    String sources =
        " · 2025-09-12/01.txt:5,7,9-12,14-16,18-22 · 2025-09-12/03.txt:5,7-8,10-13,15-18";
    assertTrue(out.toString().contains(sources + "\n"), out.toString());
  }

  @Test
  void parsePrintsAnArticleALine() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), BEANS + BEANS);
    assertEquals(0, run("parse", file.toString()));
    List<String> lines = out.toString().lines().toList();
    assertEquals(2, lines.size());
    JsonNode article = new ObjectMapper().readTree(lines.get(1));
    assertEquals("a.jsonl", article.path("file").asText());
    assertEquals("豆角丰收", article.path("headline").asText());
    assertEquals("[{\"name\":\"李小禾\",\"role\":\"记者\"}]", article.path("byline").toString());
    assertEquals("2023-09-03", article.path("date").asText());
    assertEquals("{\"file\":\"a.jsonl\",\"lines\":[\"2\"]}", article.path("source").toString());
    assertTrue(article.path("kicker").isNull());
  }

  @Test
  void parsedLinesCanBeIndexedAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), BEANS);
    run("parse", file.toString());
    String first = out.toString();
    Path again = Files.writeString(folder.resolve("b.jsonl"), first);
    out.getBuffer().setLength(0);
    run("parse", again.toString());
    assertEquals(first.replace("a.jsonl", "b.jsonl"), out.toString());
  }

  @Test
  void searchListsWhatIsFound() throws IOException {
    indexBeans();
    assertEquals(0, run("search", "--index", index(), "豆角", "社区"));
    String text = out.toString();
    assertTrue(text.startsWith("1 article, "), text);
    assertTrue(text.contains("1. 豆角丰收\n   2023-09-03 · "), text);
    assertTrue(text.contains("   河西社区的豆角长得快。\n"), text);
  }

  @Test
  void searchTakesTheQueryLanguage() throws IOException {
    indexBeans();
    assertEquals("0 articles", firstOf("-社区"));
    assertEquals("1 article", firstOf("-没有的"));
    assertEquals("1 article", firstOf("(标题:丰收 OR 没有的)"));
    assertEquals("1 article", firstOf("\"社区 豆角\"~5"));
    assertEquals("0 articles", firstOf("OR"));
    String note = "OR has no term beside it: the whole query was searched as plain text";
    assertEquals(note, out.toString().lines().skip(1).findFirst().orElseThrow());
    assertEquals("0 articles", firstOf("--", "--深度"));
    assertEquals(2, run("search", "--index", index(), "豆角", "--jason"));
    assertTrue(err.toString().contains("Unknown option: '--jason'\n"), err.toString());
  }

  @Test
  void searchThatFindsNothingSaysWhatWould() throws IOException {
    indexBeans();
    assertEquals("0 articles", firstOf("李小禾"));
    assertEquals(
        List.of(
            "words searched for what stands nowhere literally: [李小禾]",
            "豆角: 1 article",
            "李小禾: 0 articles; without it 1 article",
            "instead of 李小禾: 豆角 作者:李小禾 (1 article)"),
        out.toString().lines().skip(1).toList());
  }

  @Test
  void searchSaysWhichOfTheArticlesItLists() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), BEANS.repeat(5));
    run("index", "--index", index(), file.toString());
    InventedGroups.write(Path.of(index()), groups(Optional.empty()));
    assertEquals("5 articles (1 to 2; more with --page 2)", firstOf("--size", "2"));
    assertEquals("5 articles (5 to 5)", firstOf("--size", "2", "--page", "3"));
    assertTrue(out.toString().contains("\n5. 豆角丰收\n"), out.toString());
    assertEquals("5 articles (none on page 9)", firstOf("--page", "9"));
    assertEquals("5 articles", firstOf());
    assertEquals(2, run("search", "--index", index(), "--size", "101", "豆角"));
    assertEquals(2, run("search", "--index", index(), "--page", "0", "豆角"));
  }

  @Test
  void searchNamesSimilarArticlesBelowTheFirst() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), BEANS.repeat(6));
    run("index", "--index", index(), file.toString());
    InventedGroups.write(Path.of(index()), groups(Optional.of(3L)));
    assertEquals("6 articles, 1 with similar ones together", firstOf());
    List<String> similar =
        out.toString().lines().filter(line -> line.startsWith("   similar: ")).toList();
    assertEquals(4, similar.size());
    assertTrue(similar.getFirst().startsWith("   similar: 2023-09-03 · 记者 李小禾 · a.jsonl"));
    assertEquals("   similar: 2 more", similar.getLast());
    assertEquals("6 articles", firstOf("--group", "off"));
    assertTrue(out.toString().lines().noneMatch(line -> line.startsWith("   similar: ")));
    assertEquals(2, run("search", "--index", index(), "--group", "no", "豆角"));
    assertTrue(err.toString().endsWith("fangzhi: --group no isn't one of on, off\n"));
  }

  /** One group for all articles, or none. */
  private Map<String, Optional<Long>> groups(Optional<Long> group) throws IOException {
    out.getBuffer().setLength(0);
    run("search", "--index", index(), "--export", "jsonl", "豆角");
    Map<String, Optional<Long>> groups = new TreeMap<>();
    for (String line : out.toString().lines().toList()) {
      groups.put(new ObjectMapper().readTree(line).path("id").asText(), group);
    }
    return groups;
  }

  private String firstOf(String... options) {
    out.getBuffer().setLength(0);
    List<String> arguments = new ArrayList<>(List.of("search", "--index", index(), "豆角"));
    arguments.addAll(List.of(options));
    assertEquals(0, run(arguments.toArray(String[]::new)));
    String first = out.toString().lines().findFirst().orElseThrow();
    return first.replaceFirst(", \\d+ ms$", "");
  }

  @Test
  void searchPrintsTheAnswerOfTheInterface() throws IOException {
    indexBeans();
    assertEquals(0, run("search", "--index", index(), "--json", "豆角"));
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    assertEquals(1, answer.path("total").asInt());
    assertEquals("豆角丰收", answer.path("hits").path(0).path("headline").asText());
    List<String> keys = new ArrayList<>();
    answer.path("facets").fieldNames().forEachRemaining(keys::add);
    assertTrue(keys.contains("place"), keys.toString());
  }

  @Test
  void searchWithoutWordsListsEverything() throws IOException {
    indexBeans();
    assertEquals(0, run("search", "--index", index(), "--json"));
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    assertEquals(1, answer.path("total").asInt());
  }

  @Test
  void pathThatIsNotThereIsOneSentence() {
    assertEquals(2, run("index", "--index", index(), "no-such-page.txt"));
    assertEquals("fangzhi: there is no file or folder no-such-page.txt\n", err.toString());
  }

  @Test
  void indexThatIsNotThereIsOneSentence() {
    assertEquals(2, run("search", "--index", index(), "豆角"));
    assertEquals(
        "fangzhi: there is no index in "
            + index()
            + "; make one with: ./fangzhi index --index "
            + index()
            + " PATH\n",
        err.toString());
  }

  @Test
  void queryOfTooManyTermsIsOneSentence() throws IOException {
    indexBeans();
    String terms = IntStream.range(0, 33).mapToObj(i -> "t" + i).collect(Collectors.joining(" "));
    assertEquals(2, run("search", "--index", index(), terms));
    assertTrue(err.toString().contains("fangzhi: the query has 33 terms; "), err.toString());
  }

  @Test
  void gazetteerThatIsNotThereIsOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), BEANS);
    assertEquals(2, run("parse", "--data", folder.resolve("data").toString(), file.toString()));
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  @Test
  void placesAreImportedAndSayWhatChanged() throws IOException {
    Path data = folder.resolve("data");
    Path areas = Files.writeString(folder.resolve("areas.csv"), AREAS);
    Path cities = Files.writeString(folder.resolve("cities.csv"), CITIES);
    String[] arguments = {
      "places", "import", "--data", data.toString(), "--city", "9901", cities.toString(), areas + ""
    };
    assertEquals(0, run(arguments));
    assertEquals("9901.csv: 2 units, 2 new\n", out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run(arguments));
    assertEquals("9901.csv: 2 units, 0 new\n", out.toString());
  }

  @Test
  void importThatCannotBeTakenIsOneSentence() throws IOException {
    Path areas = Files.writeString(folder.resolve("areas.csv"), AREAS);
    String data = folder.resolve("data").toString();
    assertEquals(2, run("places", "import", "--data", data, "--city", "9901", areas.toString()));
    assertEquals("fangzhi: parent 99 isn't in the gazetteer (9901.csv, line 2)\n", err.toString());
    assertEquals(2, run("places", "import", "--city", "x", areas.toString()));
    assertEquals(2, run("places", "import", "--city", "9901", "no.csv"));
    assertEquals(2, run("places"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "parse", "search", "duplicates", "serve", "places"})
  void everyCommandHasHelp(String command) {
    assertEquals(0, run(command, "--help"));
    assertTrue(out.toString().startsWith("Usage: fangzhi " + command + " "), out.toString());
  }

  @Test
  void wrongUseIsStatusTwo() {
    assertEquals(2, run("index"));
    assertEquals(2, run("find"));
    assertEquals(2, run("serve", "--port", "70000"));
  }

  @Test
  void versionIsTheBuilds() throws IOException {
    run("--version");
    String version = out.toString().strip().replace("fangzhi ", "");
    assertTrue(Files.readString(Path.of("pom.xml")).contains("<version>" + version + "</version>"));
  }

  private void indexBeans() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), BEANS);
    run("index", "--index", index(), file.toString());
    out.getBuffer().setLength(0);
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
