package fangzhi.parse;

/**
 * An item that a reading of the page may contain.
 *
 * @param to the position after its last unit
 * @param order on which side of its body its heading stands, see {@link StoryFinder}
 */
record Offer(int to, int order, double score, Item item) {}
