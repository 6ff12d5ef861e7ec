package fangzhi.server.view;

import fangzhi.export.ChineseWords;
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

  static RepetitionView of(Repetition repetition) {
    List<SimilarView.Item> items = new ArrayList<>();
    for (int i = 0; i < repetition.articles().size(); i++) {
      SimilarView.Item item = SimilarView.Item.of(repetition.articles().get(i), SearchUrl.ALL);
      items.add(repetition.isPair() ? shared(item, repetition.shares().get(i)) : item);
    }
    return new RepetitionView(
        repetition.tier().label(),
        ChineseWords.repetition(repetition),
        new SimilarView(Wording.number(items.size()), items, ""));
  }

  private static SimilarView.Item shared(SimilarView.Item item, double share) {
    List<String> printed = new ArrayList<>(item.printed());
    printed.add("相同部分占 " + Wording.percent(share));
    return new SimilarView.Item(item.title(), item.href(), printed);
  }
}
