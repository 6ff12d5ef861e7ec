package fangzhi.parse;

import static fangzhi.parse.StoryFinder.NONE;
import static fangzhi.parse.StoryFinder.ORDERS;
import static fangzhi.parse.StoryFinder.UNREACHED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** By how much the items of the best reading are better than their rivals. */
final class StoryMargins {
  private final List<Offer> offers;

  /** The best score of reaching each position, for each order. */
  private final double[][] before;

  StoryMargins(List<Offer> offers, double[][] before) {
    this.offers = offers;
    this.before = before;
  }

  List<FoundItem> of(List<Item> items) {
    double[][] ahead = ahead();
    return items.stream().map(item -> withMargins(item, ahead)).toList();
  }

  /** The best score that can still follow each position, for each order so far. */
  private double[][] ahead() {
    double[][] ahead = new double[before.length][ORDERS];
    for (int i = 0; i < before.length - 1; i++) {
      Arrays.fill(ahead[i], UNREACHED);
    }
    List<Offer> backwards = new ArrayList<>(offers);
    backwards.sort(Comparator.comparingInt((Offer offer) -> offer.item().first()).reversed());
    for (Offer offer : backwards) {
      double[] row = ahead[offer.item().first()];
      for (int before = NONE; before < ORDERS; before++) {
        row[before] = Math.max(row[before], onwards(offer, before, ahead));
      }
    }
    return ahead;
  }

  private static double onwards(Offer offer, int before, double[][] ahead) {
    int after = offer.order() == NONE ? before : offer.order();
    return offer.score() + StoryFinder.sameOrder(before, offer.order()) + ahead[offer.to()][after];
  }

  private FoundItem withMargins(Item item, double[][] ahead) {
    double best = ahead[0][NONE];
    double otherHeading = UNREACHED;
    double otherBody = UNREACHED;
    for (Offer offer : offers) {
      Item other = offer.item();
      boolean rivals = isRival(item, other);
      boolean sameHeading = Objects.equals(other.heading(), item.heading());
      if (!rivals || (sameHeading && other.body().equals(item.body()))) {
        continue;
      }
      double through = through(offer, ahead);
      otherHeading = sameHeading ? otherHeading : Math.max(otherHeading, through);
      otherBody = other.body().equals(item.body()) ? otherBody : Math.max(otherBody, through);
    }
    return new FoundItem(item, margin(best, otherHeading), margin(best, otherBody));
  }

  private static double margin(double best, double other) {
    return best > UNREACHED && other > UNREACHED
        ? Math.min(RoledLine.SURE, best - other)
        : RoledLine.SURE;
  }

  /** Whether a reading can't contain both items. */
  private static boolean isRival(Item item, Item other) {
    return other.covers(item.body().from())
        || other.covers(item.body().to() - 1)
        || (item.heading() != null && other.covers(item.heading().from()));
  }

  /** The best score of a reading that contains an item. */
  private double through(Offer offer, double[][] ahead) {
    double most = UNREACHED;
    for (int before = NONE; before < ORDERS; before++) {
      double so = this.before[offer.item().first()][before];
      most = so > UNREACHED ? Math.max(most, so + onwards(offer, before, ahead)) : most;
    }
    return most;
  }
}
