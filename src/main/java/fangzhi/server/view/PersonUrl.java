package fangzhi.server.view;

import java.util.regex.Pattern;

/** The addresses of a person: by the name, or by a parameter where no address can hold it. */
public record PersonUrl(String name) {
  /** Stands in an address where the parameter {@code name} tells the name. */
  public static final String BY_NAME = "by-name";

  private static final String PAGES = "/person/";
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}·]+");

  /** The first page of the stories that print the name. */
  public String page() {
    String encoded = PercentEncoding.of(name);
    return PAGES + (PLAIN.matcher(name).matches() ? encoded : BY_NAME + "?name=" + encoded);
  }

  /** A page of the stories, counted from 1. */
  public String page(int number) {
    String first = page();
    return number == 1 ? first : first + (first.contains("?") ? "&" : "?") + "page=" + number;
  }
}
