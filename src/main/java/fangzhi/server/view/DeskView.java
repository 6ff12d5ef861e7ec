package fangzhi.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The duplicate desk: its form and what was found.
 *
 * @param articles number of articles in the archive
 * @param refusal why nothing was checked, null where nothing was wrong
 * @param notes what of a file wasn't read or checked
 */
public record DeskView(
    Form form,
    String articles,
    @Nullable String refusal,
    List<String> notes,
    List<CheckedView> checked) {
  public DeskView {
    notes = List.copyOf(notes);
    checked = List.copyOf(checked);
  }

  /**
   * What stands in the form.
   *
   * @param limits what may be sent, in words
   */
  public record Form(String text, String date, String limits) {}

  /** The desk in an archive of so many articles. */
  public static DeskView of(
      Form form,
      long articles,
      @Nullable String refusal,
      List<String> notes,
      List<CheckedView> checked,
      Texts texts) {
    return new DeskView(form, texts.number(articles), refusal, notes, checked);
  }
}
