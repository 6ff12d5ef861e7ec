package fangzhi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Addresses that show every template: some of each page that the crawl found, and its errors. */
final class SitePages {
  /** What no link leads to. */
  static final List<String> UNLINKED =
      List.of("/?q=qwxyzq", "/?page=99", "/nothing", "/?size=abc", "/article/none");

  private SitePages() {}

  static List<String> of(SampleSite site, String language) throws Exception {
    Stream<String> crawled =
        site.crawled(language).samples().values().stream()
            .flatMap(List::stream)
            .map(Answer::address);
    return Stream.concat(crawled, UNLINKED.stream()).distinct().toList();
  }

  /** The Chinese pages on a desktop, the English ones on a phone. */
  static Map<Screen, List<String>> ofBothLanguages(SampleSite site) throws Exception {
    Map<Screen, List<String>> pages = new LinkedHashMap<>();
    pages.put(Screen.DESKTOP, of(site, "zh-CN"));
    pages.put(Screen.PHONE.english(), of(site, "en"));
    return pages;
  }
}
