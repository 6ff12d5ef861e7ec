package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.Analyzers;
import fangzhi.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** The places of characters in more texts than are read at a time, beside a look at each. */
class CharacterSourceTest {
  private static final long SEED = 29;
  private static final int TEXTS = 30_000;
  private static final List<String> PIECES = List.of("甲", "乙", "丙", "丁", "𠮷", "𠮸", "a", "\n");

  private final Random random = new Random(SEED);
  private final List<int[]> texts = new ArrayList<>();

  @Test
  void aCharacterStandsWhereAGramBeginsWithIt() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory);
      int places = 0;
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext segment : reader.leaves()) {
          for (String character : PIECES.subList(0, PIECES.size() - 1)) {
            places += check(segment, character, 1);
            places += check(segment, character, 300);
            places += check(segment, character, 12_000);
          }
        }
      }
      assertTrue(places > 100_000, "too few for a test: " + places);
    }
  }

  private void write(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Analyzers.grams());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < TEXTS; i++) {
        String text =
            IntStream.range(0, random.nextInt(12))
                .mapToObj(at -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
        texts.add(text.codePoints().toArray());
        Document document = new Document();
        document.add(new TextField(Fields.grams("x"), text, Field.Store.NO));
        text.codePoints()
            .distinct()
            .mapToObj(Character::toString)
            .map(c -> new StringField(Fields.characters("x"), c, Field.Store.NO))
            .forEach(document::add);
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  /** Goes on by up to so many texts at a time; answers how many places were compared. */
  private int check(LeafReaderContext segment, String character, int step) throws IOException {
    IntervalsSource source = new CharacterSource(Fields.characters("x"), character);
    IntervalIterator found = source.intervals(Fields.grams("x"), segment);
    int places = 0;
    int target = 0;
    while (target < texts.size()) {
      int expected = next(target, character.codePointAt(0));
      assertEquals(expected, found.advance(target));
      if (expected == IntervalIterator.NO_MORE_DOCS) {
        break;
      }
      assertEquals(-1, found.start());
      List<Integer> standing = places(texts.get(expected), character.codePointAt(0));
      assertEquals(standing, places(found), "seed " + SEED + " " + character + expected);
      places += standing.size();
      target = expected + 1 + random.nextInt(step);
    }
    return places;
  }

  private int next(int from, int character) {
    return IntStream.range(from, texts.size())
        .filter(i -> !places(texts.get(i), character).isEmpty())
        .findFirst()
        .orElse(IntervalIterator.NO_MORE_DOCS);
  }

  private static List<Integer> places(int[] text, int character) {
    return IntStream.range(0, text.length).filter(i -> text[i] == character).boxed().toList();
  }

  private static List<Integer> places(IntervalIterator found) throws IOException {
    List<Integer> places = new ArrayList<>();
    while (found.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
      assertEquals(found.start(), found.end());
      places.add(found.start());
    }
    return places;
  }
}
