package fangzhi.page;

import java.util.List;

/**
 * A page of plain text: a PDF's text layer or the output of an OCR. Line {@code i} of the file is
 * {@code lines.get(i - 1)}; a form feed or line terminator is never part of a line.
 */
public record TextPage(String file, List<String> lines) implements Page {
  public TextPage {
    lines = List.copyOf(lines);
  }
}
