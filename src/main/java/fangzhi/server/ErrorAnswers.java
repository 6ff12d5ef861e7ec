package fangzhi.server;

import fangzhi.query.QueryTooLongException;
import fangzhi.search.BadCursorException;
import fangzhi.search.SearchTimeoutException;
import fangzhi.server.json.ErrorJson;
import fangzhi.server.view.ErrorView;
import fangzhi.server.view.SearchUrl;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where an exception becomes an answer: JSON below /api/, a page elsewhere. A bug's
 * cause goes to the log only.
 */
final class ErrorAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final String BUG = "服务器出了错，这一次没能答复；原因已记入日志。";

  private static final Allowed QUERY_LIMITS =
      new Allowed(
          "至多 %d 个字符、%d 个词"
              .formatted(QueryTooLongException.MAX_CHARS, QueryTooLongException.MAX_TERMS),
          "at most %d characters and %d terms"
              .formatted(QueryTooLongException.MAX_CHARS, QueryTooLongException.MAX_TERMS));

  /** What stands for the address of a request that has none that can be read. */
  private static final String NO_ADDRESS = "/badMessage";

  private final Templates templates;
  private final JacksonMapper mapper = new JacksonMapper();

  ErrorAnswers(Templates templates) {
    this.templates = templates;
  }

  /** Answers a request that threw. */
  void answer(Exception thrown, Context context) {
    Exception exception = inParameters(thrown, context);
    ErrorView error = view(exception, context);
    context.status(error.status());
    if (exception instanceof MethodNotAllowedResponse other) {
      context.header("Allow", allowedMethods(other));
    }
    if (Requests.isApi(context)) {
      context.json(json(exception, error));
    } else {
      templates.answer(context, "error.jte", error.title(), SearchUrl.ALL, error);
    }
  }

  /** What search refuses, as the parameter it came with. */
  private static Exception inParameters(Exception thrown, Context context) {
    return switch (thrown) {
      case QueryTooLongException tooLong -> tooLong(context);
      case BadCursorException cursor ->
          SearchParameters.badCursor(context.queryParam(SearchParameters.AFTER));
      case SearchTimeoutException slow when context.method().equals(HandlerType.POST) ->
          DraftRefusedException.tooSlow(slow);
      default -> thrown;
    };
  }

  private static BadParameterException tooLong(Context context) {
    String query = Objects.requireNonNullElse(context.queryParam("q"), "");
    return BadParameterException.value("q", query, QUERY_LIMITS);
  }

  private static ErrorView view(Exception exception, Context context) {
    return switch (exception) {
      case BadParameterException bad ->
          new ErrorView(400, "看不懂的参数", bad.sentence(), bad.allowed().chinese());
      case NotFoundException none -> new ErrorView(404, none.title(), none.sentence(), null);
      case DraftRefusedException draft -> refused(draft);
      case SearchTimeoutException slow -> tooSlow(slow);
      case MethodNotAllowedResponse other ->
          new ErrorView(405, "不能这样请求", otherMethod(allowedMethods(other)), null);
      case HttpResponseException known -> view(known.getStatus());
      default -> bug(exception, context);
    };
  }

  private static ErrorView refused(DraftRefusedException draft) {
    Allowed allowed = draft.allowed();
    String chinese = allowed == null ? null : allowed.chinese();
    return new ErrorView(draft.status(), draft.title(), draft.sentence(), chinese);
  }

  /** The methods of the address, such as GET, HEAD. */
  private static String allowedMethods(MethodNotAllowedResponse exception) {
    return exception.getDetails().values().stream()
        .flatMap(methods -> Arrays.stream(methods.split(",\\s*")))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String otherMethod(String allowed) {
    return allowed.contains("POST") ? "这个地址只接受 " + allowed + "。" : "这个地址只供读取（" + allowed + "）。";
  }

  private static ErrorView tooSlow(SearchTimeoutException slow) {
    String allowed = "一次检索至多 " + slow.allowed().toMillis() / 1000.0 + " 秒";
    String sentence = "这次检索太费时间，没有做完，所以没有结果（" + allowed + "）。换成少见的词，或者先选定日期、地点，再试一次。";
    return new ErrorView(503, "检索太费时间", sentence, null);
  }

  private static ErrorView view(int status) {
    return switch (status) {
      case 404 -> new ErrorView(404, "没有这个页面", "这个地址下没有内容。", null);
      default -> new ErrorView(status, "不能这样请求", refusal(status), null);
    };
  }

  private static ErrorView bug(Exception exception, Context context) {
    Throwable logged =
        context.method().equals(HandlerType.POST) ? Unquoted.of(exception) : exception;
    LOG.error("{} {} failed", context.method(), context.path(), logged);
    return new ErrorView(500, "服务器出错", BUG, null);
  }

  private static ErrorJson json(Exception exception, ErrorView error) {
    return switch (exception) {
      case BadParameterException bad ->
          ErrorJson.parameter(bad.parameter(), bad.value(), bad.allowed().both(), error.sentence());
      case DraftRefusedException draft ->
          ErrorJson.refused(
              draft.parameter(),
              draft.allowed() == null ? null : draft.allowed().both(),
              error.sentence());
      case NotFoundException none ->
          ErrorJson.unknown(none.parameter(), none.value(), error.sentence());
      default -> ErrorJson.message(error.sentence());
    };
  }

  /** Answers a request during which the machine gave out, such as a stack overflow. */
  void answer(HttpServletResponse response, Error error) {
    boolean isTheMachines = error instanceof VirtualMachineError || error instanceof LinkageError;
    LOG.error("a request failed", isTheMachines ? error : Unquoted.of(error));
    response.setStatus(500);
  }

  /** Answers what never becomes a request, such as a malformed or overlong address. */
  Request.Handler ofTheConnection() {
    return this::answerConnection;
  }

  private boolean answerConnection(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), NO_ADDRESS);
    ErrorView error = new ErrorView(status, "不能这样请求", refusal(status), null);
    if (path.equals(NO_ADDRESS)) {
      write("text/plain", error.sentence() + "\n", response, callback);
    } else if (path.startsWith(Requests.API)) {
      ErrorJson json = ErrorJson.message(error.sentence());
      write("application/json", mapper.toJsonString(json, ErrorJson.class), response, callback);
    } else {
      write("text/html", templates.error(Languages.of(request), error), response, callback);
    }
    return true;
  }

  private static String refusal(int status) {
    return switch (status) {
      case 414 -> "地址太长，服务器不接受（414）。";
      case 431 -> "请求头太长，服务器不接受（431）。";
      default -> "服务器不接受这样的请求（" + status + "）。";
    };
  }

  private static void write(String type, String text, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type + "; charset=utf-8");
    response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
  }
}
