package fangzhi.index;

import java.util.Arrays;

/**
 * How often each character (code point) stands in a text. A hash table with open addressing, in
 * arrays that are used again. For one thread.
 */
final class CharacterCounts {
  /** Most texts have some two hundred different characters. */
  private static final int MANY = 512;

  private static final int SPREAD = 0x9E3779B9;

  /** Where a character's hash leads, or behind it, its number and 1. */
  private int[] slots = new int[2 * MANY];

  /** By number, which is the order of coming. */
  private int[] characters = new int[MANY];

  private int[] counts = new int[MANY];
  private int[] countsInHeadings = new int[MANY];
  private int size;
  private int sizeOfHeadings;

  void clear() {
    Arrays.fill(slots, 0);
    Arrays.fill(counts, 0, size, 0);
    size = 0;
    sizeOfHeadings = 0;
  }

  void add(int character) {
    int slot = slot(character);
    if (slots[slot] == 0) {
      if (size == characters.length) {
        grow();
        slot = slot(character);
      }
      characters[size] = character;
      slots[slot] = ++size;
    }
    counts[slots[slot] - 1]++;
  }

  /** What was added so far are the headings, what follows is the body. */
  void beginBody() {
    sizeOfHeadings = size;
    System.arraycopy(counts, 0, countsInHeadings, 0, size);
  }

  /** Number of different characters. */
  int size() {
    return size;
  }

  /** A character by its number from 0. */
  int character(int number) {
    return characters[number];
  }

  int count(int number) {
    return counts[number];
  }

  boolean isOnlyInHeadings(int number) {
    return number < sizeOfHeadings && counts[number] == countsInHeadings[number];
  }

  private int slot(int character) {
    int slot = (character * SPREAD) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    while (slots[slot] != 0 && characters[slots[slot] - 1] != character) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    int larger = 2 * characters.length;
    characters = Arrays.copyOf(characters, larger);
    counts = Arrays.copyOf(counts, larger);
    countsInHeadings = Arrays.copyOf(countsInHeadings, larger);
    slots = new int[2 * larger];
    for (int i = 0; i < size; i++) {
      slots[slot(characters[i])] = i + 1;
    }
  }
}
