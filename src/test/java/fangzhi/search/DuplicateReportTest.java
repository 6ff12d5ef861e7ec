package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateReportTest {
  private static final long SEED = 20261121;

  private final Random random = new Random(SEED);
  private final Path folder;

  DuplicateReportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void groupsComeByTheirEarliestDayAndThenThePairs() throws IOException {
    write(archive());
    assertEquals(
        List.of(
            "reprint [edited, original]",
            "same [notice, notice-again, notice-undated]",
            "contains [item, roundup] [1.0, 0.2]",
            "contained [long, excerpt] [0.3, 1.0]"),
        report(null, null));
  }

  @Test
  void reportDoesNotDependOnWhatWasIndexedFirst() throws IOException {
    List<ArchivedArticle> articles = archive();
    write(articles);
    List<String> report = report(null, null);
    Collections.reverse(articles);
    Path other = folder.resolve("other");
    write(other, articles);
    assertEquals(report, report(other, null, null));
  }

  @Test
  void rangeIsOfTheDaysOfAnyMember() throws IOException {
    write(archive());
    assertEquals(List.of("reprint [edited, original]"), report(day(1), day(1)));
    assertEquals(List.of("reprint [edited, original]"), report(day(12), null));
    assertEquals(
        List.of(
            "reprint [edited, original]",
            "same [notice, notice-again, notice-undated]",
            "contains [item, roundup] [1.0, 0.2]"),
        report(null, day(4)));
    assertEquals(List.of("contains [item, roundup] [1.0, 0.2]"), report(day(6), day(6)));
    assertEquals(List.of("contained [long, excerpt] [0.3, 1.0]"), report(day(9), day(9)));
    assertEquals(List.of(), report(day(13), day(20)));
  }

  @Test
  void eachPairIsToldOnceInStridesOfOne() throws IOException {
    write(archive());
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder, 1, ShownArticles.MANY)) {
      assertEquals(4, lines(archive, null, null).size());
    }
  }

  @Test
  void lateVersionIsAPairAndNotOfTheGroup() throws IOException {
    String original = letters(200);
    write(
        List.of(
            story("late", 28, original.substring(0, 90) + letters(10) + original.substring(100)),
            story("original", 1, original),
            story("soon", 3, letters(10) + original.substring(10))));
    assertEquals(
        List.of(
            "reprint [original, soon]",
            "reprint [original, late] [1.0, 1.0]",
            "reprint [soon, late] [0.9, 0.9]"),
        report(null, null));
  }

  @Test
  void equalCreditsAreNeitherGroupNorPair() throws IOException {
    write(List.of(story("a", 1, "新华社记者李小禾摄影报道"), story("b", 1, "新华社记者李小禾摄影报道")));
    assertEquals(List.of(), report(null, null));
  }

  @Test
  void archiveThatRepeatsNothingHasAnEmptyReport() throws IOException {
    write(List.of(story("a", 1, letters(200)), story("b", 2, letters(200))));
    assertEquals(List.of(), report(null, null));
  }

  @Test
  void reportIsOfTheCommitItBeganWith() throws IOException {
    write(archive());
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder);
        DuplicateReport report = archive.duplicates(null, null)) {
      try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
        writer.remove("k");
      }
      archive.refresh();
      assertEquals(4, lines(report).size());
      assertEquals(List.of(), lines(archive, null, null));
    }
  }

  private List<ArchivedArticle> archive() {
    String notice = letters(200);
    String original = letters(200);
    String edited = original.substring(0, 90) + letters(10) + original.substring(100);
    String item = letters(100);
    String whole = letters(340);
    return new ArrayList<>(
        List.of(
            story("notice", 3, notice),
            story("notice-again", 5, notice),
            story("notice-undated", null, notice),
            story("original", 12, original),
            story("edited", 1, edited),
            story("item", 4, item),
            story("roundup", 6, letters(200) + item + letters(200)),
            story("long", 8, whole),
            story("excerpt", 9, whole.substring(120, 220)),
            story("lone", 2, letters(200))));
  }

  private String letters(int length) {
    return random
        .ints(length, '一', '一' + 5_000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static ArchivedArticle story(String id, @Nullable Integer day, String body) {
    return Stories.of(id, Heading.of("题"), body, day == null ? null : day(day), List.of());
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2024, 5, day);
  }

  private void write(List<ArchivedArticle> articles) throws IOException {
    write(folder, articles);
  }

  private static void write(Path folder, List<ArchivedArticle> articles) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", articles);
    }
  }

  private List<String> report(@Nullable LocalDate from, @Nullable LocalDate to) throws IOException {
    return report(folder, from, to);
  }

  private static List<String> report(Path folder, @Nullable LocalDate from, @Nullable LocalDate to)
      throws IOException {
    try (ArchiveSearcher archive = ArchiveSearcher.open(folder)) {
      return lines(archive, from, to);
    }
  }

  private static List<String> lines(
      ArchiveSearcher archive, @Nullable LocalDate from, @Nullable LocalDate to)
      throws IOException {
    try (DuplicateReport report = archive.duplicates(from, to)) {
      return lines(report);
    }
  }

  private static List<String> lines(DuplicateReport report) throws IOException {
    List<Repetition> all = new ArrayList<>();
    int groups = report.groups();
    for (Optional<Repetition> group = report.nextGroup();
        group.isPresent();
        group = report.nextGroup()) {
      all.add(group.get());
    }
    assertEquals(groups, all.size());
    for (Optional<List<Repetition>> pairs = report.nextPairs();
        pairs.isPresent();
        pairs = report.nextPairs()) {
      all.addAll(pairs.get());
    }
    return all.stream().map(DuplicateReportTest::line).toList();
  }

  private static String line(Repetition repetition) {
    for (ArchivedArticle article : repetition.articles()) {
      assertTrue(article.article().body().isEmpty(), article.id());
    }
    List<String> ids = repetition.articles().stream().map(ArchivedArticle::id).toList();
    List<Double> shares =
        repetition.shares().stream().map(share -> Math.round(share * 10) / 10.0).toList();
    return repetition.tier().label() + " " + ids + (shares.isEmpty() ? "" : " " + shares);
  }
}
