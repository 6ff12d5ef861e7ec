package fangzhi.place;

import java.util.List;

/** One line of a gazetteer file, its fields not yet linked. */
record GazetteerRow(
    String file,
    int line,
    String code,
    String name,
    Level level,
    String parent,
    List<String> shortNames,
    List<String> formerNames,
    String registered) {

  GazetteerException refused(String reason) {
    return new GazetteerException(file, line, reason);
  }
}
