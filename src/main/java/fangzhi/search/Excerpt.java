package fangzhi.search;

import java.util.List;

/**
 * Some of a longer list.
 *
 * @param total how many the list has
 */
public record Excerpt<T>(int total, List<T> items) {
  public Excerpt {
    items = List.copyOf(items);
  }
}
