package fangzhi.duplicate;

import java.util.List;

/**
 * What an archived story is to a draft, with the evidence.
 *
 * @param shareOfDraft part of the draft's letters and digits that also stand in the story, 0 to 1
 * @param shareOfMatch part of the story's that also stand in the draft, 0 to 1
 * @param passages what both have in common, in the draft's order
 */
public record Comparison(
    Tier tier, double shareOfDraft, double shareOfMatch, List<Passage> passages) {
  public Comparison {
    passages = List.copyOf(passages);
  }
}
