package fangzhi.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fangzhi.index.ArchiveWriter;
import fangzhi.index.Fields;
import fangzhi.index.Schema;
import fangzhi.index.Stories;
import fangzhi.model.ArchivedArticle;
import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.query.Expression.Term;
import fangzhi.query.QueryField;
import fangzhi.text.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every character of random stories, looked for alone. */
class SingleCharactersTest {
  private static final long SEED = 23;
  private static final int STORIES = 80;
  private static final List<QueryField> FIELDS =
      List.of(
          QueryField.TEXT, QueryField.HEADING, QueryField.KICKER, QueryField.DECK, QueryField.BODY);

  private final Random random = new Random(SEED);
  private final Path folder;
  private final List<ArchivedArticle> articles = new ArrayList<>();
  private final TreeSet<String> characters = new TreeSet<>();

  SingleCharactersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void index() throws IOException {
    for (int i = 0; i < STORIES; i++) {
      Heading heading = new Heading(null, text(3), text(6), text(3));
      articles.add(Stories.of("a" + i, heading, text(30), null, List.of()));
    }
    try (ArchiveWriter writer = ArchiveWriter.open(folder)) {
      Stories.write(writer, "k", articles);
    }
  }

  /** Half of the characters are common. */
  private String text(int length) {
    String text =
        IntStream.range(0, length).mapToObj(i -> character()).collect(Collectors.joining());
    Folding.fold(text).text().codePoints().mapToObj(Character::toString).forEach(characters::add);
    characters.remove("\n");
    return text;
  }

  private String character() {
    if (random.nextInt(8) == 0) {
      return "\n";
    }
    int which = random.nextInt(random.nextBoolean() ? 4 : 60);
    return Character.toString(which % 3 == 0 ? 0x20000 + which : 0x7532 + which);
  }

  @Test
  void aCharacterIsFoundWhereItStands() throws IOException {
    PlainScan scan = new PlainScan(articles);
    int some = 0;
    try (ArchiveSearcher searcher = ArchiveSearcher.open(folder)) {
      for (String character : characters) {
        for (QueryField field : FIELDS) {
          String in = field == QueryField.TEXT ? "" : field.words().getFirst() + ":";
          SearchRequest request = Requests.query(in + "“" + character + "”").withSize(STORIES);
          TreeSet<String> expected =
              scan.find(new Term(field, character, true)).stream()
                  .mapToObj(i -> articles.get(i).id())
                  .collect(Collectors.toCollection(TreeSet::new));
          assertEquals(
              expected, new TreeSet<>(Requests.ids(searcher.search(request))), request.query());
          some += expected.isEmpty() || expected.size() == STORIES ? 0 : 1;
        }
      }
    }
    assertTrue(some > 150, "too few for a test: " + some);
  }

  @Test
  void aCharacterIsCountedAsOftenAsItStands() throws IOException {
    try (Directory directory = Schema.existing(folder);
        DirectoryReader reader = Schema.open(directory, folder)) {
      for (String character : characters) {
        Map<String, Integer> expected = new TreeMap<>();
        for (ArchivedArticle article : articles) {
          int times = times(article.article(), character);
          if (times > 0) {
            expected.put(article.id(), times);
          }
        }
        assertEquals(expected, frequencies(reader, character), character);
      }
    }
  }

  /** So that a character counts in a ranking as a pair does. */
  @Test
  void theLengthOfATextIsItsCharacters() throws IOException {
    try (Directory directory = Schema.existing(folder);
        DirectoryReader reader = Schema.open(directory, folder)) {
      NumericDocValues grams = MultiDocValues.getNormValues(reader, Fields.grams(Fields.TEXT));
      NumericDocValues characters =
          MultiDocValues.getNormValues(reader, Fields.characters(Fields.TEXT));
      int compared = 0;
      while (grams.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        assertEquals(grams.docID(), characters.nextDoc());
        assertEquals(grams.longValue(), characters.longValue());
        compared++;
      }
      assertEquals(STORIES, compared);
    }
  }

  private static int times(Article article, String character) {
    Heading heading = article.heading();
    return (int)
        Stream.of(heading.kicker(), heading.headline(), heading.deck(), article.body())
            .map(part -> Folding.fold(Objects.requireNonNull(part)).text())
            .flatMapToInt(String::codePoints)
            .filter(c -> c == character.codePointAt(0))
            .count();
  }

  private static Map<String, Integer> frequencies(DirectoryReader reader, String character)
      throws IOException {
    Map<String, Integer> frequencies = new TreeMap<>();
    for (LeafReaderContext segment : reader.leaves()) {
      PostingsEnum postings =
          segment.reader().postings(LiteralQuery.gram(Fields.TEXT, character), PostingsEnum.FREQS);
      while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        String id = segment.reader().storedFields().document(postings.docID()).get(Fields.ID);
        frequencies.put(id, postings.freq());
      }
    }
    return frequencies;
  }
}
