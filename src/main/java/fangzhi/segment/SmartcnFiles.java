package fangzhi.segment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/**
 * The dictionaries in smartcn's jar: Java objects, written out by {@code WordDictionary} and {@code
 * BigramDictionary}.
 */
final class SmartcnFiles {
  private SmartcnFiles() {}

  /** Takes each word with how often it occurs. */
  interface WordSink {
    void word(String word, int frequency);
  }

  /** Takes each pair of words, known by {@link PairHash} alone, with how often it occurs. */
  interface PairSink {
    void pair(long hash, int frequency);
  }

  /** The words, in no order. */
  static void words(WordSink sink) {
    read(
        "hhmm/coredict.mem",
        in -> {
          short[] rows = (short[]) in.readObject(); // by slot of a hash table of first characters
          char[] firsts = (char[]) in.readObject(); // 0 in an empty slot
          char[][][] rests = (char[][][]) in.readObject(); // by row; null for none
          int[][] frequencies = (int[][]) in.readObject();
          for (int slot = 0; slot < firsts.length; slot++) {
            if (firsts[slot] != 0) {
              words(firsts[slot], rests[rows[slot]], frequencies[rows[slot]], sink);
            }
          }
        });
  }

  private static void words(char first, char[][] rests, int[] frequencies, WordSink sink) {
    for (int i = 0; i < rests.length; i++) {
      String rest = rests[i] == null ? "" : new String(rests[i]);
      sink.word(first + rest, frequencies[i]);
    }
  }

  /** The pairs, in no order. */
  static void pairs(PairSink sink) {
    read(
        "hhmm/bigramdict.mem",
        in -> {
          long[] hashes = (long[]) in.readObject(); // 0 in an empty slot
          int[] frequencies = (int[]) in.readObject();
          for (int slot = 0; slot < hashes.length; slot++) {
            if (hashes[slot] != 0) {
              sink.pair(hashes[slot], frequencies[slot]);
            }
          }
        });
  }

  /** What reads a file's objects. */
  private interface Objects {
    void read(ObjectInputStream in) throws IOException, ClassNotFoundException;
  }

  private static void read(String name, Objects objects) {
    try (InputStream file = SmartChineseAnalyzer.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("smartcn's " + name + " isn't on the class path");
      }
      ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(file));
      in.setObjectInputFilter(SmartcnFiles::onlyNumbersAndCharacters);
      objects.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("smartcn's " + name + " can't be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("smartcn's " + name + " holds something else", e);
    }
  }

  private static ObjectInputFilter.Status onlyNumbersAndCharacters(
      ObjectInputFilter.FilterInfo info) {
    Class<?> type = info.serialClass();
    while (type != null && type.isArray()) {
      type = type.getComponentType();
    }
    if (type == null) {
      return ObjectInputFilter.Status.UNDECIDED;
    }
    return type.isPrimitive()
        ? ObjectInputFilter.Status.ALLOWED
        : ObjectInputFilter.Status.REJECTED;
  }
}
