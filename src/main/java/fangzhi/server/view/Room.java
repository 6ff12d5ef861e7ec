package fangzhi.server.view;

/** How many more characters of texts a page sets side by side. For one thread. */
public final class Room {
  private int left;

  public Room(int chars) {
    this.left = chars;
  }

  /** Takes so many, if there are as many left. */
  boolean take(int chars) {
    boolean fits = chars <= left;
    left -= fits ? chars : 0;
    return fits;
  }
}
