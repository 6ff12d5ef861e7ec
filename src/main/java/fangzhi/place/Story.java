package fangzhi.place;

import fangzhi.model.Article;
import fangzhi.model.Heading;
import fangzhi.model.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as one text to search: its heading's lines, then its body.
 *
 * @param bodyStart offset of the body in the text
 * @param leadEnd the offset where the first paragraph of the body ends
 * @param sentenceEnds the offsets of the marks that end a sentence; never changed
 */
record Story(Kind kind, String text, int bodyStart, int leadEnd, BitSet sentenceEnds) {
  /** A sentence is followed no farther: text without any full stop would take quadratic time. */
  private static final int MAX_SENTENCE_CHARS = 1_000;

  private static final String SENTENCE_ENDS = "。！？；\n!?;";

  static Story of(Article article) {
    Heading heading = article.heading();
    List<String> lines = new ArrayList<>();
    add(lines, heading.kicker());
    add(lines, heading.headline());
    add(lines, heading.deck());
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    int bodyStart = text.length();
    text.append(article.body());
    int lineFeed = text.indexOf("\n", bodyStart);
    int leadEnd = lineFeed < 0 ? text.length() : lineFeed;
    return new Story(article.kind(), text.toString(), bodyStart, leadEnd, sentenceEnds(text));
  }

  private static BitSet sentenceEnds(CharSequence text) {
    BitSet ends = new BitSet(text.length());
    for (int i = 0; i < text.length(); i++) {
      ends.set(i, SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0);
    }
    return ends;
  }

  private static void add(List<String> lines, @Nullable String line) {
    if (line != null) {
      lines.add(line);
    }
  }

  String body() {
    return text.substring(bodyStart);
  }

  boolean inHeading(int offset) {
    return offset < bodyStart;
  }

  /** The text from so many characters before an offset to as many after it. */
  String around(int offset, int characters) {
    int from = Math.max(0, offset - characters);
    return text.substring(from, Math.min(text.length(), offset + characters));
  }

  /** The offset where the sentence around an offset begins. */
  int sentenceStart(int offset) {
    int earliest = Math.max(0, offset - MAX_SENTENCE_CHARS);
    return Math.max(earliest, sentenceEnds.previousSetBit(offset - 1) + 1);
  }

  /** The offset where the sentence around an offset ends. */
  int sentenceEnd(int offset) {
    int latest = Math.min(text.length(), offset + MAX_SENTENCE_CHARS);
    int end = sentenceEnds.nextSetBit(offset);
    return end < 0 ? latest : Math.min(latest, end);
  }

  /** Whether the text right before an offset ends so. */
  boolean before(int offset, String ending) {
    return text.startsWith(ending, offset - ending.length());
  }
}
