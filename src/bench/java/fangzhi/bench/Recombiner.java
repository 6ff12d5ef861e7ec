package fangzhi.bench;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fangzhi.index.Analyzers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Makes any number of articles of some real ones, as JSON Lines. Each new one has the shape of a
 * real one, paragraphs and sentences counted, filled with sentences of all others, in which one
 * word in {@value #REPLACED_ONE_IN} is replaced by one as long of another sentence. So lengths,
 * words and names are as common as in the real ones, and most runs of eight letters stand in one
 * article alone, as they do there; with whole sentences each article would look like a version of
 * many. In one sentence of {@value #ALTERED_ONE_IN} some characters are other ones, so that rare
 * words become more as the archive grows. Papers, reporters and columns are invented, few of them
 * frequent. The same stories and seed give the same bytes, and of more articles the first ones are
 * the same.
 */
final class Recombiner {
  private static final int ALTERED_ONE_IN = 3;

  private static final int REPLACED_ONE_IN = 3;

  /** Words of other sentences that are tried for one. */
  private static final int TRIES = 4;

  /** Bytes of a Han character. */
  private static final int HAN = 3;

  /** Letters from one changed character to the next, at most. */
  private static final int MAX_GAP = 10;

  private static final LocalDate FIRST_DAY = LocalDate.of(1956, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
  private static final int DAYS = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()) + 1;

  private static final String[] TOWNS = {
    "东河", "西岭", "南浦", "北原", "临溪", "安丘", "白石", "青川", "永兴", "长桥", "金沙", "平湖"
  };
  private static final String[] PAPERS = {"日报", "晚报"};
  private static final String[] COLUMNS = {
    "要闻", "民生", "农村", "教育", "文化", "法治", "健康", "人物", "读者来信", "副刊"
  };
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN_NAMES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玲";
  private static final int REPORTERS = 400;
  private static final int PAGES = 8;

  private final List<byte[]> headlines = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  /** Of each story the number of sentences a paragraph. */
  private final List<int[]> shapes = new ArrayList<>();

  private final Random random;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long articles;
  private long characters;

  /**
   * @param stories one with two sentences at least
   */
  Recombiner(List<SourceStory> stories, long seed) {
    this.random = new Random(seed);
    Analyzer analyzer = Analyzers.words();
    for (SourceStory story : stories) {
      headlines.add(json(story.headline()));
      story
          .paragraphs()
          .forEach(some -> some.forEach(one -> sentences.add(new Sentence(one, analyzer))));
      shapes.add(story.paragraphs().stream().mapToInt(List::size).toArray());
    }
    if (sentences.size() < 2) {
      throw new IllegalArgumentException("no sentences to make articles of");
    }
  }

  private static final class Sentence {
    /** As it stands in JSON. */
    final byte[] json;

    /** The words of two Han characters at least, each its first byte and its end. */
    final int[] words;

    final int characters;

    Sentence(String text, Analyzer analyzer) {
      json = Recombiner.json(text);
      words = words(text, analyzer);
      characters = text.length();
    }

    private static int[] words(String text, Analyzer analyzer) {
      IntStream.Builder words = IntStream.builder();
      try (TokenStream tokens = analyzer.tokenStream("", text)) {
        OffsetAttribute word = tokens.addAttribute(OffsetAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
          int length = word.endOffset() - word.startOffset();
          int start = Recombiner.json(text.substring(0, word.startOffset())).length;
          int end = Recombiner.json(text.substring(0, word.endOffset())).length;
          if (length > 1 && end - start == length * HAN) {
            words.add(start).add(end);
          }
        }
        tokens.end();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return words.build().toArray();
    }
  }

  private static byte[] json(String text) {
    return JsonStringEncoder.getInstance().quoteAsUTF8(text);
  }

  /** Writes so many articles, one a line. */
  void write(int number, OutputStream out) throws IOException {
    for (int i = 0; i < number; i++) {
      line.reset();
      addArticle();
      line.writeTo(out);
    }
    articles += number;
  }

  /** Characters of all bodies so far. */
  long characters() {
    return characters;
  }

  /** What was made so far, in words. */
  String statistics() {
    return String.format(
        Locale.ROOT,
        "%,d characters, %,d a story; %,d headlines and %,d sentences to choose from,"
            + " %d days, %d papers, %d reporters",
        characters,
        articles == 0 ? 0 : characters / articles,
        headlines.size(),
        sentences.size(),
        DAYS,
        TOWNS.length * PAPERS.length,
        REPORTERS);
  }

  private void addArticle() {
    add("{\"date\":\"" + day() + "\",\"paper\":\"" + paper() + "\"");
    add(String.format(Locale.ROOT, ",\"pageNumber\":\"%02d\"", 1 + random.nextInt(PAGES)));
    if (random.nextInt(3) == 0) {
      add(",\"column\":\"" + COLUMNS[few(COLUMNS.length)] + "\"");
    }
    if (random.nextInt(3) > 0) {
      add(",\"byline\":\"记者 " + reporter(few(REPORTERS)) + "\"");
    }
    add(",\"headline\":\"");
    addHeadline();
    add("\",\"body\":\"");
    addBody(shapes.get(random.nextInt(shapes.size())));
    add("\"}\n");
  }

  private void addBody(int[] sentencesByParagraph) {
    for (int i = 0; i < sentencesByParagraph.length; i++) {
      if (i > 0) {
        add("\\n");
      }
      for (int n = 0; n < sentencesByParagraph[i]; n++) {
        addSentence();
      }
    }
  }

  private void addSentence() {
    Sentence sentence = any(sentences);
    characters += sentence.characters;
    byte[] json = reworded(sentence);
    if (random.nextInt(ALTERED_ONE_IN) == 0) {
      alter(json);
    }
    line.writeBytes(json);
  }

  private byte[] reworded(Sentence sentence) {
    byte[] json = sentence.json.clone();
    int[] words = sentence.words;
    for (int i = 0; i < words.length; i += 2) {
      if (random.nextInt(REPLACED_ONE_IN) == 0) {
        replace(json, words[i], words[i + 1]);
      }
    }
    return json;
  }

  /** Puts a word of another sentence there, if one as long is soon found. */
  private void replace(byte[] json, int start, int end) {
    for (int tried = 0; tried < TRIES; tried++) {
      Sentence other = any(sentences);
      int words = other.words.length / 2;
      int word = words == 0 ? 0 : 2 * random.nextInt(words);
      if (words > 0 && other.words[word + 1] - other.words[word] == end - start) {
        System.arraycopy(other.json, other.words[word], json, start, end - start);
        return;
      }
    }
  }

  /** The beginning of one headline and the end of another. */
  private void addHeadline() {
    byte[] first = any(headlines);
    byte[] second = any(headlines);
    line.write(first, 0, middle(first));
    line.write(second, middle(second), second.length - middle(second));
  }

  /** Where a character begins, an escaped one not cut. */
  private static int middle(byte[] text) {
    int at = text.length / 2;
    while (at > 0 && !isHan(text, at)) {
      at--;
    }
    return at;
  }

  private void alter(byte[] sentence) {
    byte[] other = any(sentences).json;
    for (int at = random.nextInt(MAX_GAP);
        at < sentence.length;
        at += HAN + random.nextInt(HAN * MAX_GAP)) {
      int from = random.nextInt(other.length);
      if (isHan(sentence, at) && isHan(other, from)) {
        System.arraycopy(other, from, sentence, at, HAN);
      }
    }
  }

  /** Whether one of the common Han characters, three bytes long in UTF-8, begins there. */
  private static boolean isHan(byte[] text, int at) {
    int lead = text[at] & 0xff;
    return lead >= 0xe4 && lead <= 0xe9;
  }

  /** Later years have more pages than early ones. */
  private LocalDate day() {
    return FIRST_DAY.plusDays((long) (DAYS * Math.sqrt(random.nextDouble())));
  }

  private String paper() {
    return TOWNS[few(TOWNS.length)] + PAPERS[few(PAPERS.length)];
  }

  private static String reporter(int number) {
    int given = number / SURNAMES.length() * 7;
    return ""
        + SURNAMES.charAt(number % SURNAMES.length())
        + GIVEN_NAMES.charAt(given % GIVEN_NAMES.length())
        + GIVEN_NAMES.charAt((given + number) % GIVEN_NAMES.length());
  }

  /** One of some, the first ones most often. */
  private int few(int number) {
    double u = random.nextDouble();
    return (int) (number * u * u);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private void add(String text) {
    line.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
