package fangzhi.parse;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Papers that a page names only by their mailbox. */
final class KnownPapers {
  private static final Map<String, String> BY_MAILBOX = Map.of("jinriweidu", "今日魏都");

  private KnownPapers() {}

  static @Nullable String byMailbox(String name) {
    return BY_MAILBOX.get(name);
  }
}
