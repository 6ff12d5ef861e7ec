package fangzhi.export;

import fangzhi.model.LineRange;
import fangzhi.model.SourceRef;
import java.util.List;

/**
 * Where an article stands in its file.
 *
 * @param lines ranges in reading order, such as 12-30 or 41, counted from 1
 */
public record SourceJson(String file, List<String> lines) {

  public static SourceJson of(SourceRef source) {
    return new SourceJson(source.file(), source.lines().stream().map(LineRange::toString).toList());
  }
}
