package fangzhi.search;

/**
 * One value of a facet with the number of articles that choosing it alone in its facet would leave.
 *
 * @param value what a request passes; for a hierarchical facet the whole path, so its depth is the
 *     number of slashes
 * @param label what a person reads: the last part of the path
 */
public record FacetValue(String value, String label, int count, boolean selected) {}
