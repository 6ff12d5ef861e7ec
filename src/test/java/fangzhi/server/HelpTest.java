package fangzhi.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {
  @Test
  void everyExampleFindsSomethingAndIsUnderstood(@TempDir Path folder) throws Exception {
    try (Site site = Site.of(folder, Stories.WITH_UNLISTED)) {
      Document help = site.page("/help");
      for (Element rule : help.select(".rules > div")) {
        String query = rule.select("code").text();
        JsonNode found =
            site.json("/api/v1/articles?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        assertTrue(found.path("total").asInt() > 0, query);
        assertEquals(found.path("total").asText() + " 篇", rule.select(".number").text(), query);
        assertTrue(found.path("notes").isEmpty(), query);
        assertFalse(found.path("relaxed").asBoolean(), query);
        assertEquals(200, site.get(rule.select("a").attr("href")).statusCode(), query);
      }
    }
  }

  @Test
  void everyRuleHasAnExampleInAnArchiveThatHasItAll(@TempDir Path folder) throws Exception {
    try (Site site = Site.of(folder, Stories.WITH_UNLISTED)) {
      String examples = String.join("\n", site.page("/help").select(".rules code").eachText());
      for (String part :
          List.of(
              "“", " 或 ", " -", "(", "~10", "标题:", "地点:", "人物:", "单位:", "记者:", "栏目:", "报纸:",
              "日期:")) {
        assertTrue(examples.contains(part), part + " in\n" + examples);
      }
    }
  }

  @Test
  void everyPageLeadsToIt(@TempDir Path folder) throws Exception {
    try (Site site = Site.of(folder, List.of())) {
      for (String path : List.of("/", "/community", "/nothing", "/help", "/api")) {
        assertEquals(1, site.page(path).select("header a[href=/help]").size(), path);
      }
      assertEquals(List.of(), site.page("/help").select(".rules a").eachText());
    }
  }

  @Test
  void aSearchThatFindsNothingLeadsToIt(@TempDir Path folder) throws Exception {
    try (Site site = Site.of(folder, Stories.ALL)) {
      assertEquals(1, site.page("/?q=xyz").select(".nothing a[href=/help]").size());
    }
  }

  @Test
  void itsLinksLeadSomewhere(@TempDir Path folder) throws Exception {
    try (Site site = Site.of(folder, Stories.ALL)) {
      Stream<String> links = site.page("/help").select("main a").eachAttr("href").stream();
      for (String link : links.toList()) {
        assertEquals(200, site.get(link).statusCode(), link);
      }
    }
  }
}
