package fangzhi.server.json;

import fangzhi.search.FacetValue;
import java.util.List;

/**
 * A page of the values of a facet in a search.
 *
 * @param facet its parameter name
 * @param total all values that were asked for, not only this page's
 */
public record FacetJson(String facet, int total, List<FacetValue> values) {}
