package fangzhi.server.view;

import fangzhi.search.FiledPlace;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a place: by its code, or by its path where no register has it.
 *
 * @param step the part of the address that tells the place
 * @param query what follows the question mark, null for a place with a code
 */
public record CommunityUrl(String step, @Nullable String query) {
  /** Stands in an address where the parameter {@code path} tells the place. */
  public static final String BY_PATH = "by-path";

  private static final String PAGES = "/community";

  /** Of a place of the archive. */
  public static CommunityUrl of(FiledPlace place) {
    String code = place.code();
    return code == null ? ofPath(place.path()) : new CommunityUrl(PercentEncoding.of(code), null);
  }

  /** Of a path; the page is that of its unit, where there is one. */
  public static CommunityUrl ofPath(String path) {
    return new CommunityUrl(BY_PATH, "path=" + PercentEncoding.of(path));
  }

  /** The address of the choice between the places of a name. */
  static String choice(String name) {
    return PAGES + "?q=" + PercentEncoding.of(name);
  }

  /** The first page of its stories. */
  public String page() {
    return PAGES + "/" + step + (query == null ? "" : "?" + query);
  }

  /** A page of its stories, counted from 1. */
  public String page(int number) {
    String separator = query == null ? "?" : "&";
    return number == 1 ? page() : page() + separator + "page=" + number;
  }

  /** Its Atom feed. */
  public String feed() {
    return PAGES + "/" + step + "/feed.atom" + (query == null ? "" : "?" + query);
  }
}
