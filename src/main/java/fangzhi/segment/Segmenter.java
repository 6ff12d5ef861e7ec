package fangzhi.segment;

import fangzhi.segment.Lexicon.Known;
import org.apache.lucene.util.ArrayUtil;

/**
 * Cuts a sentence into the words that smartcn's {@code HHMMSegmenter} cuts it into: of all ways to
 * read it as words of the dictionary and single characters the likeliest by the frequencies of
 * words and of pairs of them (Zhang, Yu, Xiong and Liu 2003, ICTCLAS), by the same arithmetic on
 * the same numbers, so that ties and roundings are the same, too. What makes it several times
 * faster: the lattice lies in arrays that are used again for each sentence, the dictionary's words
 * are found by one walk down a trie, and a pair's hash goes on from its first word's. For one
 * thread.
 */
final class Segmenter {
  /** A delimiter counts as if it occurred more often than anything. */
  private static final double DELIMITER_ALONE = Costs.of(Costs.OCCURRENCES, 0);

  private static final double UNKNOWN_ALONE = Costs.of(0, 0);

  private final Lexicon lexicon;
  private final WordTrie trie;
  private final PairTable pairs;
  private char[] text = {};

  /** By offset in the sentence. */
  private byte[] kinds = new byte[256];

  /** By offset in the sentence the first word that begins there or behind it. */
  private int[] wordAt = new int[256];

  /** By word, in the order of their beginnings, shorter ones first. */
  private int[] starts = new int[1024];

  private int[] ends = new int[1024];
  private long[] hashes = new long[1024];
  private int[] frequencies = new int[1024];

  /** What a word costs behind which there is none that is a pair with it. */
  private double[] alone = new double[1024];

  /** What the cheapest way to a word costs. */
  private double[] costs = new double[1024];

  /** By word the one before it on that way. */
  private int[] before = new int[1024];

  /** By pair of neighbouring words, in the order of the first ones. */
  private int[] firsts = new int[2048];

  private int[] seconds = new int[2048];
  private long[] pairHashes = new long[2048];
  private double[] pairCosts = new double[2048];
  private int[] perhapsPairs = new int[2048];
  private int edges;

  private int base;
  private int length;
  private int words;

  /** The words chosen, backwards. */
  private int[] chosen = new int[256];

  private int count;

  Segmenter(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.trie = lexicon.words();
    this.pairs = lexicon.pairs();
  }

  /**
   * Cuts a sentence, whose words can be asked for until the next one.
   *
   * @param buffer holds the sentence; isn't kept
   * @return how many words it has
   */
  int cut(char[] buffer, int start, int end) {
    text = buffer;
    base = start;
    length = end - start;
    words = 0;
    grow();
    for (int i = 0; i < length; i++) {
      kinds[i] = CharKind.of(buffer[start + i]);
    }
    collect();
    connect();
    choose();
    return count;
  }

  private void grow() {
    kinds = ArrayUtil.growNoCopy(kinds, length);
    wordAt = ArrayUtil.growNoCopy(wordAt, length + 2);
    chosen = ArrayUtil.growNoCopy(chosen, length + 2);
  }

  /** Where a word of the sentence begins, as an offset in the buffer. */
  int start(int word) {
    return base + starts[chosen[count - 1 - word]];
  }

  int end(int word) {
    return base + ends[chosen[count - 1 - word]];
  }

  /** The words that may be: all of the dictionary, all characters, runs of letters and digits. */
  private void collect() {
    addKnown(lexicon.begin(), -1, 0);
    int at = 0;
    while (at < length) {
      wordAt[at] = words;
      at = addAll(at);
    }
    wordAt[length] = words;
    addKnown(lexicon.end(), length, length + 1);
    wordAt[length + 1] = words;
  }

  /** Adds all that begin at an offset and tells the next one. */
  private int addAll(int at) {
    return switch (kinds[at]) {
      case CharKind.SPACE -> at + 1;
      case CharKind.HAN -> addHan(at);
      case CharKind.LETTER, CharKind.WIDE_LETTER ->
          addRun(lexicon.letters(), at, CharKind.LETTER, CharKind.WIDE_LETTER);
      case CharKind.DIGIT, CharKind.WIDE_DIGIT ->
          addRun(lexicon.digits(), at, CharKind.DIGIT, CharKind.WIDE_DIGIT);
      case CharKind.DELIMITER -> addCharacter(at, 1, Costs.OCCURRENCES, DELIMITER_ALONE);
      case CharKind.SURROGATE -> addCharacter(at, surrogates(at), 0, UNKNOWN_ALONE);
      default -> addKnown(lexicon.letters(), at, at + 1);
    };
  }

  /** How many there are of a pair, which may be broken. */
  private int surrogates(int at) {
    return Character.charCount(Character.codePointAt(text, base + at, base + length));
  }

  private int addRun(Known known, int start, byte kind, byte wide) {
    int end = start + 1;
    while (end < length && (kinds[end] == kind || kinds[end] == wide)) {
      end++;
    }
    return addKnown(known, start, end);
  }

  private int addKnown(Known known, int start, int end) {
    add(start, end, PairHash.with(PairHash.EMPTY, known.word()), known.frequency(), known.alone());
    return end;
  }

