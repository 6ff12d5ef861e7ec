package fangzhi.search;

import java.util.List;

/**
 * The answer to a question for the values of a facet.
 *
 * @param total all values, not only this page's
 */
public record FacetPage(int total, List<FacetValue> values) {
  public FacetPage {
    values = List.copyOf(values);
  }
}
