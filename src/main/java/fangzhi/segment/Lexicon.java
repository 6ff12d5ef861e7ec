package fangzhi.segment;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * smartcn's dictionaries, made ready for the lattice. Costly to make (25 MB, up to a second), so
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

  /** The pairs in a thread of their own: those of the common pool may all be waiting for this. */
  private static Lexicon load() {
    CompletableFuture<PairTable> pairs =
        CompletableFuture.supplyAsync(
            PairTable::new,
            task -> Thread.ofPlatform().daemon().name("pairs of words").start(task));
    WordTrie trie = new WordTrie();
    Map<String, Integer> marks = new HashMap<>();
    SmartcnFiles.words(
        (word, frequency) -> {
          trie.put(word, frequency);
          if (word.contains("##")) {
            marks.put(word, frequency);
          }
        });
    return new Lexicon(
        trie,
        pairs.join(),
        known("未##串", marks),
        known("未##数", marks),
        known("始##始", marks),
        known("末##末", marks));
  }

  private static Known known(String word, Map<String, Integer> frequencies) {
    return new Known(word, frequencies.getOrDefault(word, 0));
  }
}
