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

  /**
   * The words by their first character.
   *
   * @param rows by slot of a hash table the row in the other two
   * @param firsts by slot of that table the first character, 0 where a slot is empty
   * @param rests by row the words without their first character, sorted; null for none
   * @param frequencies by row how often each word occurs
   */
  record Words(short[] rows, char[] firsts, char[][][] rests, int[][] frequencies) {}

  /**
   * Pairs of words, known by {@link PairHash} alone.
   *
   * @param hashes of the pairs; 0 for none
   * @param frequencies how often each pair occurs
   */
  record Pairs(long[] hashes, int[] frequencies) {}

  static Words words() {
    return read(
        "hhmm/coredict.mem",
        in ->
            new Words(
                (short[]) in.readObject(),
                (char[]) in.readObject(),
                (char[][][]) in.readObject(),
                (int[][]) in.readObject()));
  }

  static Pairs pairs() {
    return read(
        "hhmm/bigramdict.mem",
        in -> new Pairs((long[]) in.readObject(), (int[]) in.readObject()));
  }

  /** What makes something of a file's objects. */
  private interface Maker<T> {
    T make(ObjectInputStream in) throws IOException, ClassNotFoundException;
  }

  private static <T> T read(String name, Maker<T> maker) {
    try (InputStream file = SmartChineseAnalyzer.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("smartcn's " + name + " isn't on the class path");
      }
      ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(file));
      in.setObjectInputFilter(SmartcnFiles::onlyNumbersAndCharacters);
      return maker.make(in);
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
