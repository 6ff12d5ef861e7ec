package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import fangzhi.place.Confusables;
import fangzhi.place.Gazetteer;
import fangzhi.place.ShippedPlaces;
import fangzhi.place.Unit;
import fangzhi.search.Help.Clause;
import fangzhi.search.Help.Instead;
import fangzhi.text.Pinyin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over 400 names of the register, each in an invented story of its own, and a few people. */
class NothingFoundTest {
  private static final long SEED = 20;
  private static final int NAMES = 400;
  private static final List<String> PEOPLE = List.of("王秋生", "单小禾", "尉迟明月", "李广田");
  private static final LocalDate DAY = LocalDate.of(2023, 3, 14);

  private static final List<Unit> UNITS = new ArrayList<>();
  private static ArchiveSearcher archive;
  private static NothingFound nothingFound;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    Gazetteer gazetteer = ShippedPlaces.GAZETTEER;
    List<Unit> all = new ArrayList<>(gazetteer.localUnits());
    Collections.shuffle(all, new Random(SEED));
    UNITS.addAll(all.subList(0, NAMES));
    for (String name : List.of("魏都区", "鄢陵县", "河西社区", "长葛市")) {
      all.stream().filter(unit -> unit.name().equals(name)).forEach(UNITS::add);
    }
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "stories", stories());
    }
    archive = ArchiveSearcher.open(folder);
    nothingFound = new NothingFound(archive, new Communities(archive, gazetteer));
  }

  private static List<ArchivedArticle> stories() {
    List<ArchivedArticle> stories = new ArrayList<>();
    for (Unit unit : UNITS) {
      String body = "昨天，" + unit.name() + "的图书馆开了门，灯一直亮到晚上九点。";
      stories.add(
          Stories.of("u" + stories.size(), Heading.of("新馆开门"), body, DAY, List.of(unit.path())));
    }
    stories.add(Stories.complete("byline"));
    for (String person : PEOPLE) {
      String body = "居民" + person + "在巷口扎灯笼，扎了一辈子。";
      stories.add(Stories.naming(Stories.plain("p" + stories.size(), "巷口", body), person));
    }
    return stories;
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
  }

  @ParameterizedTest
  @CsvSource({
    "魏督区, 魏都区, SOUND",
    "喂都去, 魏都区, SOUND",
    "魏督, 魏都, SOUND",
    "郾陵县, 鄢陵县, SOUND",
    "郾陵, 鄢陵, SOUND",
    "weiduqu, 魏都区, PINYIN",
    "Wei Du, 魏都区, PINYIN",
    "hxsq, 河西社区, PINYIN",
    "changgeshi, 长葛市, PINYIN",
    "禾溪社区, 河西社区, SOUND",
    "河西舍区, 河西社区, SOUND",
    "河社西区, 河西社区, ORDER",
    "河西区, 河西社区, CHARACTER",
    "河西小社区, 河西社区, CHARACTER",
    "王球生, 王秋生, SOUND",
    "善小禾, 单小禾, SOUND",
    "shanxiaohe, 单小禾, PINYIN",
    "李广由, 李广田, SHAPE",
    "图书棺, 图书馆, SOUND",
    "图馆书, 图书馆, ORDER",
    "张三, 作者:张三, FIELD",
    "魏都区/文峰, 地点:魏都区/文峰, FIELD",
    "人物:王球生, 王秋生, SOUND",
    "地点:魏督区, 魏都区, SOUND",
    "“魏督区”, 魏都区, SOUND"
  })
  void termThatStandsNowhereIsGuessed(String query, String instead, Likeness likeness)
      throws IOException {
    Instead first = help(query).instead().getFirst();
    assertEquals(instead + " " + likeness, first.text() + " " + first.likeness());
  }

  @Test
  void everyClauseSaysHowManyMeetItAndWhatIsFoundWithoutIt() throws IOException {
    assertEquals(List.of("灯笼 4 -", "魏督区 0 灯笼 -图书馆: 4", "-图书馆 5 -"), clauses("灯笼 魏督区 -图书馆"));
    assertEquals(
        List.of("灯笼 4 -", "王秋生 1 -", "图书馆 " + UNITS.size() + " 灯笼 王秋生: 1"), clauses("灯笼 王秋生 图书馆"));
    assertEquals(
        List.of("灯笼 或 风筝 4 图书馆: " + UNITS.size(), "图书馆 " + UNITS.size() + " 灯笼 或 风筝: 4"),
        clauses("(灯笼 或 风筝) 图书馆"));
    assertEquals(List.of("zzzz 0 -"), clauses("zzzz"));
  }

  @Test
  void filtersThatLeaveNothingAreNamed() throws IOException {
    SearchRequest request =
        SearchRequest.of("灯笼").withSelected(Facet.PLACE, List.of("许昌市")).withDates(null, DAY);
    Help help = nothingFound.help(request, archive.search(request)).orElseThrow();
    assertEquals(List.of("灯笼 0 -"), help.clauses().stream().map(NothingFoundTest::shown).toList());
    assertEquals(new Way(request.unfiltered(), 4), help.unfiltered());
    assertEquals(List.of(), help.instead());
  }

  @Test
  void wordsAreOfferedWhereNoArticleHasAllTerms() throws IOException {
    Way words = Objects.requireNonNull(help("图书馆 灯一直亮到 九点 灯笼").words());
    int articles = UNITS.size() + PEOPLE.size();
    assertEquals(new Way(Requests.query("图书馆 灯一直亮到 九点 灯笼").withWords(true), articles), words);
    SearchResult found = archive.search(words.request());
    assertEquals(articles, found.total());
    assertTrue(found.isRelaxed());
  }

  @Test
  void severalTermsThatStandNowhereAreMendedTogether() throws IOException {
    Instead first = help("魏督区 图书棺").instead().getFirst();
    assertEquals("魏都区 图书馆", first.way().request().query());
  }

  @Test
  void whatIsFoundLiterallyNeedsNoHelp() throws IOException {
    SearchRequest request = Requests.query("图书馆");
    assertEquals(Optional.empty(), nothingFound.help(request, archive.search(request)));
  }

  @Test
  void relaxedResultsComeWithGuessesOnly() throws IOException {
    SearchRequest request = Requests.query("昨天图书馆开了门灯笼");
    SearchResult result = archive.search(request);
    assertTrue(result.isRelaxed() && result.total() > 0);
    Help help = nothingFound.help(request, result).orElseThrow();
    assertEquals(List.of(), help.clauses());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD842",
        "\uD842\uDFB7野\uD842\uDFB8",
        "( (",
        "“",
        "~",
        "人物:",
        "zz OR (yy xx)",
        "-zz yy",
        "“zz yy”~3",
        "zz “a b” \" ( xx",
        "日期:1901 zz",
        "一丁丂七丄丅丆万丈三上下丌不与丏丐丑",
        "a:b:c",
        "标题:zz"
      })
  void anyQueryGetsHelpWhoseSearchesFindWhatTheySay(String query) throws IOException {
    SearchRequest request = Requests.query(query);
    SearchResult result = archive.search(request);
    check(query, nothingFound.help(request, result));
  }

  /** Misspelt names: how often the right one is offered; every offer finds what it says. */
  @Test
  void misspeltNamesLeadToTheRightOnes() throws IOException {
    reach("homophones", 0.97, (name, random) -> replaced(name, random, Pinyin::homophones));
    reach("look-alikes", 0.97, (name, random) -> replaced(name, random, Confusables::of));
    reach("pinyin", 0.97, (name, random) -> Pinyin.of(name).letters());
    reach("initials", 0.5, (name, random) -> Pinyin.of(name).initials());
    reach("a character less", 0.8, NothingFoundTest::shortened);
  }

  private static void reach(
      String how, double atLeast, BiFunction<String, Random, String> misspelling)
      throws IOException {
    Random random = new Random(SEED);
    int asked = 0;
    List<String> missed = new ArrayList<>();
    for (Unit unit : UNITS) {
      String typed = misspelling.apply(unit.name(), random);
      SearchRequest request = Requests.query(typed);
      SearchResult result = archive.search(request);
      if (!typed.isEmpty() && (result.total() == 0 || result.isRelaxed())) {
        asked++;
        Optional<Help> help = nothingFound.help(request, result);
        check("seed " + SEED + " " + typed, help);
        if (help.orElseThrow().instead().stream().noneMatch(i -> i.text().equals(unit.name()))) {
          missed.add(typed + "→" + unit.name());
        }
      }
    }
    double share = 1 - (double) missed.size() / asked;
    String figures =
        String.format(Locale.ROOT, "%s: %.3f of %d, missed %s", how, share, asked, missed);
    assertTrue(asked > 30 && share >= atLeast, figures);
  }

  private static String replaced(
      String name, Random random, Function<Character, String> characters) {
    int at = random.nextInt(name.length());
    String others = characters.apply(name.charAt(at));
    return others.isEmpty()
        ? ""
        : name.substring(0, at)
            + others.charAt(random.nextInt(others.length()))
            + name.substring(at + 1);
  }

  private static String shortened(String name, Random random) {
    int at = random.nextInt(name.length());
    return name.length() < 4 ? "" : name.substring(0, at) + name.substring(at + 1);
  }

  private static void check(String context, Optional<Help> help) throws IOException {
    List<Way> ways = new ArrayList<>();
    help.ifPresent(
        found -> {
          found.instead().forEach(instead -> ways.add(instead.way()));
          Stream.of(found.words(), found.unfiltered()).filter(Objects::nonNull).forEach(ways::add);
          found.clauses().stream().map(Clause::without).filter(Objects::nonNull).forEach(ways::add);
        });
    for (Way way : ways) {
      assertTrue(way.articles() > 0, context);
      assertEquals(way.articles(), archive.search(way.request()).total(), context + " " + way);
    }
  }

  private static Help help(String query) throws IOException {
    SearchRequest request = Requests.query(query);
    return nothingFound.help(request, archive.search(request)).orElseThrow();
  }

  private static List<String> clauses(String query) throws IOException {
    return help(query).clauses().stream().map(NothingFoundTest::shown).toList();
  }

  private static String shown(Clause clause) {
    Way way = clause.without();
    String without = way == null ? "-" : way.request().query() + ": " + way.articles();
    return clause.text() + " " + clause.articles() + " " + without;
  }
}
