package fangzhi.query;

/** A query of more characters or terms than are searched for; the message says which. */
public final class QueryTooLongException extends IllegalArgumentException {
  /** The most characters of a query. */
  public static final int MAX_CHARS = 1_000;

  /** The most terms of a query. */
  public static final int MAX_TERMS = 32;

  QueryTooLongException(String size) {
    super(
        "the query has "
            + size
            + "; at most "
            + MAX_CHARS
            + " characters and "
            + MAX_TERMS
            + " terms are searched for");
  }
}
