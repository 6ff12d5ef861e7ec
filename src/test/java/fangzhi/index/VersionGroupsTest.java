package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fangzhi.duplicate.Tier;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionGroupsTest {
  private static final long SEED = 20261121;

  private final Path folder;

  VersionGroupsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void versionsOfAStoryAreAGroupAndOthersAreNot() throws IOException {
    Random random = new Random(SEED);
    String story = letters(random, 200);
    String edited = story.substring(0, 90) + letters(random, 12) + story.substring(100);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k1", List.of(Stories.plain("a", "甲", story)));
      Stories.write(writer, "k2", List.of(Stories.plain("b", "乙", edited)));
      Stories.write(writer, "k3", List.of(Stories.plain("c", "丙", letters(random, 200))));
      writer.commit();
    }
    assertEquals(Set.of(Set.of("a", "b")), groups(folder));
  }

  @Test
  void whatIsOnlyPartOfAnotherIsInNoGroup() throws IOException {
    Random random = new Random(SEED);
    String item = letters(random, 80);
    String roundup = letters(random, 200) + item + letters(random, 200);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k1", List.of(Stories.plain("a", "甲", item)));
      Stories.write(writer, "k2", List.of(Stories.plain("b", "乙", roundup)));
      writer.commit();
    }
    assertEquals(Set.of(), groups(folder));
  }

  @Test
  void aFormFilledInAgainLaterIsNoVersion() throws IOException {
    Random random = new Random(SEED);
    String form = letters(random, 200);
    LocalDate day = LocalDate.of(2024, 3, 1);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(
          writer,
          "k1",
          List.of(
              printed("a", day, edited(form, random)),
              printed("b", day.plusDays(7), edited(form, random)),
              printed("c", day.plusYears(1), edited(form, random)),
              printed("same1", day.plusYears(2), form),
              printed("same2", day.plusYears(3), form)));
      Map<String, Tier> repeats = writer.commit().repeats();
      assertEquals(
          Map.of("b", Tier.REPRINT, "c", Tier.REPRINT, "same1", Tier.REPRINT, "same2", Tier.SAME),
          repeats);
    }
    assertEquals(Set.of(Set.of("a", "b"), Set.of("same1", "same2")), groups(folder));
  }

  @Test
  void aFormThatTellsOfAnotherDayIsNoVersion() throws IOException {
    Random random = new Random(SEED);
    String form = letters(random, 200);
    LocalDate day = LocalDate.of(2024, 3, 8);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(
          writer,
          "k1",
          List.of(
              printed("eighth", day, "本市8日举行会议。" + edited(form, random)),
              printed("fullwidth", day, "会议于３月８日举行。" + edited(form, random)),
              printed("ninth", day.plusDays(1), "本市9日举行会议。" + edited(form, random))));
    }
    assertEquals(Set.of(Set.of("eighth", "fullwidth")), groups(folder));
  }

  @Test
  void whatHungTogetherByAThirdIsPartedWithIt() throws IOException {
    Random random = new Random(SEED);
    List<String> blocks = random.ints(8, 60, 61).mapToObj(n -> letters(random, n)).toList();
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      for (int i = 0; i < 4; i++) {
        String body = String.join("", blocks.subList(i, i + 4));
        Stories.write(writer, "k" + i, List.of(Stories.plain("chain" + i, "题", body)));
      }
      writer.commit();
      assertEquals(Set.of(Set.of("chain0", "chain1", "chain2", "chain3")), groups(folder));
      writer.remove("k1");
      writer.commit();
    }
    assertEquals(Set.of(Set.of("chain2", "chain3")), groups(folder));
  }

  @Test
  void aStoryThatAllPapersPrintIsNoFormula() throws IOException {
    Random random = new Random(SEED);
    String story = letters(random, 300);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      List<ArchivedArticle> copies = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        copies.add(printed("copy" + i, LocalDate.of(2024, 3, 8), edited(story, random)));
      }
      Stories.write(writer, "k", copies);
      writer.commit();
      assertEquals(List.of(40), groups(folder).stream().map(Set::size).toList());
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      List<SimilarArticles.Similar> found = new SimilarArticles(reader).of(misread(story, random));
      assertEquals(40, found.stream().filter(VersionGroupsTest::isReprint).count());
    }
  }

  @Test
  void manyComparedTogetherAreComparedAsEachAlone() throws IOException {
    Random random = new Random(SEED);
    String formula = letters(random, 40);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      for (int key = 0; key < 3; key++) {
        List<ArchivedArticle> stories = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
          String body = formula + letters(random, 100) + letters(new Random(i), 200);
          stories.add(printed("s" + key + "-" + i, LocalDate.of(2024, 1 + i % 12, 1 + key), body));
        }
        Stories.write(writer, "k" + key, stories);
        writer.commit();
      }
      writer.remove("k0");
      writer.commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      SimilarArticles similar = new SimilarArticles(reader);
      List<Integer> all = new GroupedArticles(reader).with(new Term(Fields.TYPE, Fields.ARTICLE));
      List<Integer> told = new ArrayList<>();
      similar.ofEach(
          all,
          (document, others) -> {
            assertEquals(similar.of(document), others);
            assertFalse(others.isEmpty());
            told.add(document);
          });
      assertEquals(60, told.size());
      assertEquals(all, told);
    }
  }

  private static boolean isReprint(SimilarArticles.Similar similar) {
    return similar.comparison().tier() == Tier.REPRINT;
  }

  /** One in twenty letters is another. */
  private static String misread(String story, Random random) {
    return story
        .chars()
        .mapToObj(c -> random.nextInt(20) == 0 ? letters(random, 1) : Character.toString(c))
        .collect(Collectors.joining());
  }

  @Test
  void theSameTextIsAGroupHoweverCommonIfItIsMoreThanALine() throws IOException {
    List<ArchivedArticle> notices = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      notices.add(Stories.plain("picture" + i, "第" + i + "幅", "新华社记者摄。"));
      notices.add(Stories.plain("power" + i, "停电", "因线路检修，明日八时至十八时全镇停电，请备好照明。"));
    }
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k1", notices);
      assertEquals(59, writer.commit().repeats().size());
    }
    assertEquals(List.of(60), groups(folder).stream().map(Set::size).toList());
  }

  private static ArchivedArticle printed(String id, LocalDate day, String body) {
    return Stories.of(id, Heading.of("题"), body, day, List.of());
  }

  @Test
  void anOlderVersionThatComesLaterMakesTheOtherTheRepeat() throws IOException {
    String story = letters(new Random(SEED), 200);
    LocalDate day = LocalDate.of(2024, 3, 1);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k1", List.of(printed("newer", day.plusDays(1), story)));
      writer.commit();
      Stories.write(writer, "k2", List.of(printed("older", day, story)));
      assertEquals(Map.of("newer", Tier.SAME), writer.commit().repeats());
    }
  }

  @Test
  void aRepeatIsReportedOfTheNewerOfTwo() throws IOException {
    String story = letters(new Random(SEED), 200);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k2", List.of(Stories.plain("b", "乙", story)));
      assertEquals(Map.of(), writer.commit().repeats());
      Stories.write(writer, "k1", List.of(Stories.plain("c", "甲", story)));
      assertEquals(Map.of("c", Tier.SAME), writer.commit().repeats());
    }
  }

  @Test
  void anyOrderOfComingAndGoingGivesTheGroupsOfAFreshIndex() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 5; round++) {
      Map<String, List<ArchivedArticle>> files = new TreeMap<>();
      Path grown = folder.resolve("grown" + round);
      try (ArchiveWriter writer = ArchiveWriter.open(grown)) {
        List<String> stories = stories(random);
        for (int step = 0; step < 30; step++) {
          step(writer, files, stories, random);
          if (random.nextInt(4) == 0) {
            writer.commit();
          }
        }
      }
      Path fresh = folder.resolve("fresh" + round);
      try (ArchiveWriter writer = ArchiveWriter.open(fresh)) {
        for (Map.Entry<String, List<ArchivedArticle>> file : files.entrySet()) {
          Stories.write(writer, file.getKey(), file.getValue());
        }
      }
      assertEquals(groups(fresh), groups(grown), "round " + round + " of seed " + SEED);
    }
  }

  private static void step(
      ArchiveWriter writer,
      Map<String, List<ArchivedArticle>> files,
      List<String> stories,
      Random random)
      throws IOException {
    String key = "file" + random.nextInt(8);
    if (random.nextInt(4) == 0) {
      writer.remove(key);
      files.remove(key);
      return;
    }
    List<ArchivedArticle> articles = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      String story = stories.get(random.nextInt(stories.size()));
      articles.add(Stories.plain(key + "-" + i, "题", edited(story, random)));
    }
    Stories.write(writer, key, articles);
    files.put(key, articles);
  }

  private static List<String> stories(Random random) {
    return random.ints(6, 150, 250).mapToObj(length -> letters(random, length)).toList();
  }

  /** A version with a tenth of the letters exchanged in one stretch. */
  private static String edited(String story, Random random) {
    int length = story.length() / 10;
    int at = random.nextInt(story.length() - length);
    return story.substring(0, at) + letters(random, length) + story.substring(at + length);
  }

  private static String letters(Random random, int length) {
    return random
        .ints(length, '一', '一' + 5_000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  static Set<Set<String>> groups(Path index) throws IOException {
    Set<Set<String>> groups = new HashSet<>();
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      GroupedArticles articles = new GroupedArticles(reader);
      Map<Long, Set<String>> byNumber = new HashMap<>();
      for (Map.Entry<Long, List<Integer>> group : articles.byGroup().entrySet()) {
        Set<String> ids = new TreeSet<>();
        for (int document : group.getValue()) {
          ids.add(articles.id(document));
        }
        byNumber.put(group.getKey(), ids);
      }
      groups.addAll(byNumber.values());
    }
    return groups;
  }
}
