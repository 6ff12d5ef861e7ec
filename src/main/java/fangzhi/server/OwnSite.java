package fangzhi.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site has its reader's browser ask for.
 *
 * <p>A stranger who lets a name of his own point to this machine (DNS rebinding) would have his
 * page read an archive that only this machine or its network reaches. So the server answers to
 * names that nobody can own: addresses, names without a full stop, those of this machine and its
 * link; others have to be named when it is started.
 *
 * <p>And a draft is only taken from a page of this site or from a program: {@code Sec-Fetch-Site}
 * tells which, and where a browser doesn't send that, {@code Origin}.
 */
final class OwnSite {
  /** An IPv4 or IPv6 address, or a name that no public domain has. */
  private static final Pattern OWNED_BY_NOBODY =
      Pattern.compile(
          "\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]|[a-z0-9_-]+|([a-z0-9_-]+\\.)+(local|localhost)");

  /** Where a page comes from: the host with its port, and the host alone. */
  private static final Pattern ORIGIN = Pattern.compile("https?://(([^/:]+|\\[[^/]+])(:\\d+)?)");

  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  private final Set<String> names;

  OwnSite(Access access) {
    this.names =
        Stream.concat(access.names().stream(), Stream.of(access.host()))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
  }

  /**
   * Lets a request pass or not.
   *
   * @throws ForeignSiteException if not
   */
  void check(Context context) {
    String host = context.req().getServerName().toLowerCase(Locale.ROOT);
    if (!names.contains(host) && !OWNED_BY_NOBODY.matcher(host).matches()) {
      throw ForeignSiteException.name(host);
    }
    if (context.method().equals(HandlerType.POST) && !isOwn(context)) {
      throw ForeignSiteException.page();
    }
  }

  private boolean isOwn(Context context) {
    String site = context.header("Sec-Fetch-Site");
    return site == null ? isOwn(context.header("Origin"), context) : OWN_PAGES.contains(site);
  }

  private boolean isOwn(@Nullable String origin, Context context) {
    if (origin == null) {
      return true;
    }
    Matcher page = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
    return page.matches()
        && (page.group(1).equalsIgnoreCase(context.host()) || names.contains(page.group(2)));
  }
}
