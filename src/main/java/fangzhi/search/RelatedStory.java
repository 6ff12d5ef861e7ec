package fangzhi.search;

import fangzhi.model.ArchivedArticle;
import java.util.List;

/**
 * A story that has to do with another one.
 *
 * @param article without its body
 * @param shared what both have in common, the rarest first: people, places, organisations, and
 *     words of both headlines
 */
public record RelatedStory(ArchivedArticle article, List<String> shared) {
  public RelatedStory {
    shared = List.copyOf(shared);
  }
}
