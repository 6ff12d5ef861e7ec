package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Heading;
import fangzhi.query.Expression.Near;
import fangzhi.query.QueryField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts near each other where few characters make every overlap and repetition likely. */
class NearTest {
  private static final long SEED = 17;
  private static final String[] PIECES = {"甲", "甲", "乙", "丙", "丁", "𠮷", "\n"};
  private static final List<QueryField> FIELDS =
      List.of(
          QueryField.TEXT, QueryField.HEADING, QueryField.KICKER, QueryField.DECK, QueryField.BODY);

  private final Random random = new Random(SEED);

  @Test
  void textsStandNearEachOtherInOneParagraph(@TempDir Path folder) throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Heading heading = new Heading(null, text(5), text(8), text(5));
      articles.add(Stories.of("a" + i, heading, text(25), null, List.of()));
    }
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", articles);
    }
    PlainScan scan = new PlainScan(articles);
    int found = 0;
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      for (int round = 0; round < 500; round++) {
        found += check(searcher, scan, articles);
      }
    }
    assertTrue(found > 2_000, "too few hits for a test: " + found);
  }

  private int check(ArchiveSearcher searcher, PlainScan scan, List<ArchivedArticle> articles)
      throws IOException {
    List<String> texts =
        Stream.generate(() -> text(1 + random.nextInt(3)).replace("\n", "甲"))
            .distinct()
            .limit(2 + random.nextInt(3))
            .toList();
    QueryField field = FIELDS.get(random.nextInt(FIELDS.size()));
    Near near = new Near(field, texts, random.nextInt(6));
    String in = field == QueryField.TEXT ? "" : field.words().getFirst() + ":";
    String typed = in + "“" + String.join(" ", texts) + "”~" + near.distance();
    TreeSet<String> expected =
        scan.find(near).stream()
            .mapToObj(i -> articles.get(i).id())
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> found = new TreeSet<>(Requests.ids(searcher.search(Requests.query(typed))));
    assertEquals(expected, found, "seed " + SEED + " " + typed);
    return found.size();
  }

  private String text(int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
        .collect(Collectors.joining());
  }
}
