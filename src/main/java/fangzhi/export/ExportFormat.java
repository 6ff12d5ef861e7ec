package fangzhi.export;

import java.io.Writer;
import java.time.LocalDate;
import java.util.Locale;

/** The forms a whole result can be had in. */
public enum ExportFormat {
  /** A table for spreadsheets. */
  CSV("text/csv; charset=utf-8", "csv"),

  /** One article a line, as the HTTP interface answers it. */
  JSONL("application/x-ndjson; charset=utf-8", "jsonl"),

  /** For reference managers. */
  RIS("application/x-research-info-systems; charset=utf-8", "ris"),

  /** Citations after GB/T 7714—2015, one a line. */
  GBT7714("text/plain; charset=utf-8", "txt");

  private final String mediaType;
  private final String fileEnding;

  ExportFormat(String mediaType, String fileEnding) {
    this.mediaType = mediaType;
    this.fileEnding = fileEnding;
  }

  /** The lower-case word used in addresses and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For the header Content-Type. */
  public String mediaType() {
    return mediaType;
  }

  /** The ending of a file's name, without a dot. */
  public String fileEnding() {
    return fileEnding;
  }

  /**
   * Writes articles in this format.
   *
   * @param today the day that online articles are cited on
   */
  public ArticleWriter writer(Writer out, Addresses addresses, LocalDate today) {
    return switch (this) {
      case CSV -> new CsvWriter(out, addresses);
      case JSONL -> new JsonLinesWriter(out);
      case RIS -> new RisWriter(out, addresses);
      case GBT7714 -> article -> out.append(Citation.of(article, today)).append('\n');
    };
  }
}
