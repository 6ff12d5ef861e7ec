package fangzhi.segment;

import java.util.Arrays;

/**
 * The words of Chinese characters, as a trie whose nodes lie in one hash table with linear probing:
 * a node's key is its parent and its last character, its number the slot it lies in. So a step down
 * looks at one place of one array. Thread-safe once it is filled.
 */
final class WordTrie {
  /** Where there is no node. */
  static final int NONE = -1;

  /** The frequency of a node that is the beginning of words and none itself. */
  static final int NO_WORD = -1;

  /** Twice the nodes of two characters and more, 104,000. */
  private static final int SLOT_BITS = 18;

  /** 6,700 characters. */
  private static final int CODE_BITS = 13;

  private static final int SLOTS = 1 << SLOT_BITS;
  private static final int GOLDEN = 0x9E3779B9;

  /** By character its number, from 1; 0 for one that is in no word. */
  private final char[] codes = new char[1 << Character.SIZE];

  private int characters;

  /** By slot; 0 where it is empty. */
  private final int[] keys = new int[SLOTS];

  /** By node, first those in the table, then the single characters by number. */
  private final int[] frequencies = new int[SLOTS + (1 << CODE_BITS)];

  /** By node what its word costs where it is no pair with the next one. */
  private final double[] alone = new double[frequencies.length];

  WordTrie() {
    Arrays.fill(frequencies, NO_WORD);
    Arrays.fill(alone, Costs.of(0, 0));
  }

  /** Puts a word in; one with anything but Chinese characters is never looked for. */
  void put(String word, int frequency) {
    if (word.chars().allMatch(c -> CharKind.of((char) c) == CharKind.HAN)) {
      number(word.charAt(0));
      int node = root(word.charAt(0));
      for (int i = 1; i < word.length(); i++) {
        number(word.charAt(i));
        node = put(key(node, word.charAt(i)));
      }
      frequencies[node] = frequency;
      alone[node] = Costs.of(frequency, 0);
    }
  }

  private void number(char c) {
    if (codes[c] == 0) {
      codes[c] = (char) ++characters;
      if (characters == 1 << CODE_BITS) {
        throw new IllegalStateException("words have more characters than a key has room for");
      }
    }
  }

  private int put(int key) {
    int slot = slot(key);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    keys[slot] = key;
    return slot;
  }

  /** The node of one character. */
  int root(char first) {
    return codes[first] == 0 ? NONE : SLOTS + codes[first];
  }

  /** The node of one character more. */
  int child(int node, char c) {
    if (codes[c] == 0) {
      return NONE;
    }
    int key = key(node, c);
    int slot = slot(key);
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return NONE;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /** How often a node's word occurs, which may be never; {@link #NO_WORD} where it is none. */
  int frequency(int node) {
    return frequencies[node];
  }

  /** What a node's word costs where it is no pair with the next one. */
  double alone(int node) {
    return alone[node];
  }

  private int key(int node, char c) {
    return (node << CODE_BITS) | codes[c];
  }

  private static int slot(int key) {
    return (key * GOLDEN) >>> (Integer.SIZE - SLOT_BITS);
  }
}
