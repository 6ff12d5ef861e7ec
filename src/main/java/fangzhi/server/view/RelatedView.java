package fangzhi.server.view;

import fangzhi.search.RelatedStory;
import java.util.List;

/**
 * A story that has to do with the one of a page.
 *
 * @param printed date, paper and page, as far as known
 * @param shared what both have in common, in one line
 */
public record RelatedView(String title, String href, List<String> printed, String shared) {

  static RelatedView of(RelatedStory story, Texts texts) {
    return new RelatedView(
        texts.title(story.article().article()),
        SearchUrl.ALL.article(story.article().id()),
        texts.imprint(story.article()),
        texts.list(story.shared()));
  }
}
