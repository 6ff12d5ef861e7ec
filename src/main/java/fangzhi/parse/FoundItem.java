package fangzhi.parse;

/**
 * An item of the best reading of a page.
 *
 * @param headingMargin by how much the best reading scores above the best one that gives this body
 *     another heading, or this heading another body's side
 * @param bodyMargin by how much it scores above the best one in which the body begins or ends
 *     elsewhere
 */
record FoundItem(Item item, double headingMargin, double bodyMargin) {}
