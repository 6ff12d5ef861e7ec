package fangzhi.search;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.text.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares what is found for arbitrary parts of articles with a plain scan. */
class LiteralRecallTest {
  private static final long SEED = 42;

  private static final String[] PIECES = {
    "区", "區", "小", "改", "造", "，", "a", "B", "１", " ", "\n", "𠮷", "“", "⻓"
  };

  private final Random random = new Random(SEED);

  @Test
  void everyPartOfAnArticleFindsExactlyTheArticlesThatHoldIt(@TempDir Path folder)
      throws IOException {
    List<ArchivedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      Heading heading = new Heading(null, text(4), text(8), text(5));
      articles.add(Stories.of("a" + i, heading, text(40), null, List.of()));
    }
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", articles);
    }
    Map<String, List<String>> foldedById =
        articles.stream().collect(toMap(ArchivedArticle::id, LiteralRecallTest::folded));
    int found = 0;
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      for (int round = 0; round < 600; round++) {
        String part = part(articles.get(random.nextInt(articles.size())).article());
        String query = "\"" + part + "\"";
        String folded = Folding.fold(part).text();
        if (!folded.isEmpty()) {
          found += check(searcher, query, folded, foldedById);
        }
      }
    }
    assertTrue(found > 600, "too few hits for a test: " + found);
  }

  private static int check(
      ArchiveSearcher searcher, String query, String folded, Map<String, List<String>> foldedById)
      throws IOException {
    TreeSet<String> expected = new TreeSet<>();
    foldedById.forEach(
        (id, texts) -> {
          if (texts.stream().anyMatch(text -> text.contains(folded))) {
            expected.add(id);
          }
        });
    SearchResult result = searcher.search(Requests.query(query));
    assertEquals(expected, new TreeSet<>(Requests.ids(result)), "seed " + SEED + " " + query);
    assertEquals(expected.size(), result.total());
    return expected.size();
  }

  private static List<String> folded(ArchivedArticle article) {
    return fields(article.article()).map(text -> Folding.fold(text).text()).toList();
  }

  private static Stream<String> fields(Article article) {
    Heading heading = article.heading();
    return Stream.of(heading.kicker(), heading.headline(), heading.deck(), article.body())
        .filter(Objects::nonNull);
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** One to eight characters of a paragraph of one of the fields. */
  private String part(Article article) {
    List<String> lines =
        fields(article).flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    int[] line = lines.get(random.nextInt(lines.size())).codePoints().toArray();
    int from = random.nextInt(line.length);
    return new String(line, from, Math.min(1 + random.nextInt(8), line.length - from));
  }
}
