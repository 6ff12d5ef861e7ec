package fangzhi.search;

/** A query of more characters than are searched for. */
public final class QueryTooLongException extends IllegalArgumentException {
  /** The most characters of a query. */
  public static final int MAX_CHARS = 1_000;

  QueryTooLongException(int chars) {
    super("the query has " + chars + " characters, at most " + MAX_CHARS + " are searched for");
  }
}
