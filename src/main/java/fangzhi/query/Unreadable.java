package fangzhi.query;

/** A query that isn't one of the language, with what to say about it. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Note note;

  Unreadable(Note.Code code, String text) {
    super(code.word(), null, false, false);
    this.note = new Note(code, text);
  }

  Note note() {
    return note;
  }
}
