package fangzhi.server;

import fangzhi.search.SearchTimeoutException;
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
  private final String title;
  private final String sentence;
  private final @Nullable String parameter;
  private final transient @Nullable Allowed allowed;

  private DraftRefusedException(
      int status,
      String title,
      String sentence,
      @Nullable String parameter,
      @Nullable Allowed allowed) {
    super("a draft was refused with status " + status);
    this.status = status;
    this.title = title;
    this.sentence = sentence;
    this.parameter = parameter;
    this.allowed = allowed;
  }

  private static DraftRefusedException text(int status, String sentence, Allowed allowed) {
    return new DraftRefusedException(status, "这份稿件没法查", sentence, "text", allowed);
  }

  private static DraftRefusedException body(String sentence) {
    return new DraftRefusedException(400, "看不懂的请求", sentence, null, null);
  }

  static DraftRefusedException tooShort(long letters) {
    String has = letters == 0 ? "里面一个字也没有" : "只有 " + letters + " 个字";
    return text(
        400, "稿件太短，没法比较：" + has + "（标点、空格不算），至少要有 " + DraftText.MIN_LETTERS + " 个字。", LENGTH);
  }

  static DraftRefusedException tooLong() {
    return text(413, "稿件太长：一次至多查 %,d 个字符。请分成几段来查。".formatted(DraftText.MAX_CHARS), LENGTH);
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
    return text(400, "请求里没有稿件。", LENGTH);
  }

  static DraftRefusedException binary() {
    return text(400, "这不是文本：里面有值为 0 的字符，像是二进制文件。", LENGTH);
  }

  static DraftRefusedException notUtf8() {
    return body("请求体不是正确的 UTF-8 文本。");
  }

  /** Where the JSON can't be read on, both counted from 1. */
  static DraftRefusedException notJson(int line, int column) {
    return body("请求体不是正确的 JSON：读到第 " + line + " 行第 " + column + " 个字符读不下去了。");
  }

  static DraftRefusedException noObject() {
    return body("请求体要是一个 JSON 对象，如 {\"text\": \"……\"}。");
  }

  static DraftRefusedException notText(String field) {
    return new DraftRefusedException(400, "看不懂的请求", "字段 " + field + " 的值要是字符串。", field, null);
  }

  static DraftRefusedException unknownField(String name) {
    String shown =
        name.length() <= MAX_SHOWN_CHARS ? name : name.substring(0, MAX_SHOWN_CHARS) + "…";
    return new DraftRefusedException(
        400, "看不懂的请求", "没有名为“" + shown + "”的字段。", shown, Allowed.of(DraftJson.FIELDS));
  }

  static DraftRefusedException notAForm() {
    return body("请求体不是正确的 multipart/form-data 表单。");
  }

  static DraftRefusedException cutOff() {
    return body("请求体没有完整送到。");
  }

  static DraftRefusedException tooSlowlySent() {
    return new DraftRefusedException(408, "送得太慢", "请求体送得太慢，服务器不再等了。", null, null);
  }

  static DraftRefusedException fileTooLarge() {
    String sentence = "文件太大：至多 " + DraftForm.MAX_FILE_MEGABYTES + " MB。";
    return new DraftRefusedException(413, "这个文件没法查", sentence, "file", null);
  }

  /** A file of which nothing could be read. */
  static DraftRefusedException nothingIn(List<String> reasons) {
    return new DraftRefusedException(400, "这个文件没法查", String.join("", reasons), "file", null);
  }

  static DraftRefusedException type(String wanted) {
    return new DraftRefusedException(
        415, "不能这样请求", "请求体的类型（Content-Type）要是 " + wanted + "，文字用 UTF-8。", null, null);
  }

  static DraftRefusedException tooSlow(SearchTimeoutException slow) {
    double seconds = slow.allowed().toMillis() / 1000.0;
    String sentence = "这次查重太费时间，没有做完，所以没有结果（一篇至多 " + seconds + " 秒）。把稿件分成几段，或者过一会儿再试。";
    return new DraftRefusedException(503, "查重太费时间", sentence, null, null);
  }

  int status() {
    return status;
  }

  /** What is wrong, in a few words. */
  String title() {
    return title;
  }

  /** What is wrong, for people. */
  String sentence() {
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
