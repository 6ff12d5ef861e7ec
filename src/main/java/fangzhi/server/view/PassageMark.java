package fangzhi.server.view;

/**
 * What marks a passage in common.
 *
 * @param number counted from 1, the same on both sides
 * @param anchor its id on its side
 * @param counterpart the id of the same passage on the other side
 */
public record PassageMark(int number, String anchor, String counterpart) {
  private static final int HUES = 6;

  /** Which of the colours, counted from 1; neighbours differ. */
  public int hue() {
    return (number - 1) % HUES + 1;
  }
}
