package fangzhi.export;

import java.io.Writer;

/** The forms a report of what repeats what can be had in. */
public enum RepetitionFormat {
  /** A table for spreadsheets, a row an article. */
  CSV,

  /** One JSON object a line, each a group or a pair. */
  JSONL;

  /** Writes in this format. */
  public RepetitionWriter writer(Writer out) {
    return switch (this) {
      case CSV -> new RepetitionTable(out);
      case JSONL -> new RepetitionLines(out);
    };
  }
}
