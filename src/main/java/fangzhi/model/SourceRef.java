package fangzhi.model;

import java.util.List;

/**
 * Where an article stands in its source file.
 *
 * @param file the file's name as shown to people: relative to the folder that was indexed
 * @param lines the lines the article was read from, in reading order
 */
public record SourceRef(String file, List<LineRange> lines) {
  public SourceRef {
    lines = List.copyOf(lines);
  }
}