  private int addCharacter(int start, int chars, int frequency, double costAlone) {
    int end = start + chars;
    long hash = PairHash.EMPTY;
    for (int i = start; i < end; i++) {
      hash = PairHash.with(hash, text[base + i]);
    }
    add(start, end, hash, frequency, costAlone);
    return end;
  }

  /** A character, and the dictionary's words that it begins. */
  private int addHan(int start) {
    char first = text[base + start];
    int node = trie.root(first);
    long hash = PairHash.with(PairHash.EMPTY, first);
    if (node == WordTrie.NONE) {
      add(start, start + 1, hash, 0, UNKNOWN_ALONE);
    } else {
      add(start, start + 1, hash, Math.max(trie.frequency(node), 0), trie.alone(node));
      addLonger(start, node, hash);
    }
    return start + 1;
  }

  /** The words of a character and more of them; spaces between them are read over. */
  private void addLonger(int start, int first, long hashOfFirst) {
    int node = first;
    long hash = hashOfFirst;
    for (int at = han(start + 1); at >= 0; at = han(at + 1)) {
      char c = text[base + at];
      node = trie.child(node, c);
      if (node == WordTrie.NONE) {
        return;
      }
      hash = PairHash.with(hash, c);
      int frequency = trie.frequency(node);
      if (frequency != WordTrie.NO_WORD) {
        add(start, at + 1, hash, frequency, trie.alone(node));
      }
    }
  }

  /** Where the next character is, if it is a Chinese one; else negative. */
  private int han(int from) {
    int at = from;
    while (at < length && kinds[at] == CharKind.SPACE) {
      at++;
    }
    return at < length && kinds[at] == CharKind.HAN ? at : -1;
  }

  private void add(int start, int end, long hash, int frequency, double costAlone) {
    if (words == starts.length) {
      growWords();
    }
    starts[words] = start;
    ends[words] = end;
    hashes[words] = PairHash.opened(hash);
    frequencies[words] = frequency;
    alone[words] = costAlone;
    costs[words] = Double.MAX_VALUE;
    words++;
  }

  private void growWords() {
    int size = ArrayUtil.oversize(words + 1, Long.BYTES);
    starts = ArrayUtil.growExact(starts, size);
    ends = ArrayUtil.growExact(ends, size);
    hashes = ArrayUtil.growExact(hashes, size);
    frequencies = ArrayUtil.growExact(frequencies, size);
    alone = ArrayUtil.growExact(alone, size);
    costs = ArrayUtil.growExact(costs, size);
    before = ArrayUtil.growExact(before, size);
  }

  /**
   * Finds the cheapest way to each word; of equal ones that by the word that begins first. In three
   * passes over all pairs, as look-ups that don't wait for each other are faster.
   */
  private void connect() {
    edges = 0;
    for (int word = 0; word < words - 1; word++) {
      connect(word);
    }
    int sifted = pairs.sift(pairHashes, edges, perhapsPairs);
    for (int i = 0; i < sifted; i++) {
      int edge = perhapsPairs[i];
      int first = firsts[edge];
      pairCosts[edge] = pairs.cost(pairHashes[edge], frequencies[first], alone[first]);
    }
    costs[0] = 0;
    for (int edge = 0; edge < edges; edge++) {
      double cost = costs[firsts[edge]] + pairCosts[edge];
      int second = seconds[edge];
      if (cost < costs[second]) {
        costs[second] = cost;
        before[second] = firsts[edge];
      }
    }
  }

  /** Notes the pairs that a word is the first of. */
  private void connect(int word) {
    int next = wordAt[ends[word]];
    int start = starts[next];
    boolean isSpelled = isSpelled(start);
    long hash = hashes[word];
    int at = start;
    do {
      if (isSpelled) {
        for (; at < ends[next]; at++) {
          hash = kinds[at] == CharKind.SPACE ? hash : PairHash.with(hash, text[base + at]);
        }
      } else {
        hash = PairHash.with(hash, known(start).word());
      }
      if (edges == firsts.length) {
        growEdges();
      }
      firsts[edges] = word;
      seconds[edges] = next;
      pairHashes[edges] = hash;
      pairCosts[edges] = alone[word];
      edges++;
      next++;
    } while (next < words && starts[next] == start);
  }

  private void growEdges() {
    int size = ArrayUtil.oversize(edges + 1, Long.BYTES);
    firsts = ArrayUtil.growExact(firsts, size);
    seconds = ArrayUtil.growExact(seconds, size);
    pairHashes = ArrayUtil.growExact(pairHashes, size);
    pairCosts = ArrayUtil.growExact(pairCosts, size);
    perhapsPairs = ArrayUtil.growExact(perhapsPairs, size);
  }

  /** Whether the words that begin at an offset are known by their own characters. */
  private boolean isSpelled(int at) {
    return at < length
        && switch (kinds[at]) {
          case CharKind.HAN, CharKind.DELIMITER, CharKind.SURROGATE -> true;
          default -> false;
        };
  }

  private Known known(int at) {
    if (at == length) {
      return lexicon.end();
    }
    return switch (kinds[at]) {
      case CharKind.DIGIT, CharKind.WIDE_DIGIT -> lexicon.digits();
      default -> lexicon.letters();
    };
  }

  private void choose() {
    count = 0;
    for (int word = before[words - 1]; word != 0; word = before[word]) {
      chosen[count++] = word;
    }
  }
}
