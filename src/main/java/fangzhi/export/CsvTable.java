package fangzhi.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table after RFC 4180, with the byte order mark that spreadsheets know UTF-8 by. */
final class CsvTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String LINE_END = "\r\n";

  /** Between the values of one cell. */
  private static final String AND = "；";

  private final Writer out;

  CsvTable(Writer out) {
    this.out = out;
  }

  void begin(List<String> columns) throws IOException {
    out.append(BYTE_ORDER_MARK);
    writeRow(columns);
  }

  void writeRow(List<? extends @Nullable String> cells) throws IOException {
    out.append(cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", LINE_END)));
  }

  /** Several values for one cell. */
  static String joined(List<String> values) {
    return String.join(AND, values);
  }
}
