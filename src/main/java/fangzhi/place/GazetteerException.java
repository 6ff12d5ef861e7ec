package fangzhi.place;

import java.io.IOException;

/** A gazetteer that can't be taken: the message names the file, the line and the reason. */
public final class GazetteerException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String reason;

  /**
   * @param line counted from 1, 0 where the whole file is meant
   */
  public GazetteerException(String file, int line, String reason) {
    super(reason + " (" + file + (line > 0 ? ", line " + line : "") + ")");
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  /** A file or folder that can't be read at all. */
  GazetteerException(String file, String reason, IOException cause) {
    this(file, 0, reason);
    initCause(cause);
  }

  /** The file's name without its folder. */
  public String file() {
    return file;
  }

  /** The line counted from 1, 0 where the whole file is meant. */
  public int line() {
    return line;
  }

  /** One plain sentence without file and line. */
  public String reason() {
    return reason;
  }
}
