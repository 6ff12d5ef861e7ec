package fangzhi.server;

import fangzhi.query.QueryTooLongException;
import fangzhi.search.BadCursorException;
import fangzhi.search.SearchTimeoutException;
import fangzhi.server.json.ErrorJson;
import fangzhi.server.view.ErrorView;
import fangzhi.server.view.Link;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

  private static final Allowed QUERY_LIMITS =
      new Allowed(
          "至多 %d 个字符、%d 个词"
              .formatted(QueryTooLongException.MAX_CHARS, QueryTooLongException.MAX_TERMS),
          "at most %d characters and %d terms"
              .formatted(QueryTooLongException.MAX_CHARS, QueryTooLongException.MAX_TERMS));

  /** What stands for the address of a request that has none that can be read. */
  private static final String NO_ADDRESS = "/badMessage";

  /** Until a server that ends has been started again. */
  private static final long RESTART_SECONDS = 10;

  private final Templates templates;
  private final JacksonMapper mapper = new JacksonMapper();

  ErrorAnswers(Templates templates) {
    this.templates = templates;
  }

  /** Answers a request that threw. */
  void answer(Exception thrown, Context context) {
    Exception exception = inParameters(thrown, context);
    Texts texts = Languages.of(context);
    ErrorView error = view(exception, context, texts);
    context.status(error.status());
    if (exception instanceof MethodNotAllowedResponse other) {
      context.header("Allow", allowedMethods(other));
    }
    if (exception instanceof TryLaterException later) {
      ResponseHeaders.tellWhen(context, later);
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

  private static ErrorView view(Exception exception, Context context, Texts texts) {
    return switch (exception) {
      case BadParameterException bad ->
          new ErrorView(
              400,
              texts.get("error.parameter"),
              bad.sentence().in(texts),
              bad.allowed().in(texts.language()));
      case NotFoundException none -> notFound(none, texts);
      case DraftRefusedException draft -> refused(draft, texts);
      case ForeignSiteException other ->
          new ErrorView(
              other.status(), texts.get("error.method"), other.sentence().in(texts), null);
      case SearchTimeoutException slow -> tooSlow(slow, texts);
      case TryLaterException later ->
          new ErrorView(later.status(), later.title().in(texts), later.sentence().in(texts), null);
      case MethodNotAllowedResponse other -> otherMethod(allowedMethods(other), texts);
      case HttpResponseException known -> view(known.getStatus(), texts);
      default -> bug(exception, context, texts);
    };
  }

  private static ErrorView notFound(NotFoundException none, Texts texts) {
    List<Link> ways =
        none.ways().stream().map(way -> Link.to(way.text().in(texts), way.href())).toList();
    return new ErrorView(404, none.title().in(texts), none.sentence().in(texts), null, ways);
  }

  private static ErrorView refused(DraftRefusedException draft, Texts texts) {
    Allowed allowed = draft.allowed();
    String words = allowed == null ? null : allowed.in(texts.language());
    return new ErrorView(
        draft.status(), draft.title().in(texts), draft.sentence().in(texts), words);
  }

  /** The methods of the address, such as GET, HEAD. */
  private static String allowedMethods(MethodNotAllowedResponse exception) {
    return exception.getDetails().values().stream()
        .flatMap(methods -> Arrays.stream(methods.split(",\\s*")))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static ErrorView otherMethod(String allowed, Texts texts) {
    String sentence =
        texts.get(allowed.contains("POST") ? "error.method.post" : "error.method.read", allowed);
    return new ErrorView(405, texts.get("error.method"), sentence, null);
  }

  private static ErrorView tooSlow(SearchTimeoutException slow, Texts texts) {
    String sentence = texts.get("error.slow.means", slow.allowed().toMillis() / 1000.0);
    return new ErrorView(503, texts.get("error.slow"), sentence, null);
  }

  private static ErrorView view(int status, Texts texts) {
    return switch (status) {
      case 404 ->
          new ErrorView(404, texts.get("error.no-page"), texts.get("error.no-page.means"), null);
      default -> new ErrorView(status, texts.get("error.method"), refusal(status, texts), null);
    };
  }

  private static ErrorView bug(Exception exception, Context context, Texts texts) {
    LOG.error("{} {} failed", context.method(), Trace.of(context).route(), Unquoted.of(exception));
    String means = texts.get("error.bug.means", Trace.of(context).id());
    return new ErrorView(500, texts.get("error.bug"), means, null);
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
    ResponseHeaders.set(response.getHeaders());
    int status = response.getStatus();
    if (status == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RESTART_SECONDS);
    }
    String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), NO_ADDRESS);
    Texts texts = Languages.of(request);
    ErrorView error =
        new ErrorView(status, texts.get("error.method"), refusal(status, texts), null);
    if (path.equals(NO_ADDRESS)) {
      write("text/plain", error.sentence() + "\n", response, callback);
    } else if (path.startsWith(Requests.API)) {
      ErrorJson json = ErrorJson.message(error.sentence());
      write("application/json", mapper.toJsonString(json, ErrorJson.class), response, callback);
    } else {
      write("text/html", templates.error(texts, error), response, callback);
    }
    return true;
  }

  private static String refusal(int status, Texts texts) {
    return switch (status) {
      case 503 -> texts.get("error.stopping");
      case 414 -> texts.get("error.long-address");
      case 431 -> texts.get("error.long-header");
      default -> texts.get("error.refused", status);
    };
  }

  private static void write(String type, String text, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type + "; charset=utf-8");
    response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
  }
}
