package fangzhi.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * All that can be reached from the start page: links, loaded files and the addresses that forms ask
 * for as they stand. Choices multiply, so only the result page is asked for with each value of each
 * parameter; of what has several parameters, or is another page's, and of places there are
 * examples.
 */
final class Crawl {
  /** An endless site is a mistake of the site or of this class. */
  private static final int MAX_ADDRESSES = 4_000;

  /** Pages of one kind without parameters: more than there are articles, fewer than places. */
  private static final int MAX_PAGES = 300;

  /** Addresses of one kind of page that have values for as many parameters. */
  private static final int MAX_VARIANTS = 30;

  private final SampleSite site;
  private final String language;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final Deque<String[]> waiting = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> variants = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, Pattern> routes;

  private Crawl(SampleSite site, String language) {
    this.site = site;
    this.language = language;
    this.routes = patterns(site.routes());
  }

  /** Asks for everything in a language, such as en. */
  static Crawl of(SampleSite site, String language) throws IOException, InterruptedException {
    Crawl crawl = new Crawl(site, language);
    crawl.found("/", "the address bar");
    while (!crawl.waiting.isEmpty()) {
      String[] next = crawl.waiting.removeFirst();
      crawl.visit(next[0], next[1]);
    }
    return crawl;
  }

  List<Answer> answers() {
    return answers;
  }

  private void visit(String address, String foundOn) throws IOException, InterruptedException {
    if (answers.size() == MAX_ADDRESSES) {
      throw new IllegalStateException("more than " + MAX_ADDRESSES + " addresses: " + variants);
    }
    HttpRequest request =
        HttpRequest.newBuilder(site.at(address))
            .header("Accept-Language", language)
            .timeout(Duration.ofSeconds(30))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    String type = response.headers().firstValue("Content-Type").orElse("");
    boolean isPage = type.startsWith("text/html");
    Answer answer =
        new Answer(address, foundOn, response.statusCode(), type, isPage ? response.body() : "");
    answers.add(answer);
    response.headers().firstValue("Location").ifPresent(target -> found(target, address));
    if (isPage) {
      addresses(answer.page()).forEach(next -> found(next, address));
    }
  }

  private static Stream<String> addresses(Document page) {
    Stream<String> links =
        page.select("a[href], link[href], script[src], img[src]").stream()
            .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"));
    Stream<String> forms =
        page.select("form").stream()
            .filter(form -> !form.attr("method").equalsIgnoreCase("post"))
            .map(Crawl::address);
    return Stream.concat(links, forms);
  }

  /** What a form asks for if nothing is changed in it. */
  private static String address(Element form) {
    return form.select("[name]").stream()
        .filter(field -> !field.is("[type=checkbox]:not([checked]), [type=radio]:not([checked])"))
        .map(field -> field.attr("name") + "=" + encoded(value(field)))
        .collect(Collectors.joining("&", form.attr("action") + "?", ""));
  }

  private static String value(Element field) {
    Element chosen = field.selectFirst("option[selected]");
    Element option = chosen == null ? field.selectFirst("option") : chosen;
    return option == null ? field.val() : option.attr("value");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private void found(String link, String foundOn) {
    if (link.startsWith("https://")) {
      return; // another site, and maybe no address at all
    }
    URI target = site.at(foundOn.startsWith("/") ? foundOn : "/").resolve(link);
    if (!target.getAuthority().equals(site.at("/").getAuthority())) {
      return;
    }
    String query = target.getRawQuery();
    String address = target.getRawPath() + (query == null ? "" : "?" + query);
    if (known.add(address) && isWanted(target.getRawPath(), query)) {
      waiting.addLast(new String[] {address, foundOn});
    }
  }

  private boolean isWanted(String path, @Nullable String query) {
    Set<String> set =
        Stream.of(Objects.requireNonNullElse(query, "").split("&"))
            .filter(parameter -> !parameter.matches("[^=]*=?"))
            .map(parameter -> parameter.replaceFirst("=.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    if (set.size() == 1 && path.equals("/") && Objects.requireNonNull(query).indexOf('&') < 0) {
      return true;
    }
    int most = set.isEmpty() ? MAX_PAGES : MAX_VARIANTS;
    return variants.merge(route(path) + " " + set.size(), 1, Integer::sum) <= most;
  }

  /**
   * The pages of each address there is: the one with the shortest address and the one with the
   * longest content.
   */
  Map<String, List<Answer>> samples() {
    Map<String, List<Answer>> samples = new LinkedHashMap<>();
    for (Map.Entry<String, List<Answer>> route : pagesByRoute().entrySet()) {
      List<Answer> pages = route.getValue();
      Answer shortest =
          pages.stream().min(Comparator.comparingInt(a -> a.address().length())).orElseThrow();
      Answer fullest =
          pages.stream().max(Comparator.comparingInt(a -> a.body().length())).orElseThrow();
      samples.put(route.getKey(), Stream.of(shortest, fullest).distinct().toList());
    }
    return samples;
  }

  /** The pages that were found, by the pattern of their address. */
  Map<String, List<Answer>> pagesByRoute() {
    Map<String, List<Answer>> pages = new TreeMap<>();
    for (Answer answer : answers) {
      if (answer.isPage() && answer.status() == 200) {
        pages.computeIfAbsent(route(answer), route -> new ArrayList<>()).add(answer);
      }
    }
    return pages;
  }

  /** The pattern of an answer's address. */
  String route(Answer answer) {
    return route(answer.address().replaceFirst("\\?.*", ""));
  }

  private String route(String path) {
    return routes.entrySet().stream()
        .filter(route -> route.getValue().matcher(path).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("none");
  }

  /** Those without a variable part first. */
  private static Map<String, Pattern> patterns(List<String> routes) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    routes.stream()
        .sorted(Comparator.comparing(route -> route.contains("{")))
        .forEach(route -> patterns.put(route, pattern(route)));
    return patterns;
  }

  private static Pattern pattern(String route) {
    return Pattern.compile(route.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"));
  }
}
