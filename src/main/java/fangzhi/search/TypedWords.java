package fangzhi.search;

import fangzhi.text.Folding;
import fangzhi.text.Pinyin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a search box while it is being typed. Letters with spaces between them are the
 * pinyin of one name (he xi).
 *
 * @param before what stands before the last word, as it was typed; empty before an only one
 * @param words all the words, folded, without quotation marks
 * @param letters the last word as pinyin, where it can be some
 */
record TypedWords(String before, List<String> words, Optional<String> letters) {
  private static final String QUOTES = "[\"“”「」『』]";
  private static final String SPACES = "[\\s\\p{Z}]+";

  TypedWords {
    words = List.copyOf(words);
  }

  /** Reads it; empty where no word was typed. */
  static Optional<TypedWords> of(String typed) {
    String plain = typed.strip();
    Optional<String> letters = Pinyin.typed(plain);
    int last = letters.isPresent() ? 0 : plain.length() - lastWord(plain).length();
    List<String> words =
        letters.isPresent() ? List.of(fold(plain)) : words(plain.replaceAll(QUOTES, " "));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TypedWords(
                plain.substring(0, last).strip(), words, Pinyin.typed(plain.substring(last))));
  }

  private static String lastWord(String plain) {
    String[] pieces = plain.split(SPACES);
    return pieces[pieces.length - 1];
  }

  private static List<String> words(String plain) {
    return Arrays.stream(plain.split(SPACES))
        .map(TypedWords::fold)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String fold(String word) {
    return Folding.fold(word).text();
  }

  /** The word that is being typed, folded. */
  String last() {
    return words.getLast();
  }

  boolean isOne() {
    return before.isEmpty();
  }

  /** All the words with another in place of the last. */
  String completed(String name) {
    return before + " " + (name.matches(".*\\s.*") ? "“" + name + "”" : name);
  }
}
