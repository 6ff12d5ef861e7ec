package fangzhi.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.duplicate.BareText;
import fangzhi.duplicate.Fingerprint;
import fangzhi.model.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftShinglesTest {
  private final Random random = new Random(20261122);
  private final String common = letters(24);

  private final Path folder;

  DraftShinglesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void candidatesShareEnoughOfTheDraftOrOfTheirOwn() throws IOException {
    write("k", List.of(Stories.plain("long", null, common + letters(2_000))));
    write("l", List.of(Stories.plain("short", null, common + letters(60))));
    assertEquals(Set.of("short"), candidates(letters(2_000) + common));
    assertEquals(Set.of("long", "short"), candidates(letters(60) + common));
  }

  @Test
  void sharedShinglesThatTooManyHoldCountForTheArticle() throws IOException {
    String formula = letters(1_000);
    List<ArchivedArticle> formulas =
        IntStream.range(0, 40).mapToObj(i -> Stories.plain("f" + i, null, formula)).toList();
    write("k", formulas);
    write("l", List.of(Stories.plain("one", null, common + formula)));
    assertTrue(candidates(letters(2_000) + formula + common).contains("one"));
  }

  @Test
  void holdersAreTheArticlesWithTheTermThatAreStillThere() throws IOException {
    String often = letters(30);
    write("k", articles("a", 70, often));
    write("l", articles("b", 3, common));
    write("m", articles("c", 2, common + often));
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      writer.remove("m");
      writer.commit();
    }
    write("n", articles("d", 1, common + letters(30)));
    try (DirectoryReader reader = reader()) {
      long[] hashes = fingerprint(often + common + letters(50)).hashes().toArray();
      ShinglePostings postings = ShinglePostings.of(reader, Arrays.stream(hashes));
      Set<Integer> sizes = new TreeSet<>();
      for (long hash : hashes) {
        int[] expected = all(reader, LongPoint.newExactQuery(Fields.FINGERPRINT, hash));
        assertArrayEquals(expected, postings.holders(postings.number(hash)).articles());
        sizes.add(expected.length);
      }
      assertTrue(sizes.containsAll(Set.of(0, 4, 70)), sizes::toString);
    }
  }

  private List<ArchivedArticle> articles(String ids, int number, String text) {
    return IntStream.range(0, number).mapToObj(i -> Stories.plain(ids + i, null, text)).toList();
  }

  private void write(String key, List<ArchivedArticle> articles) throws IOException {
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, key, articles);
    }
  }

  private DirectoryReader reader() throws IOException {
    return DirectoryReader.open(FSDirectory.open(folder));
  }

  /** The documents that a query finds, growing. */
  private static int[] all(DirectoryReader reader, Query query) throws IOException {
    return Arrays.stream(new IndexSearcher(reader).search(query, reader.maxDoc()).scoreDocs)
        .mapToInt(hit -> hit.doc)
        .sorted()
        .toArray();
  }

  private Set<String> candidates(String draft) throws IOException {
    try (DirectoryReader reader = reader()) {
      GroupedArticles articles = new GroupedArticles(reader);
      Fingerprint fingerprint = fingerprint(draft);
      ShinglePostings postings = ShinglePostings.of(reader, fingerprint.hashes());
      Set<String> ids = new TreeSet<>();
      for (int document : new DraftShingles(postings, articles, fingerprint, -1).candidates()) {
        ids.add(articles.id(document));
      }
      return ids;
    }
  }

  private static Fingerprint fingerprint(String text) {
    return Fingerprint.of(BareText.of(text));
  }

  private String letters(int number) {
    return random
        .ints(number, '一', '一' + 5_000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
