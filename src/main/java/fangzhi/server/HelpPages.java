package fangzhi.server;

import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import fangzhi.search.SearchResult;
import fangzhi.search.Sort;
import fangzhi.server.view.GuideView;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How to search, with examples that find something in the archive served. */
final class HelpPages {
  /** Examples of one rule that are tried. */
  private static final int TRIED = 5;

  private final ArchiveSearcher archive;
  private final Templates templates;

  HelpPages(ArchiveSearcher archive, Templates templates) {
    this.archive = archive;
    this.templates = templates;
  }

  void addTo(Routes routes) {
    routes.add("/help", this::help);
  }

  private void help(Context context) throws IOException {
    Texts texts = Languages.of(context);
    List<GuideView.Rule> rules = new ArrayList<>();
    for (HelpRule rule : HelpRule.of(archive.search(SearchUrl.ALL.request()))) {
      addRule(rules, rule, texts);
    }
    templates.answer(
        context, "help.jte", texts.get("help.title"), SearchUrl.ALL, new GuideView(rules));
  }

  /** With the first example that finds something; a rule of which there is none is left out. */
  private void addRule(List<GuideView.Rule> rules, HelpRule rule, Texts texts) throws IOException {
    for (String example : rule.examples().stream().limit(TRIED).toList()) {
      SearchResult found = archive.search(first(example));
      if (found.total() > 0 && found.notes().isEmpty() && !found.isRelaxed()) {
        rules.add(GuideView.Rule.of(texts.get(rule.explanation()), example, found.total(), texts));
        return;
      }
    }
  }

  /** The first hit is enough. */
  private static SearchRequest first(String query) {
    return SearchRequest.of(query).withSort(Sort.NEWEST).withSize(1);
  }
}
