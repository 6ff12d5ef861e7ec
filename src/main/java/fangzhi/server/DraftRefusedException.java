package fangzhi.server;

import fangzhi.search.SearchTimeoutException;
import fangzhi.server.view.Message;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A draft that can't be checked, or a request without one, with the answer's status. Its message
 * holds nothing of the draft, so that no log can.
 */
final class DraftRefusedException extends RuntimeException {
  private static final int MAX_SHOWN_CHARS = 40;

  private final int status;
  private final transient Message title;
  private final transient Message sentence;
  private final @Nullable String parameter;
  private final transient @Nullable Allowed allowed;

  private DraftRefusedException(
      int status,
      Message title,
      Message sentence,
      @Nullable String parameter,
      @Nullable Allowed allowed) {
    super("a draft was refused with status " + status);
    this.status = status;
    this.title = title;
    this.sentence = sentence;
    this.parameter = parameter;
    this.allowed = allowed;
  }

  private static DraftRefusedException text(int status, Message sentence, Allowed allowed) {
    return new DraftRefusedException(status, Message.get("draft.title"), sentence, "text", allowed);
  }

  private static DraftRefusedException body(Message sentence) {
    return new DraftRefusedException(400, Message.get("draft.request"), sentence, null, null);
  }

  static DraftRefusedException tooShort(long letters) {
    Message sentence =
        letters == 0
            ? Message.get("draft.no-letters", DraftText.MIN_LETTERS)
            : Message.get("draft.short", letters, DraftText.MIN_LETTERS);
    return text(400, sentence, LENGTH);
  }

  static DraftRefusedException tooLong() {
    return text(413, Message.get("draft.long", DraftText.MAX_CHARS), LENGTH);
  }

  private static final Allowed LENGTH =
      new Allowed(
          "%d 个字以上、%d 个字符以下的文本".formatted(DraftText.MIN_LETTERS, DraftText.MAX_CHARS),
          String.format(
              Locale.ROOT,
              "text of at least %d letters and at most %d characters",
              DraftText.MIN_LETTERS,
              DraftText.MAX_CHARS));

  static DraftRefusedException missing() {
    return text(400, Message.get("draft.missing"), LENGTH);
  }

  static DraftRefusedException binary() {
    return text(400, Message.get("draft.binary"), LENGTH);
  }

  static DraftRefusedException notUtf8() {
    return body(Message.get("draft.encoding"));
  }

  /** Where the JSON can't be read on, both counted from 1. */
  static DraftRefusedException notJson(int line, int column) {
    return body(Message.get("draft.json", line, column));
  }

  static DraftRefusedException noObject() {
    return body(Message.get("draft.no-object", "{\"text\": \"……\"}"));
  }

  static DraftRefusedException notText(String field) {
    return new DraftRefusedException(
        400, Message.get("draft.request"), Message.get("draft.not-text", field), field, null);
  }

  static DraftRefusedException unknownField(String name) {
    String shown =
        name.length() <= MAX_SHOWN_CHARS ? name : name.substring(0, MAX_SHOWN_CHARS) + "…";
    return new DraftRefusedException(
        400,
        Message.get("draft.request"),
        Message.get("draft.unknown-field", shown),
        shown,
        Allowed.of(DraftJson.FIELDS));
  }

  static DraftRefusedException notAForm() {
    return body(Message.get("draft.form"));
  }

  static DraftRefusedException cutOff() {
    return body(Message.get("draft.cut-off"));
  }

  static DraftRefusedException tooSlowlySent() {
    return new DraftRefusedException(
        408, Message.get("draft.stalled"), Message.get("draft.stalled.means"), null, null);
  }

  static DraftRefusedException fileTooLarge() {
    Message sentence = Message.get("draft.large", DraftForm.MAX_FILE_MEGABYTES);
    return new DraftRefusedException(413, Message.get("draft.file"), sentence, "file", null);
  }

  /** A file of which nothing could be read. */
  static DraftRefusedException nothingIn(List<String> reasons) {
    return new DraftRefusedException(
        400,
        Message.get("draft.file"),
        new Message("draft.reasons", List.of(String.join(" ", reasons))),
        "file",
        null);
  }

  static DraftRefusedException type(String wanted) {
    return new DraftRefusedException(
        415, Message.get("error.method"), Message.get("draft.type", wanted), null, null);
  }

  static DraftRefusedException packed() {
    return new DraftRefusedException(
        415, Message.get("error.method"), Message.get("draft.packed"), null, null);
  }

  static DraftRefusedException tooSlow(SearchTimeoutException slow) {
    double seconds = slow.allowed().toMillis() / 1000.0;
    Message sentence = Message.get("draft.slow.means", seconds);
    return new DraftRefusedException(503, Message.get("draft.slow"), sentence, null, null);
  }

  int status() {
    return status;
  }

  /** What is wrong, in a few words. */
  Message title() {
    return title;
  }

  /** What is wrong, for people. */
  Message sentence() {
    return sentence;
  }

  /** The field at fault, null where it is the whole request. */
  @Nullable String parameter() {
    return parameter;
  }

  @Nullable Allowed allowed() {
    return allowed;
  }
}
