package fangzhi.parse;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Papers that a page names only by their mailbox. */
final class KnownPapers {
  private static final Map<String, String> BY_MAILBOX =
      Map.of(
          "jinriweidu", "今日魏都",
          "xuchangribao", "许昌日报",
          "xcrb", "许昌日报",
          "xuchangchenbao", "许昌晨报");

  private KnownPapers() {}

  static @Nullable String byMailbox(String name) {
    return BY_MAILBOX.get(name);
  }
}
