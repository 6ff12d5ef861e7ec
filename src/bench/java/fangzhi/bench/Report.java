package fangzhi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run prints, to standard output and to a file. */
final class Report implements AutoCloseable {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final PrintStream file;

  Report(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    this.file = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
  }

  void heading(String text) {
    line("%n## %s%n", text);
  }

  void line(String format, Object... values) {
    String text = String.format(Locale.ROOT, format, values);
    out.println(text);
    file.println(text);
  }

  /** A table in Markdown, its columns as wide as what stands in them. */
  void table(Table table) {
    table.lines().forEach(line -> line("%s", line));
    line("");
  }

  /** Rows of cells under a header. */
  static final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
      rows.add(List.of(header));
    }

    /** One cell a column; a number is printed with three digits or so, NaN as nothing. */
    Table row(Object... cells) {
      List<String> row = new ArrayList<>();
      for (Object cell : cells) {
        row.add(cell instanceof Double number ? number(number) : cell.toString());
      }
      if (row.size() != rows.getFirst().size()) {
        throw new IllegalArgumentException(row + " under " + rows.getFirst());
      }
      rows.add(row);
      return this;
    }

    private static String number(double value) {
      if (Double.isNaN(value)) {
        return "";
      }
      String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
      return String.format(Locale.ROOT, format, value);
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      for (List<String> row : rows) {
        lines.add(line(row));
      }
      lines.add(1, "|" + "---|".repeat(rows.getFirst().size()));
      return lines;
    }

    private String line(List<String> row) {
      StringBuilder line = new StringBuilder("|");
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(' ')
            .append(cell)
            .append(" ".repeat(width(column) - cell.length()))
            .append(" |");
      }
      return line.toString();
    }

    private int width(int column) {
      return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
