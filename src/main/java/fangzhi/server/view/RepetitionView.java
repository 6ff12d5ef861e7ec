package fangzhi.server.view;

import fangzhi.search.Repetition;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles that repeat one another.
 *
 * @param tier the tier's word in the interfaces
 * @param tierWord what they are to one another
 */
public record RepetitionView(String tier, String tierWord, SimilarView articles) {

  static RepetitionView of(Repetition repetition, Texts texts) {
    List<SimilarView.Item> items = new ArrayList<>();
    for (int i = 0; i < repetition.articles().size(); i++) {
      SimilarView.Item item =
          SimilarView.Item.of(repetition.articles().get(i), SearchUrl.ALL, texts);
      items.add(repetition.isPair() ? shared(item, repetition.shares().get(i), texts) : item);
    }
    return new RepetitionView(
        repetition.tier().label(),
        texts.repetition(repetition),
        new SimilarView(texts.number(items.size()), items, ""));
  }

  private static SimilarView.Item shared(SimilarView.Item item, double share, Texts texts) {
    List<String> printed = new ArrayList<>(item.printed());
    printed.add(texts.get("pair.share", Texts.percent(share)));
    return new SimilarView.Item(item.title(), item.href(), printed);
  }
}
