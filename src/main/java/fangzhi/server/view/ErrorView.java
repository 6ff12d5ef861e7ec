package fangzhi.server.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page shown instead of an answer.
 *
 * @param allowed what would be allowed, where a parameter is at fault
 * @param ways what lies near that which was asked for
 */
public record ErrorView(
    int status, String title, String sentence, @Nullable String allowed, List<Link> ways) {
  public ErrorView {
    ways = List.copyOf(ways);
  }

  /** Of what nothing lies near. */
  public ErrorView(int status, String title, String sentence, @Nullable String allowed) {
    this(status, title, sentence, allowed, List.of());
  }
}
