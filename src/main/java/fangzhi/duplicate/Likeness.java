package fangzhi.duplicate;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a draft and an archived story have in common, and what that makes the one to the other. */
public final class Likeness {
  /** Rare shingles in common that say anything; some sixteen letters have two. */
  private static final double FEW = 1.5;

  /** Rare shingles in common that leave no doubt. */
  private static final double MANY = 10;

  /** Part of the rare shingles of the one or the other that versions have in common at least. */
  private static final double SHARED_BY_VERSIONS = 0.25;

  /** Part of those of both that versions of short texts have in common. */
  private static final double SHARED_BY_BOTH = 0.3;

  /** Part of those of the smaller that stands in the larger. */
  private static final double SHARED_BY_PART = 0.35;

  /** Part of each by weight that makes two texts versions of one story. */
  private static final double VERSION = 0.5;

  /** An uninterrupted part of a text that the other lacks is another story, not an addition. */
  private static final double OTHER_STORY = 0.4;

  /** Part by weight from which a text counts as a part of the other. */
  private static final double PART = 0.3;

  /** Part by weight that a text of formulas has to have in the other to count as a part of it. */
  private static final double WHOLE = 0.9;

  /** Weight of a news lead: who, when, where and what. */
  private static final double LEAD_WEIGHT = 18;

  /** Part of both leads by weight that makes them one. */
  private static final double SAME_LEAD = 0.7;

  /** Part of the shorter by weight that two tellings with one lead have in common at least. */
  private static final double SAME_LEAD_SHARE = 0.25;

  /** From here on the shorter is a cutting of the longer, not another telling. */
  private static final double VERBATIM = 0.93;

  /** Fewer letters in common don't end an uninterrupted part. */
  private static final int ISLAND = 8;

  private final WeighedText draft;
  private final BareText match;
  private final Alignment alignment;

  /** Compares the two letter by letter. */
  public Likeness(WeighedText draft, BareText match) {
    this.draft = draft;
    this.match = match;
    this.alignment = Alignment.of(draft.text(), match);
  }

  /** Whether what they have in common is more than formulas; if not, there is no comparison. */
  public boolean saysAnything() {
    return areEqual() || draft.shingles(alignment.coveredA()) >= FEW;
  }

  /**
   * What the story is to the draft, if what they have in common {@linkplain #saysAnything says
   * anything}.
   *
   * @param weighed the story's text
   * @return null if they have too little in common
   */
  public @Nullable Comparison comparison(WeighedText weighed) {
    Tier tier = tier(weighed);
    return tier == null
        ? null
        : new Comparison(
            tier,
            plainShare(alignment.coveredA(), draft.text()),
            plainShare(alignment.coveredB(), match),
            alignment.passages(draft.text(), match));
  }

  private boolean areEqual() {
    return draft.text().letters().equals(match.letters());
  }

  private @Nullable Tier tier(WeighedText weighed) {
    if (areEqual()) {
      return Tier.SAME;
    }
    double ofDraft = draft.share(alignment.coveredA());
    double ofMatch = weighed.share(alignment.coveredB());
    boolean isVersion =
        areVersions(ofDraft, ofMatch) || isOtherTelling(weighed, Math.max(ofDraft, ofMatch));
    if (isVersion && shareAsVersions(weighed)) {
      return Tier.REPRINT;
    }
    double larger = Math.max(ofDraft, ofMatch);
    if (larger < (isVersion ? WHOLE : PART)) {
      return null;
    }
    return ofDraft >= ofMatch
        ? part(Tier.CONTAINED, draft.shareOfShingles(alignment.coveredA()))
        : part(Tier.CONTAINS, weighed.shareOfShingles(alignment.coveredB()));
  }

  private static @Nullable Tier part(Tier tier, double shareOfShingles) {
    return shareOfShingles >= SHARED_BY_PART ? tier : null;
  }

  /**
   * Whether what versions of a story have in common is theirs alone. Shingles tell, and whole ones:
   * a formula's letters beside a number are in a shingle that is as rare as the number.
   */
  private boolean shareAsVersions(WeighedText weighed) {
    double ofDraft = draft.shareOfShingles(alignment.coveredA());
    double ofMatch = weighed.shareOfShingles(alignment.coveredB());
    boolean many = draft.shingles(alignment.coveredA()) >= MANY;
    return (many && Math.max(ofDraft, ofMatch) >= SHARED_BY_VERSIONS)
        || Math.min(ofDraft, ofMatch) >= SHARED_BY_BOTH;
  }

  private boolean areVersions(double ofDraft, double ofMatch) {
    return ofDraft >= VERSION
        && ofMatch >= VERSION
        && longestGap(alignment.coveredA(), draft.text()) < OTHER_STORY
        && longestGap(alignment.coveredB(), match) < OTHER_STORY;
  }

  /** Whether both begin alike and go on in words of their own: abridged, or updated. */
  private boolean isOtherTelling(WeighedText weighed, double share) {
    return share >= SAME_LEAD_SHARE
        && share < VERBATIM
        && draft.shareOfBeginning(alignment.coveredA(), LEAD_WEIGHT) >= SAME_LEAD
        && weighed.shareOfBeginning(alignment.coveredB(), LEAD_WEIGHT) >= SAME_LEAD;
  }

  private static double plainShare(BitSet covered, BareText text) {
    return text.length() == 0 ? 0 : (double) covered.cardinality() / text.length();
  }

  /** The longest uninterrupted part that has nothing in common, as a part of the whole. */
  private static double longestGap(BitSet covered, BareText text) {
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
    longest = Math.max(longest, text.length() - start);
    return (double) longest / text.length();
  }
}
