package fangzhi.search;

/** A cursor that no answer to the same search has given. */
public final class BadCursorException extends IllegalArgumentException {
  BadCursorException(String token) {
    super("no cursor of this search: " + token);
  }
}
