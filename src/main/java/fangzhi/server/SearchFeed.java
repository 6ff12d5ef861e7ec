package fangzhi.server;

import fangzhi.search.ArchiveSearcher;
import fangzhi.search.SearchRequest;
import fangzhi.search.Sort;
import fangzhi.server.view.Chip;
import fangzhi.server.view.SearchUrl;
import fangzhi.server.view.Texts;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** The Atom feed of any search, always newest first. */
final class SearchFeed {
  private final ArchiveSearcher archive;

  SearchFeed(ArchiveSearcher archive) {
    this.archive = archive;
  }

  void addTo(Routes routes) {
    routes.add("/feed.atom", this::feed);
  }

  private void feed(Context context) throws IOException {
    SearchRequest asked =
        SearchParameters.read(Requests.parameters(context, SearchParameters.QUESTION));
    SearchRequest newest =
        asked.withSort(Sort.NEWEST).withGrouped(false).withSize(AtomFeed.ENTRIES);
    AtomFeed.answer(
        context, head(new SearchUrl(asked), Languages.of(context)), archive.search(newest).hits());
  }

  private static AtomFeed.Head head(SearchUrl search, Texts texts) {
    String query = search.request().query();
    List<Chip> chips = Chip.of(search, texts);
    String title = texts.get(chips.isEmpty() ? "feed.all" : "feed.chosen");
    return new AtomFeed.Head(
        query.isBlank() ? title : query,
        texts.list(chips.stream().map(c -> texts.get("feed.part", c.title(), c.label())).toList()),
        search.feed(),
        search.sorted(Sort.NEWEST).href());
  }
}
