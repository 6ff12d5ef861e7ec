package fangzhi.duplicate;

import fangzhi.text.FoldedText;
import fangzhi.text.Folding;
import fangzhi.text.Span;
import java.util.Arrays;

/**
 * A text as its folded letters and digits alone, with the way back: line ends, spaces and
 * punctuation are what an edition, an extraction or an editor changes first.
 */
public final class BareText {
  private final String letters;
  private final FoldedText folded;

  /** Of each letter its place in the folded text. */
  private final int[] places;

  private BareText(String letters, FoldedText folded, int[] places) {
    this.letters = letters;
    this.folded = folded;
    this.places = places;
  }

  public static BareText of(String text) {
    return of(Folding.fold(text));
  }

  /** That of a text which is folded already. */
  public static BareText of(FoldedText folded) {
    String all = folded.text();
    StringBuilder letters = new StringBuilder(all.length());
    int[] places = new int[all.length()];
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        places[letters.length()] = i;
        letters.append(c);
      }
    }
    return new BareText(letters.toString(), folded, Arrays.copyOf(places, letters.length()));
  }

  /** The letters and digits. */
  public String letters() {
    return letters;
  }

  /** Number of letters and digits. */
  public int length() {
    return letters.length();
  }

  /** Where some of the letters, at least one, stand in the original text. */
  Span original(Span part) {
    return folded.original(new Span(places[part.start()], places[part.end() - 1] + 1));
  }
}
