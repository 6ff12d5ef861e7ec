package fangzhi.search;

import java.util.Locale;

/**
 * A question for the values of a facet.
 *
 * @param search whose articles are counted
 * @param contains a part of the value or of its pinyin; blank for all
 * @param page counted from 1
 * @param size values a page
 */
public record FacetRequest(
    Facet facet, SearchRequest search, String contains, Order order, int page, int size) {

  /** How values follow each other. */
  public enum Order {
    /** The most articles first. */
    COUNT,
    /** By pinyin, step by step; months by the calendar. */
    NAME;

    /** The order when none is asked for. */
    public static Order standard(Facet facet) {
      return facet == Facet.MONTH ? NAME : COUNT;
    }

    /** As requests name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
