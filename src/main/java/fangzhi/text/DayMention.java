package fangzhi.text;

/** A day as a text prints it, by its date or by its distance from another day. */
public sealed interface DayMention permits DateMention, RelativeDay {
  /** Offset of its first character. */
  int start();

  /** Offset after its last. */
  int end();
}
