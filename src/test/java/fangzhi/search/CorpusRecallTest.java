package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.text.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real articles, where they are at hand: what is found for arbitrary parts against a plain scan.
 */
class CorpusRecallTest {
  private static final int ARTICLES = 1_500;
  private static final long SEED = 11;

  @Test
  void arbitraryPartsFindExactlyTheArticlesThatHoldThem(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(Corpus.isThere(), "no corpus beside the project");
    List<ArchivedArticle> articles = Corpus.articles(ARTICLES);
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "corpus", articles);
    }
    List<String> texts = articles.stream().map(CorpusRecallTest::folded).toList();
    Random random = new Random(SEED);
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      for (int round = 0; round < 300; round++) {
        String part = part(texts.get(random.nextInt(texts.size())), random);
        if (!part.isEmpty()) {
          check(searcher, part, texts);
        }
      }
    }
  }

  private static void check(ArchiveSearcher searcher, String part, List<String> texts)
      throws IOException {
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).contains(part)) {
        expected.add("a" + i);
      }
    }
    SearchResult result =
        searcher.search(
            new SearchRequest("“" + part + "”", Map.of(), null, null, Sort.RELEVANCE, 1, 5));
    String context = "seed " + SEED + " " + part;
    assertFalse(result.isRelaxed(), context);
    assertEquals(expected.size(), result.total(), context);
    assertTrue(expected.containsAll(Requests.ids(result)), context);
    for (Hit hit : result.hits()) {
      String shown = hit.headlineHtml() + hit.snippets();
      assertTrue(shown.contains("<mark>"), context + ": " + shown);
    }
  }

  private static String folded(ArchivedArticle article) {
    String headline = article.article().heading().headline();
    return Folding.fold(headline + "\n" + article.article().body()).text();
  }

  /** One to eight characters of a line; nothing where they hold a quote or a space. */
  private static String part(String folded, Random random) {
    int from = random.nextInt(folded.length());
    String part = folded.substring(from, Math.min(from + 1 + random.nextInt(8), folded.length()));
    return part.matches("[^\\s\"“”「」『』\\p{Cs}]+") ? part : "";
  }
}
