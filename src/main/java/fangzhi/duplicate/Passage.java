package fangzhi.duplicate;

import fangzhi.text.Span;

/**
 * A passage that a draft and an archived story have in common, but for a few characters.
 *
 * @param draft where it stands in the draft
 * @param match where it stands in the story's body
 */
public record Passage(Span draft, Span match) {}
