package fangzhi.server;

import fangzhi.search.ArchiveSearcher;
import fangzhi.search.Communities;
import fangzhi.search.FiledPlace;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.StartView;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The page the archive begins with. */
final class StartPage {
  private final ArchiveSearcher archive;
  private final Communities communities;
  private final Templates templates;

  StartPage(ArchiveSearcher archive, Communities communities, Templates templates) {
    this.archive = archive;
    this.communities = communities;
    this.templates = templates;
  }

  /** Whether an address says nothing that could be searched for. */
  static boolean isMeant(Context context) {
    return QueryString.known(context.queryString(), SearchParameters.NAMES).isEmpty();
  }

  void answer(Context context) throws IOException {
    Texts texts = Languages.of(context);
    StartView view =
        StartView.of(
            archive.articleCount(), cities(texts), archive.days(), ZoneId.systemDefault(), texts);
    templates.answer(context, "start.jte", "", SearchUrl.ALL, view, SearchUrl.ALL.feed());
  }

  private List<StartView.City> cities(Texts texts) throws IOException {
    List<StartView.City> cities = new ArrayList<>();
    for (FiledPlace city : communities.cities()) {
      cities.add(StartView.City.of(city, communities.below(city.path()), texts));
    }
    return cities;
  }
}
