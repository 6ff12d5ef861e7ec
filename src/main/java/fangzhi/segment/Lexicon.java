package fangzhi.segment;

import java.nio.CharBuffer;
import java.util.concurrent.CompletableFuture;

/**
 * smartcn's dictionaries, made ready for the lattice. Costly to make (17 MB, up to a second), so
 * there is one a process. Immutable.
 *
 * @param letters stands for a run of letters, or anything unknown
 * @param digits stands for a run of digits
 * @param begin stands for a sentence's beginning
 * @param end stands for a sentence's end
 */
record Lexicon(
    WordTrie words, PairTable pairs, Known letters, Known digits, Known begin, Known end) {
  /** A word that the text has in another form. */
  record Known(String word, int frequency, double alone) {
    Known(String word, int frequency) {
      this(word, frequency, Costs.of(frequency, 0));
    }
  }

  /** Made when first asked for. */
  private static final class Loaded {
    static final Lexicon LEXICON = load();
  }

  static Lexicon get() {
    return Loaded.LEXICON;
  }

  private static Lexicon load() {
    CompletableFuture<PairTable> pairs =
        CompletableFuture.supplyAsync(() -> new PairTable(SmartcnFiles.pairs()));
    SmartcnFiles.Words words = SmartcnFiles.words();
    return new Lexicon(
        new WordTrie(words),
        pairs.join(),
        known(words, "未##串"),
        known(words, "未##数"),
        known(words, "始##始"),
        known(words, "末##末"));
  }

  private static Known known(SmartcnFiles.Words words, String word) {
    for (int i = 0; i < words.firsts().length; i++) {
      if (words.firsts()[i] == word.charAt(0)) {
        return new Known(word, frequency(words, words.rows()[i], word.substring(1)));
      }
    }
    return new Known(word, 0);
  }

  private static int frequency(SmartcnFiles.Words words, int row, String rest) {
    char[][] rests = words.rests()[row];
    for (int i = 0; i < rests.length; i++) {
      if (rests[i] != null && rest.contentEquals(CharBuffer.wrap(rests[i]))) {
        return words.frequencies()[row][i];
      }
    }
    return 0;
  }
}
