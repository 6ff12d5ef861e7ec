package fangzhi.search;

import fangzhi.duplicate.EventSign;
import fangzhi.duplicate.SameEvent;
import java.util.Map;

/**
 * A labelled pair with its signs and the yardstick's scores.
 *
 * @param moreLikeThis how much the other story is like the seed
 * @param ofItsOwn the same as a part of how much the seed is like itself
 * @param near whether both are of one week
 */
record JudgedPair(
    EventPair pair,
    Map<EventSign, Double> signs,
    double moreLikeThis,
    double ofItsOwn,
    boolean near) {
  double score() {
    return SameEvent.score(signs);
  }

  double sign(EventSign sign) {
    return signs.getOrDefault(sign, 0.0);
  }
}
