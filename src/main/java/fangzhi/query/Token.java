package fangzhi.query;

import fangzhi.text.Folding;
import org.jspecify.annotations.Nullable;

/** A piece of a query. */
sealed interface Token {
  /** As it was typed, a quotation without its marks. */
  String typed();

  /** As it is compared. */
  default String folded() {
    return Folding.fold(typed().replace('\n', ' ')).text();
  }

  /** A run of characters without white space. */
  record Word(String typed) implements Token {}

  /**
   * What stands between quotation marks.
   *
   * @param distance the digits after a tilde behind it
   */
  record Quotation(String typed, @Nullable String distance) implements Token {}

  /** A field word with its colon. */
  record FieldWord(String typed, QueryField field) implements Token {}

  /** What puts terms together. */
  record Operator(String typed, Kind kind) implements Token {}

  /** What an operator does. */
  enum Kind {
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE
  }
}
