package fangzhi.server.view;

/**
 * A word that leads somewhere.
 *
 * @param current whether it stands for what is already shown or chosen
 */
public record Link(String text, String href, boolean current) {

  /** To somewhere else. */
  public static Link to(String text, String href) {
    return new Link(text, href, false);
  }
}
