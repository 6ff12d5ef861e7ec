package fangzhi.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody a story names.
 *
 * @param name as printed
 * @param title the office or role it is first printed with, such as 市委常委、组织部部长, with the body it
 *     belongs to where that stands before it; null where none is printed
 */
public record Person(String name, @Nullable String title) {
  public Person {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a person needs a name");
    }
  }
}
