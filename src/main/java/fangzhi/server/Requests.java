package fangzhi.server;

import fangzhi.model.ArchivedArticle;
import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.search.FiledPlace;
import fangzhi.search.NamedPerson;
import fangzhi.search.People;
import fangzhi.search.SearchRequest;
import fangzhi.server.view.CommunityUrl;
import fangzhi.server.view.PersonUrl;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a request asks for. The JSON interface knows all its parameters; an address of a page may
 * carry others, such as those that count clicks.
 */
final class Requests {
  /** How the addresses of the JSON interface begin. */
  static final String API = "/api/";

  private Requests() {}

  /** Whether the caller is a program. */
  static boolean isApi(Context context) {
    return context.path().startsWith(API);
  }

  /** Where the server answers the caller, such as http://127.0.0.1:8080. */
  static String site(Context context) {
    return context.scheme() + "://" + context.host();
  }

  /** What the body is. The servlet that is asked for it fails on character sets unknown to Java. */
  static MediaType type(Context context) {
    return MediaType.of(context.header("Content-Type"));
  }

  /** Refuses any parameter. */
  static void noParameters(Context context) {
    QueryString.onlyKnown(context.queryString(), List.of());
  }

  static SearchRequest search(Context context) {
    String query = context.queryString();
    return SearchParameters.read(
        isApi(context)
            ? QueryString.onlyKnown(query, SearchParameters.API_NAMES)
            : QueryString.known(query, SearchParameters.NAMES));
  }

  static ArchivedArticle article(Context context, ArchiveSearcher archive) throws IOException {
    if (isApi(context)) {
      QueryString.onlyKnown(context.queryString(), List.of());
    }
    String id = context.pathParam("id");
    return archive.article(id).orElseThrow(() -> NotFoundException.article(id));
  }

  /** What a page or list of places was asked for. */
  static Map<String, List<String>> parameters(Context context, List<String> names) {
    String query = context.queryString();
    return isApi(context) ? QueryString.onlyKnown(query, names) : QueryString.known(query, names);
  }

  /**
   * The place of the code in the address, or of the parameter {@code path} where that says so.
   *
   * @param parameters as {@link #parameters} read them
   */
  static FiledPlace place(
      Context context, Map<String, List<String>> parameters, Communities communities)
      throws IOException {
    String code = context.pathParam("code");
    if (code.equals(CommunityUrl.BY_PATH)) {
      String path = String.join("", parameters.getOrDefault("path", List.of()));
      return communities.ofPath(path).orElseThrow(() -> NotFoundException.placeOfPath(path));
    }
    return communities.ofCode(code).orElseThrow(() -> NotFoundException.placeOfCode(code));
  }

  /**
   * The person of the name in the address, or of the parameter {@code name} where that says so.
   *
   * @param parameters as {@link #parameters} read them
   */
  static NamedPerson person(Context context, Map<String, List<String>> parameters, People people)
      throws IOException {
    String step = context.pathParam("name");
    String name =
        step.equals(PersonUrl.BY_NAME)
            ? String.join("", parameters.getOrDefault("name", List.of()))
            : step;
    return people.named(name).orElseThrow(() -> NotFoundException.person(name));
  }
}
