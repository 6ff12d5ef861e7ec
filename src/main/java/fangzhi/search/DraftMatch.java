package fangzhi.search;

import fangzhi.duplicate.Comparison;
import fangzhi.model.ArchivedArticle;

/** An archived article that a draft repeats or that tells of the same happening. */
public record DraftMatch(ArchivedArticle article, Comparison comparison) {}
