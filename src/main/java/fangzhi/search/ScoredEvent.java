package fangzhi.search;

import fangzhi.duplicate.StoryEvidence;
import fangzhi.model.ArchivedArticle;

/**
 * An archived article that may tell of a draft's happening.
 *
 * @param score how likely, 0 to 1
 */
record ScoredEvent(ArchivedArticle article, StoryEvidence evidence, double score) {}
