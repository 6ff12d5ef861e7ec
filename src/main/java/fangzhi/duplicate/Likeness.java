package fangzhi.duplicate;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What two texts have in common and what that makes the one to the other. */
final class Likeness {
  /** Weight that two texts have to share: some dozen letters that hardly anything else has. */
  private static final double LEAST_WEIGHT = 10;

  /** Part of each by weight that makes two texts versions of one story. */
  private static final double VERSION = 0.5;

  /** Part by weight of the smaller from which a common passage is worth showing. */
  private static final double SOME = 0.3;

  /** An uninterrupted part of a text that has nothing in common is another story. */
  private static final double OTHER_STORY = 0.4;

  /** Weight of a news lead: who, when, where and what. */
  private static final double LEAD_WEIGHT = 18;

  private static final double SAME_LEAD = 0.7;

  /** Part of the shorter by weight that two tellings with one lead have in common at least. */
  private static final double SAME_LEAD_SHARE = 0.25;

  /** From here on a part is a cutting, not an abridged telling. */
  private static final double VERBATIM = 0.93;

  /** Letters between two covered ones that don't end an uninterrupted part. */
  private static final int ISLAND = 8;

  private final WeighedText draft;
  private final WeighedText match;
  private final Alignment alignment;

  Likeness(WeighedText draft, WeighedText match) {
    this.draft = draft;
    this.match = match;
    this.alignment = Alignment.of(draft.text(), match.text());
  }

  /** The comparison, null if the texts have nothing in common that says anything. */
  @Nullable Comparison comparison() {
    Tier tier = tier();
    return tier == null
        ? null
        : new Comparison(
            tier,
            plain(alignment.coveredA(), draft),
            plain(alignment.coveredB(), match),
            alignment.passages(draft.text(), match.text()));
  }

  private @Nullable Tier tier() {
    if (draft.text().letters().equals(match.text().letters())) {
      return Tier.SAME;
    }
    if (draft.weight(alignment.coveredA()) < LEAST_WEIGHT) {
      return null;
    }
    double ofDraft = draft.share(alignment.coveredA());
    double ofMatch = match.share(alignment.coveredB());
    if (isReprint(ofDraft, ofMatch)) {
      return Tier.REPRINT;
    }
    if (Math.max(ofDraft, ofMatch) < SOME) {
      return null;
    }
    return ofDraft >= ofMatch ? Tier.CONTAINED : Tier.CONTAINS;
  }

  private boolean isReprint(double ofDraft, double ofMatch) {
    boolean bothCovered = ofDraft >= VERSION && ofMatch >= VERSION;
    if (bothCovered
        && gap(alignment.coveredA(), draft) < OTHER_STORY
        && gap(alignment.coveredB(), match) < OTHER_STORY) {
      return true;
    }
    double larger = Math.max(ofDraft, ofMatch);
    return larger >= SAME_LEAD_SHARE && larger < VERBATIM && sameLead();
  }

  private boolean sameLead() {
    return draft.shareOfBeginning(alignment.coveredA(), LEAD_WEIGHT) >= SAME_LEAD
        && match.shareOfBeginning(alignment.coveredB(), LEAD_WEIGHT) >= SAME_LEAD;
  }

  private static double plain(BitSet covered, WeighedText text) {
    return text.text().length() == 0 ? 0 : (double) covered.cardinality() / text.text().length();
  }

  /** The longest uninterrupted part without anything in common, of the whole text. */
  private static double gap(BitSet covered, WeighedText text) {
    int longest = 0;
    int start = 0;
    int at = covered.nextSetBit(0);
    while (at >= 0) {
      int end = covered.nextClearBit(at);
      if (end - at >= ISLAND) {
        longest = Math.max(longest, at - start);
        start = end;
      }
      at = covered.nextSetBit(end);
    }
    longest = Math.max(longest, text.text().length() - start);
    return (double) longest / text.text().length();
  }
}
